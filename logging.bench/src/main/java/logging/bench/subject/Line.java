// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

/** The one line that every subject writes, in the notations of the subjects. */
public final class Line {

    /** The logger: five names, of which none has a level. */
    public static final String NAME = "com.acme.shop.order.Checkout";

    /** The layout in Python's notation; PERF's and everybody's. */
    public static final String PYTHON = "%(asctime)s - %(name)s - %(levelname)s - %(message)s";

    /** The date in the notation of {@code java.text}. */
    public static final String DATE = "yyyy-MM-dd HH:mm:ss,SSS";

    /** The message below the level. */
    public static final String DEBUG = "checkout done";

    /** The message as {@code %} writes it. */
    public static final String PERCENT = "user %s bought %d items";

    /** The message as SLF4J writes it. */
    public static final String BRACES = "user {} bought {} items";

    /** The message as {@code java.text} writes it. */
    public static final String NUMBERED = "user {0} bought {1} items";

    private Line() {}

    /** The message as the caller's own concatenation makes it. */
    public static String concat(String user, int items) {
        return "user " + user + " bought " + items + " items";
    }
}
