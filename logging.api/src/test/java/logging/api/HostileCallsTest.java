// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import logging.api.kit.AppLock;
import logging.api.kit.OwnThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages and arguments that misbehave when they are asked for their text: the record is written, with a marker. */
class HostileCallsTest extends HostileTest {

    private static final Object[] NOTHING = {};

    @ParameterizedTest
    @ValueSource(strings = {"exception", "checked exception", "stack overflow", "out of memory", "linkage"})
    void anArgumentWhoseTextThrowsIsWrittenAsAMarkerAndReportedOnce(String fault) {
        logged("%s of %s", 1, throwing(fault(fault)));

        assertThat(text.toString()).isEqualTo("1 of " + marker(fault) + "\n");
        assertThat(second.messages()).containsExactly("1 of " + marker(fault));
        assertCounts(first, 1, 0, 0);
        assertThat(system.errors().total()).isEqualTo(1);
        assertThat(stderr())
                .contains("text not available", fault(fault).getClass().getName(), "HostileTest", "logger 'hostile'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception", "stack overflow", "out of memory"})
    void aMessageWhoseTextThrowsIsWrittenAsAMarkerAndReportedOnce(String fault) {
        logged(throwing(fault(fault)), "an argument of no use");

        assertThat(text.toString()).isEqualTo(marker(fault) + "\n");
        assertThat(second.messages()).containsExactly(marker(fault));
        assertThat(system.errors().total()).isEqualTo(1);
        assertThat(stderr()).contains(fault(fault).getClass().getName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%r", "%a", "%40s", "%(key)s"})
    void everyConversionShowsTheMarker(String directive) {
        Value hostile = throwing(fault("exception"));
        Object argument = directive.contains("key") ? Map.of("key", hostile) : hostile;

        logged(directive, argument);

        assertThat(text.toString()).isEqualTo(marker("exception") + "\n");
        assertCounts(second, 1, 0, 0);
    }

    @Test
    void aCollectionThatHoldsAHostileValueIsWrittenAsAMarker() {
        logged("%s", List.of("good", throwing(fault("exception"))));
        logged("%r", List.of("good", throwing(fault("exception"))));

        assertThat(text.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains(": text not available: java.lang.IllegalStateException: hostile]"),
                        line -> assertThat(line).isEqualTo("['good', " + marker("exception") + "]"));
        assertCounts(second, 2, 0, 0);
    }

    @Test
    void anExtraAttributeWhoseTextThrowsIsWrittenAsAMarkerAndReported() {
        first.setFormatter(new Formatter("%(user)s %(message)s"));
        log.with(LogOptions.extra("user", throwing(fault("exception")))).info("text");
        first.setFormatter(null);

        assertThat(text.toString()).isEqualTo(marker("exception") + " text\n");
        assertThat(system.errors().total()).isEqualTo(1);
    }

    @Test
    void theMessageOfAFaultMayBeHostileTooOrLong() {
        logged("%s", throwing(new Failure(() -> sneak(fault("exception")))));
        logged("%s", throwing(new IllegalStateException("x".repeat(1_000))));

        assertThat(text.toString().lines())
                .containsExactly(
                        "[" + Value.class.getName() + ": text not available: " + Failure.class.getName() + "]",
                        "[" + Value.class.getName() + ": text not available: java.lang.IllegalStateException: "
                                + "x".repeat(200) + "]");
    }

    @Test
    void whatFollowsAHostileArgumentMustStillFit() {
        log.removeHandler(second);
        logged("%s %d", throwing(fault("exception")), "no number");
        logged("good %s", "argument");

        assertThat(text.toString()).isEqualTo("good argument\n");
        assertCounts(first, 1, 1, 0);
        assertThat(stderr()).contains("%d format: a real number is required, not str");
    }

    @Test
    void anArgumentThatLogsIsWrittenAfterWhatItLogged() {
        logged(
                "%s",
                new Value(() -> {
                    log.info("inner");
                    return "outer";
                }));

        // each handler asks for the text, as in Python, so "inner" may come again
        assertThat(text.toString()).startsWith("inner\nouter\n");
        assertThat(second.messages()).startsWith("inner").contains("outer");
    }

    @Test
    void anArgumentThatLogsItselfEndsInAMarker() {
        List<Value> self = new ArrayList<>();
        self.add(new Value(() -> {
            log.info("%s", self.get(0));
            return "outer";
        }));

        logged("%s", self.get(0));

        assertThat(text.toString())
                .startsWith("[" + Value.class.getName()
                        + ": text not available: java.lang.StackOverflowError: it logs itself]\n")
                .endsWith("outer\n");
        assertThat(text.toString().lines()).hasSizeLessThan(1_000);
    }

    @Test
    void whatOneThreadNestsDoesNotHinderTheOthers() throws Exception {
        Value value = new Value(() -> {
            log.info("inner");
            return "outer";
        });
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        log.removeHandler(second);
        for (int i = 0; i < 40; i++) {
            callers.add(CompletableFuture.runAsync(() -> log.info("%s", value), OwnThread.EACH));
        }
        for (CompletableFuture<Void> caller : callers) {
            caller.get(20, TimeUnit.SECONDS);
        }

        assertThat(text.toString().lines()).hasSize(80).containsOnly("inner", "outer");
    }

    @Test
    void aListAndAMapThatHoldThemselvesHaveAFiniteText() {
        List<Object> list = new ArrayList<>(List.of("item"));
        list.add(list);
        Map<String, Object> map = new HashMap<>();
        map.put("self", map);

        logged("%s", list);
        logged("%s %s", "map", map);

        assertThat(text.toString()).isEqualTo("[item, (this Collection)]\nmap {self=(this Map)}\n");
        assertCounts(second, 2, 0, 0);
    }

    @Test
    void twoListsThatHoldEachOtherAreWrittenAsAMarker() {
        List<Object> one = new ArrayList<>();
        List<Object> other = new ArrayList<>(List.of(one));
        one.add(other);

        logged("%s", one);

        assertThat(text.toString())
                .isEqualTo("[java.util.ArrayList: text not available: java.lang.StackOverflowError]\n");
        assertThat(stderr()).contains("StackOverflowError");
    }

    /** One thread has the application's lock and logs, while another logs an argument whose text takes it. */
    private void logWhatTakesALock() throws Exception {
        AppLock theirs = new AppLock();
        theirs.logAround(
                () -> log.info(
                        "%s",
                        new Value(() -> {
                            theirs.take();
                            return "waiting";
                        })),
                () -> log.info("holding"));
    }

    @Test
    void anApplicationLockThatAnArgumentTakesMeetsNoLockOfOurs() throws Exception {
        logWhatTakesALock();

        assertThat(text.toString()).isEqualTo("holding\nwaiting\n");
        assertCounts(second, 2, 0, 0);
    }

    @Test
    void anApplicationLockThatAnArgumentTakesIsNoMatterToARecordThatIsHeld() throws Exception {
        Slot away = new Slot("away", Level.NOTSET, HoldPolicy.DEFAULT);
        log.addSlot(away);
        logWhatTakesALock();

        await().until(() -> away.status().held() == 2);
        away.discard();
        log.removeSlot(away);
    }

    @Test
    void aMessageOfAHundredMegabytesIsWrittenWhole() {
        log.removeHandler(second);
        StringWriter large = new StringWriter(100_000_001);
        first.setStream(large);

        logged("%s", "x".repeat(100_000_000));
        first.setStream(text);
        log.addHandler(second);

        assertThat(large.getBuffer()).hasSize(100_000_001);
        assertCounts(first, 1, 0, 0);
    }

    @Test
    void aTextOfAHundredMegabytesIsWrittenWhole() {
        log.removeHandler(second);
        StringWriter large = new StringWriter(100_000_001);
        first.setStream(large);

        logged("%s", new Value(() -> "x".repeat(100_000_000)));
        first.setStream(text);
        log.addHandler(second);

        assertThat(large.getBuffer()).hasSize(100_000_001);
        assertCounts(first, 1, 0, 0);
    }

    @Test
    void aMessageWithoutArgumentsIsTextWhateverItLooksLike() {
        logged("%n%n{}%s ${jndi:ldap://x} ${env:HOME}", NOTHING);

        assertThat(text.toString()).isEqualTo("%n%n{}%s ${jndi:ldap://x} ${env:HOME}\n");
        assertCounts(second, 1, 0, 0);
    }

    @Test
    void argumentsThatDoNotFitAreCountedAndReportedWithTheirText() {
        // it keeps records, whose messages cannot be asked for
        log.removeHandler(second);
        logged("%n%n{}%s", "strange");
        logged("%s %s", "few");
        logged("%s", "too", "many");

        assertCounts(first, 0, 3, 0);
        assertThat(stderr()).contains("Message: '%n%n{}%s'", "Arguments: ('strange',)");
        assertThat(system.errors().total()).isGreaterThanOrEqualTo(3);
    }
}
