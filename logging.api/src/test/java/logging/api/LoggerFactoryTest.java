// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Factories that do more than to make a logger. */
class LoggerFactoryTest {

    private final LoggingSystem system = LoggingSystem.create();
    private final RecordingHandler handler = new RecordingHandler();

    @Test
    void aLoggerThatItsFactoryGaveALevelHasTheHandlersOfItsAncestors() {
        system.root().addHandler(handler);
        system.setLoggerFactory((owner, name) -> {
            Logger made = new Logger(owner, name);
            made.setLevel(Level.DEBUG);
            return made;
        });

        system.getLogger("shop.orders").debug("seen");

        assertThat(handler.messages()).containsExactly("seen");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void ofTwoThatAreMadeForOneNameTheFirstIsUsedAndTheOtherForgotten() throws InterruptedException {
        RecordingHandler own = new RecordingHandler();
        CountDownLatch both = new CountDownLatch(2);
        system.setLoggerFactory((owner, name) -> {
            Logger made = new Logger(owner, name);
            made.addHandler(own);
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException error) {
                throw new IllegalStateException(error);
            }
            return made;
        });
        Logger[] got = new Logger[2];
        Thread other = new Thread(() -> got[1] = system.getLogger("shop"));
        other.start();
        got[0] = system.getLogger("shop");
        other.join();

        assertThat(got[1]).isSameAs(got[0]);
        got[0].error("once");
        assertThat(own.messages()).containsExactly("once");
        got[0].removeHandler(own);
        assertThat(system.attachedSlots()).isEmpty();
    }
}
