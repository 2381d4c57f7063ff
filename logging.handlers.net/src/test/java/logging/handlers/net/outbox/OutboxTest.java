// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final FakeOwner owner = new FakeOwner();
    private final FakeLink link = owner.link;
    private final Outbox outbox = new Outbox(owner);

    @AfterEach
    void endTheThread() {
        link.hanging = false;
        outbox.end(Duration.ofSeconds(1));
    }

    @Test
    void sendsInOrder() {
        offer(0, 500);
        assertThat(outbox.flush(LONG)).isTrue();
        assertThat(link.arrived).isEqualTo(texts(0, 500));
        assertThat(outbox.health().sent()).isEqualTo(500);
        assertThat(outbox.health().waitingBytes()).isZero();
    }

    @Test
    void keepsWhatCameWhileThePeerWasAwayAndDeliversItInOrder() {
        link.away = true;
        offer(0, 200);
        await().until(() -> link.opens.get() > 2);
        assertThat(outbox.health().up()).isFalse();
        assertThat(outbox.health().lastError()).contains("away");
        assertThat(outbox.flush(LONG))
                .as("a flush does not wait for a peer that is away")
                .isFalse();

        link.away = false;
        offer(200, 300);
        await().until(() -> link.arrived.size() == 300);
        assertThat(link.arrived).isEqualTo(texts(0, 300));
        assertThat(outbox.health().outages()).isEqualTo(1);
        assertThat(owner.failures).as("one report for one outage").hasSize(1);
    }

    @Test
    void sendsTheRestAgainWhenALinkBreaksMidway() {
        link.away = true;
        offer(0, 10);
        link.breakAfter = 4;
        link.away = false;
        await().until(() -> link.arrived.size() == 10);
        assertThat(link.arrived).isEqualTo(texts(0, 10));
    }

    @Test
    void connectsAgainAtOnceWhenALinkThatWorkedIsLost() {
        owner.backoff = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(1), 2);
        offer(0, 1);
        outbox.flush(LONG);
        link.breakAfter = 0;
        offer(1, 2);
        await().until(() -> link.arrived.size() == 2);
        assertThat(owner.failures).isEmpty();
    }

    @Test
    void closingEndsAnAttemptToConnectThatGetsNoAnswer() {
        link.unanswering = true;
        offer(0, 3);
        await().until(() -> link.opens.get() == 1);

        outbox.close(Duration.ofMillis(50));

        assertThat(outbox.health().running()).isFalse();
        assertThat(outbox.health().dropped()).isEqualTo(3);
        link.unanswering = false;
        offer(3, 4);
        await().until(() -> link.arrived.contains("3"));
    }

    @Test
    void aRefusedMessageIsCountedAndTheOthersFollow() {
        link.away = true;
        offer(0, 5);
        link.refused = "2";
        link.away = false;
        await().until(() -> link.arrived.size() == 4);
        assertThat(link.arrived).containsExactly("0", "1", "3", "4");
        assertThat(outbox.health().dropped()).isEqualTo(1);
        assertThat(owner.failures).anyMatch(error -> error.toString().contains("never"));
    }

    @Test
    void keepsACallerOnlyAsLongAsAgreed() {
        owner.limits = new Limits(3, 1 << 20, Duration.ofMillis(80), false);
        link.away = true;
        offer(0, 3);
        long before = System.nanoTime();
        offer(3, 4);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofMillis(79), Duration.ofSeconds(2));
        assertThat(outbox.health().dropped()).isEqualTo(1);
        assertThat(outbox.health().waiting()).isEqualTo(3);
    }

    @Test
    void tellsThePeerOfTheGapWhenThePressureEnds() {
        owner.limits = new Limits(3, 1 << 20, Duration.ZERO, false);
        link.away = true;
        offer(0, 10);
        link.away = false;
        await().until(() -> link.arrived.size() == 4);
        assertThat(link.arrived).containsExactly("0", "1", "2", "dropped 7");
        assertThat(outbox.health().sent()).as("a notice is no record").isEqualTo(3);
    }

    @Test
    void theOldestGiveWayIfThatIsThePolicy() {
        owner.limits = new Limits(3, 1 << 20, Duration.ZERO, true);
        link.away = true;
        offer(0, 10);
        link.away = false;
        await().until(() -> link.arrived.size() == 4);
        assertThat(link.arrived).containsExactly("7", "8", "9", "dropped 7");
    }

    @Test
    void whatIsNotWorthWaitingForIsDroppedAtOnceWhereOthersWait() {
        owner.limits = new Limits(1, 1 << 20, Duration.ofMillis(200), false);
        link.away = true;
        offer(0, 1);
        long start = System.nanoTime();
        outbox.offer(message("cheap"), false);
        long cheap = System.nanoTime();
        outbox.offer(message("dear"), true);
        assertThat(Duration.ofNanos(System.nanoTime() - cheap)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(Duration.ofNanos(cheap - start)).isLessThan(Duration.ofMillis(200));
        assertThat(outbox.health().dropped()).isEqualTo(2);
    }

    @Test
    void bytesAreABoundToo() {
        owner.limits = new Limits(1000, 1000, Duration.ZERO, false);
        link.away = true;
        outbox.offer(Message.record(new byte[5000]), true);
        outbox.offer(Message.record(new byte[10]), true);
        assertThat(outbox.health().waiting())
                .as("one message larger than the bound is taken alone")
                .isEqualTo(1);
        assertThat(outbox.health().dropped()).isEqualTo(1);
    }

    @Test
    void closeSendsWhatWaitsAndALaterMessageStartsAnew() {
        offer(0, 100);
        outbox.close(LONG);
        assertThat(link.arrived).hasSize(100);
        assertThat(outbox.health().running()).isFalse();
        offer(100, 101);
        await().until(() -> link.arrived.size() == 101);
    }

    @Test
    void whatIsOfferedWhileTheLinkIsLeavingGoesOverTheNextAndTheCloserDoesNotWaitForIt() {
        link.whileLeaving = () -> {
            link.whileLeaving = () -> {};
            elsewhere(() -> offer(1, 3));
        };
        offer(0, 1);
        assertThat(timeOf(() -> outbox.close(LONG))).isLessThan(LONG.dividedBy(2));
        await().until(() -> link.arrived.size() == 3);
        assertThat(link.arrived).isEqualTo(texts(0, 3));
        assertThat(outbox.health().dropped()).isZero();
        assertThat(outbox.health().connects()).isEqualTo(2);
    }

    @Test
    void closeEndsThoughOthersNeverCease() {
        AtomicInteger next = new AtomicInteger(1);
        link.whileSending = () -> elsewhere(() -> {
            int number = next.getAndIncrement();
            offer(number, number + 1);
        });
        offer(0, 1);
        assertThat(timeOf(() -> outbox.close(LONG))).isLessThan(LONG.dividedBy(2));
        link.whileSending = () -> {};
        assertThat(outbox.flush(LONG)).isTrue();
        await().until(() -> link.arrived.size() == next.get());
        assertThat(link.arrived).isEqualTo(texts(0, next.get()));
        assertThat(outbox.health().dropped()).isZero();
    }

    @Test
    void theEndSendsWhatWasOfferedWhileACloseBeforeItWasLeaving() throws InterruptedException {
        Thread ender = new Thread(() -> outbox.end(LONG));
        link.whileLeaving = () -> {
            link.whileLeaving = () -> {};
            elsewhere(() -> offer(1, 3));
            ender.start();
            await().until(() -> ender.getState() == Thread.State.TIMED_WAITING);
        };
        offer(0, 1);
        outbox.close(LONG);
        ender.join(5000);
        assertThat(ender.isAlive()).isFalse();
        assertThat(link.arrived).isEqualTo(texts(0, 3));
        assertThat(outbox.health().dropped()).isZero();
        assertThat(outbox.health().running()).isFalse();
    }

    /** The courier's thread may not log. */
    private static void elsewhere(Runnable task) {
        CompletableFuture.runAsync(task).join();
    }

    private static Duration timeOf(Runnable task) {
        long before = System.nanoTime();
        task.run();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    @Test
    void closeGivesUpWhenThePeerIsAway() {
        owner.backoff = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(1), 2);
        link.away = true;
        offer(0, 5);
        await().until(() -> link.opens.get() > 0);
        outbox.close(LONG);
        assertThat(outbox.health().waiting()).isZero();
        assertThat(outbox.health().dropped()).isEqualTo(5);
    }

    @Test
    void closeEndsACallThatHangs() {
        link.hanging = true;
        offer(0, 5);
        long before = System.nanoTime();
        outbox.close(Duration.ofMillis(100));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        assertThat(outbox.health().running()).isFalse();
        assertThat(outbox.health().dropped()).isEqualTo(5);
    }

    @Test
    void afterTheEndAMessageStaysTheCallers() {
        offer(0, 1);
        outbox.end(LONG);
        assertThat(outbox.offer(message("1"), true)).isFalse();
        assertThat(link.arrived).containsExactly("0");
    }

    @Test
    void aCallerThatWaitsForRoomIsReleasedByTheEnd() throws InterruptedException {
        owner.limits = new Limits(1, 1 << 20, Duration.ofMinutes(1), false);
        link.hanging = true;
        offer(0, 1);
        boolean[] taken = {true};
        Thread caller = new Thread(() -> taken[0] = outbox.offer(message("1"), true));
        caller.start();
        await().until(() -> caller.getState() == Thread.State.TIMED_WAITING);
        outbox.end(Duration.ofMillis(10));
        caller.join(5000);
        assertThat(taken[0]).isFalse();
    }

    @Test
    void anInterruptNeitherLosesARecordNorItself() {
        Thread.currentThread().interrupt();
        offer(0, 3);
        boolean flushed = outbox.flush(LONG);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(flushed).isTrue();
        assertThat(link.arrived).hasSize(3);
    }

    private void offer(int from, int to) {
        texts(from, to).forEach(text -> outbox.offer(message(text), true));
    }

    private static Message message(String text) {
        return Message.record(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(int from, int to) {
        return IntStream.range(from, to).mapToObj(String::valueOf).toList();
    }
}
