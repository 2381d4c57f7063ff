// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import logging.api.handlers.QueueHandler;
import logging.api.text.FormatMismatchException;
import logging.api.text.MessageCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a queue carries looks the same whether its message was merged by the caller or is merged by who reads it. */
class LateMessageTest {

    private final LoggingSystem system = LoggingSystem.create();

    private LogRecord record(Object msg, Object... args) {
        return new LogRecord(system, "l", Level.INFO, null, msg, args, null, null);
    }

    /** Lets the system meet a template, without which nothing is merged later: it knows those that come again. */
    private void meet(String template, Object... args) {
        MessageCache cache = system.records().messages();
        for (int i = 0; i < 2; i++) {
            cache.fits(template, args);
        }
        assertThat(cache.fits(template, args)).as(template).isTrue();
    }

    @Test
    void aQueuedRecordSaysItsMessageAndHasNoArguments() {
        meet("%s of %d, %s%%", "a", 7L, 2.5);
        Queue<LogRecord> queue = new ArrayDeque<>();
        new QueueHandler(queue).handle(record("%s of %d, %s%%", "a", 7L, 2.5));
        LogRecord queued = queue.remove();
        assertThat(queued.msg()).isEqualTo("a of 7, 2.5%");
        assertThat(queued.getMessage()).isEqualTo("a of 7, 2.5%");
        assertThat(queued.args()).isNull();
        assertThat(queued.attributes()).containsEntry("msg", "a of 7, 2.5%").containsEntry("args", null);
        assertThat(queued.isFrozen()).isTrue();
        assertThat(queued.freeze()).isSameAs(queued);
    }

    @Test
    void anArrayThatTheApplicationChangesLaterChangesNoRecord() {
        Object[] args = {"before", 1};
        meet("%s %d", args);
        LogRecord frozen = record("%s %d", args).freezeMessage(false);
        args[0] = "after";
        assertThat(frozen.getMessage()).isEqualTo("before 1");
        assertThat(new Formatter().format(frozen)).isEqualTo("before 1");
    }

    @Test
    void whatCanChangeIsMergedAtOnce() {
        meet("%s %s", "any", "other");
        AtomicInteger counter = new AtomicInteger(1);
        StringBuilder text = new StringBuilder("x");
        LogRecord frozen = record("%s %s", counter, text).freezeMessage(false);
        counter.incrementAndGet();
        text.append("y");
        assertThat(frozen.getMessage()).isEqualTo("1 x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d", "%s %s", "%q", "none", "%(name)s"})
    void whatDoesNotFitFailsWhereItIsLogged(String template) {
        assertThatThrownBy(() -> record(template, "text").freezeMessage(false))
                .isInstanceOf(FormatMismatchException.class);
    }

    @Test
    void copiesSayTheSame() {
        meet("%s", "any");
        LogRecord frozen = record("%s", new BigDecimal("1.50")).freezeMessage(false);
        assertThat(frozen.with(java.util.Map.of("name", "other")).getMessage()).isEqualTo("1.50");
        assertThat(frozen.with(java.util.Map.of("name", "other")).msg()).isEqualTo("1.50");
        assertThat(frozen.withMessage("else").getMessage()).isEqualTo("else");
    }

    @Test
    void itsLengthCountsLongArgumentsAndStaysTheSame() {
        meet("%s", "any");
        LogRecord frozen = record("%s", "z".repeat(5000)).freezeMessage(false);
        int before = frozen.textLength();
        assertThat(before).isGreaterThanOrEqualTo(5000);
        assertThat(frozen.msg()).isEqualTo("z".repeat(5000));
        assertThat(frozen.textLength()).isEqualTo(before);
    }

    @Test
    void aRecordOfAClassOfItsOwnMergesItsOwnWay() {
        meet("%s", "any");
        LogRecord own = new LogRecord(system, "l", Level.INFO, null, "%s", new Object[] {"a"}, null, null) {
            @Override
            public String getMessage() {
                return "own way";
            }
        };
        assertThat(own.freezeMessage(false).getMessage()).isEqualTo("own way");
    }

    @Test
    void onlyWhatCanNeitherChangeNorFailIsMergedLater() {
        MessageCache cache = system.records().messages();
        meet("%s", "any");
        meet("%d", 1);
        assertThat(cache.fits("%s", new Object[] {"a"})).isTrue();
        assertThat(Frozen.arePlain(new Object[] {new AtomicInteger(1)})).isFalse();
        assertThat(cache.fits("%d", new Object[] {"a"})).isFalse();
        assertThat(cache.fits("%s", new Object[] {})).isFalse();
    }
}
