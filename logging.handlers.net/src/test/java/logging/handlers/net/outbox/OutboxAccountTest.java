// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/** Eight producers, a link that breaks and hangs at random, a close in the middle: the account still closes. */
class OutboxAccountTest {

    private static final int PRODUCERS = 8;
    private static final int EACH = 2000;

    @RepeatedTest(3)
    void everyMessageIsSentOrDroppedAndEachThreadKeepsItsOrder() throws InterruptedException {
        FakeOwner owner = new FakeOwner();
        owner.limits = new Limits(200, 1 << 20, Duration.ofMillis(20), false);
        Outbox outbox = new Outbox(owner);
        List<Thread> producers = new ArrayList<>();
        for (int p = 0; p < PRODUCERS; p++) {
            String name = "p" + p;
            producers.add(new Thread(() -> produce(outbox, name)));
        }
        producers.forEach(Thread::start);
        disturb(owner.link, outbox, producers);
        for (Thread producer : producers) {
            producer.join();
        }
        outbox.end(Duration.ofSeconds(10));

        Health end = outbox.health();
        assertThat(end.waiting()).isZero();
        assertThat(end.sent() + end.dropped()).isEqualTo(PRODUCERS * (long) EACH);
        List<String> arrived =
                owner.link.arrived.stream().filter(text -> text.startsWith("p")).toList();
        assertThat(arrived).as("nothing twice").doesNotHaveDuplicates().hasSize((int) end.sent());
        assertThat(inOrder(arrived)).isTrue();
    }

    private static void produce(Outbox outbox, String name) {
        for (int i = 0; i < EACH; i++) {
            outbox.offer(Message.record((name + " " + i).getBytes(StandardCharsets.UTF_8)), true);
        }
    }

    private static void disturb(FakeLink link, Outbox outbox, List<Thread> producers) throws InterruptedException {
        long seed = System.nanoTime();
        System.out.println("OutboxAccountTest seed " + seed);
        Random random = new Random(seed);
        while (producers.stream().anyMatch(Thread::isAlive)) {
            switch (random.nextInt(4)) {
                case 0 -> link.breakAfter = random.nextInt(20);
                case 1 -> link.away = random.nextBoolean();
                case 2 -> outbox.close(Duration.ofMillis(200));
                default -> producers.get(random.nextInt(PRODUCERS)).join(1);
            }
        }
        link.away = false;
    }

    private static boolean inOrder(List<String> arrived) {
        Map<String, Integer> last = new HashMap<>();
        for (String text : arrived) {
            int blank = text.indexOf(' ');
            String name = text.substring(0, blank);
            int number = Integer.parseInt(text.substring(blank + 1));
            if (last.getOrDefault(name, -1) >= number) {
                return false;
            }
            last.put(name, number);
        }
        return true;
    }
}
