// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class HandlerHealthTest extends BaseTest {

    /** A handler that says of itself what a test wants. */
    private static final class Telling extends Handler {
        private final Supplier<HandlerHealth> answer;

        Telling(Supplier<HandlerHealth> answer) {
            this.answer = answer;
        }

        @Override
        protected void emit(LogRecord record) {}

        @Override
        public HandlerHealth health() {
            return answer.get();
        }

        @Override
        public String lastError() {
            return "an earlier error";
        }
    }

    private SlotStatus status(Supplier<HandlerHealth> answer) {
        Telling handler = new Telling(answer);
        getLogger("health").addHandler(handler);
        getLogger("health").error("one");
        return handler.slot().status();
    }

    @Test
    void whatAHandlerSaysOfItselfIsPartOfItsStatus() {
        HandlerHealth said = new HandlerHealth("UP", Map.of("peer", "tcp:localhost:1"));

        assertThat(status(() -> said).health()).isEqualTo(said).hasToString("UP{peer=tcp:localhost:1}");
    }

    @Test
    void aHandlerNeedNotSayAnything() {
        assertThat(new NullHandler().slot().status().health()).isNull();
        assertThat(new Slot("away", 0, HoldPolicy.DEFAULT).status().health()).isNull();
    }

    @Test
    void aHandlerThatFailsToTellSpoilsNothingElse() {
        SlotStatus status = status(() -> {
            throw new NoClassDefFoundError("gone/With/ItsBundle");
        });

        assertThat(status.health().state()).isEqualTo(HandlerHealth.UNKNOWN);
        assertThat(status.health().details().get("error").toString()).contains("gone/With/ItsBundle");
        assertThat(status.lastError()).isEqualTo("an earlier error");
        assertThat(status.written()).isEqualTo(1);
        assertThat(status.closes()).isTrue();
    }

    @Test
    void detailsAreACopyOfPlainValuesInOrder() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("z", 1L);
        given.put("a", new BigDecimal("1.50"));
        given.put("nothing", null);
        HandlerHealth health = new HandlerHealth("UP", given);
        given.clear();

        assertThat(health).hasToString("UP{z=1, a=1.50, nothing=null}");
        assertThat(health.details().get("a")).isInstanceOf(String.class);
    }
}
