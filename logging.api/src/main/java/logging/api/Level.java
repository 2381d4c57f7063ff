// SPDX-License-Identifier: Apache-2.0
package logging.api;

/**
 * The standard levels as the integers that Python gives them.
 *
 * <p>A level is any {@code int}; these six have names from the start, others get one through
 * {@link LevelNames#addLevelName}. Stateless, thread-safe. Python: {@code logging.CRITICAL} and its siblings.
 */
public final class Level {

    /** The program itself may be unable to go on (50). */
    public static final int CRITICAL = 50;

    /** Another name for {@link #CRITICAL}. */
    public static final int FATAL = CRITICAL;

    /** Some function could not be performed (40). */
    public static final int ERROR = 40;

    /** Something unexpected happened, or trouble lies ahead (30); the root logger's first level. */
    public static final int WARNING = 30;

    /** Another name for {@link #WARNING}. */
    public static final int WARN = WARNING;

    /** Things work as they should (20). */
    public static final int INFO = 20;

    /** Detail for hunting a problem (10). */
    public static final int DEBUG = 10;

    /** On a logger: ask the ancestors; on a handler: take everything (0). */
    public static final int NOTSET = 0;

    private Level() {}
}
