// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a handler answers when its slot asks how it is. A question that fails spoils no other, and never the status of
 * the slot: the classes of a bundle that is gone may fail with a {@link LinkageError}. Immutable.
 */
record SelfReport(long pending, long dropped, String lastError, HandlerHealth health) {

    /** What is known while the handler is away. */
    static final SelfReport ABSENT = new SelfReport(0, 0, null, null);

    /** Asks a handler; no lock is held meanwhile. */
    static SelfReport of(Handler handler) {
        return handler == null
                ? ABSENT
                : new SelfReport(
                        ask(handler::pending, error -> 0L),
                        ask(handler::dropped, error -> 0L),
                        ask(handler::lastError, SelfReport::textOf),
                        ask(handler::health, SelfReport::unknown));
    }

    private static <T> T ask(Supplier<T> question, Function<Throwable, T> otherwise) {
        try {
            return question.get();
        } catch (Throwable hostile) {
            return otherwise.apply(hostile);
        }
    }

    /** The same of a handler that nobody waits for: what it keeps counts as dropped. */
    SelfReport abandoned() {
        return new SelfReport(0, dropped + pending, lastError, health);
    }

    private static HandlerHealth unknown(Throwable why) {
        return new HandlerHealth(HandlerHealth.UNKNOWN, Map.of("error", textOf(why)));
    }

    /** What a failure says; its own text may fail in turn. */
    static String textOf(Throwable error) {
        try {
            return error.toString();
        } catch (Throwable hostile) {
            return error.getClass().getName();
        }
    }

    /** What the handler of a slot says; what it will not write any more is dropped. */
    static SelfReport ofHere(Handler handler) {
        SelfReport own = of(handler);
        return handler != null && handler.emits().isAbandoned() ? own.abandoned() : own;
    }
}
