// SPDX-License-Identifier: Apache-2.0
package logging.oracle;

import java.util.Set;

/**
 * The table of everything in which this project differs from CPython on purpose. A scenario that does not come out
 * byte for byte is compared once more after the normalisation of a rule that applies to it; it is decided by the
 * scenario's feature tags, never by its name, whether one does. {@code docs/differences.md} gives the reasons.
 */
enum Rule {
    /** {@code %s} of null, truth values, floats and containers. */
    JAVA_TEXT(
            Normalisation.STAND_INS,
            "null, true, 1.0E16 and [a, b] print as Java prints them; stand-ins that print Python's words are logged",
            "py:bool-none",
            "py:float-repr",
            "py:container-repr",
            "msg:non-string"),
    /** The text of exceptions. */
    STACK_TRACE(
            Normalisation.STAND_INS,
            "exceptions print as Java stack traces, cause last; exceptions that print Python's block are logged",
            "py:traceback-text"),
    /** {@code exc_info=True} without an exception. */
    NO_CURRENT_EXCEPTION(
            Normalisation.STAND_INS,
            "Java has no exception that is being handled; one that prints NoneType: None is logged",
            "py:exc-info-none"),
    /** A chain of memory handlers that CPython gives up on. */
    ANY_ORDER(
            Normalisation.ACCEPTED,
            "handlers are made in the order that their targets need, however long the chain",
            "mutation:memory-chain-too-deep"),
    /** A handler's class that is none. */
    NOT_A_HANDLER(
            Normalisation.REFUSED,
            "a class that makes no handlers is refused, CPython takes it and fails at each record",
            "mutation:handler-class-not-a-handler"),
    /** A value of a kind that cannot work. */
    WRONG_VALUE(
            Normalisation.REFUSED,
            "a value that is taken by CPython and fails with each record or at the first rollover is refused: a stream"
                    + " that is none, a datefmt that is no text, a capacity of 'x', an interval below 1, unknown errors",
            Rule.WRONG_VALUE_TAG),
    /** What works here and fails with each record there. */
    WORKS_HERE(
            Normalisation.ACCEPTED,
            "class names without a package are known, and binary modes of files are written to like others",
            Rule.WORKS_HERE_TAG),
    /** A truth value as a level. */
    LEVEL_AS_NUMBER(Normalisation.NUMBERS, "a level given as true is 1, CPython keeps it as true", Rule.TRUTH_AS_LEVEL),
    /** What a handler or a filter throws. */
    CONTAINED(
            Normalisation.UNTIL,
            "what CPython's handlers throw out of a logging call is contained and counted; nothing after it is compared",
            Rule.THROWN_CALL),
    /** Two handlers on one file, one of which empties it. */
    NOTHING_OVERWRITTEN(
            Normalisation.WITHOUT_SHARED_FILES,
            "a file that several handlers write, one with mode w, or that a closed one writes again: CPython overwrites"
                    + " lines, ours append; all but that file is compared",
            Rule.SHARED_FILE),
    /** The state after a configuration step that was refused. */
    ALL_OR_NOTHING(
            Normalisation.UNTIL,
            "a refused configuration, basicConfig too, changes nothing, CPython applies half of it; nothing after it is"
                    + " compared",
            Rule.REFUSED_STEP);

    /** How a scenario is compared under a rule. */
    enum Normalisation {
        /** It runs again with values that print as Python's. */
        STAND_INS,
        /** Levels that CPython shows as truth values are read as numbers. */
        NUMBERS,
        /** It is compared up to the step that failed. */
        UNTIL,
        /** What CPython refuses must be accepted. */
        ACCEPTED,
        /** What CPython accepts must be refused. */
        REFUSED,
        /** Files that the scenario gives to several handlers are left out. */
        WITHOUT_SHARED_FILES
    }

    /** Stands for a tag where configurations give one file to several handlers, one of them with mode w. */
    static final String SHARED_FILE = "shared-file";

    /** Stands for a tag where the expectation says that a configuration among the steps was refused. */
    static final String REFUSED_STEP = "refused-step";

    /** Stands for a tag where the first configuration has a value that cannot work, and CPython takes it. */
    static final String WRONG_VALUE_TAG = "wrong-value";

    /** Stands for a tag where the first configuration names a class, or a mode, that only works here. */
    static final String WORKS_HERE_TAG = "works-here";

    /** Stands for a tag where CPython answers a question for a level by a truth value. */
    static final String TRUTH_AS_LEVEL = "truth-as-level";

    /** Stands for a tag where the expectation says that a logging call threw what a handler threw. */
    static final String THROWN_CALL = "thrown-call";

    private final Normalisation normalisation;
    private final String reason;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set
    private final Set<String> tags;

    Rule(Normalisation normalisation, String reason, String... tags) {
        this.normalisation = normalisation;
        this.reason = reason;
        this.tags = Set.of(tags);
    }

    Normalisation normalisation() {
        return normalisation;
    }

    String reason() {
        return reason;
    }

    boolean applies(Set<String> features) {
        return tags.stream().anyMatch(features::contains);
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
