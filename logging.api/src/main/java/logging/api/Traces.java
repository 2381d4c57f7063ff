// SPDX-License-Identifier: Apache-2.0
package logging.api;

/**
 * What stands below a record's message line: its exception and the stack of its call, apart from the record since most
 * have neither. Owned by the thread that has the record.
 */
final class Traces {

    private final String stackInfo;
    /** A {@code Throwable} while live, a {@code Thrown} once read, or null. */
    private Object exception;
    /** The exception's text that the first formatter made, Python's cache; may be null. */
    private String excText;
    /** Whether that text is Java's stack trace, which is made when it is asked for. */
    private boolean plain;

    private Traces(Object exception, String excText, String stackInfo, boolean plain) {
        this.exception = exception;
        this.excText = excText;
        this.stackInfo = stackInfo;
        this.plain = plain;
    }

    /** These traces, or new ones for a record that had none, with the exception's text. */
    static Traces with(Traces there, String excText) {
        if (there == null) {
            return of(null, excText, null);
        }
        there.setExcText(excText);
        return there;
    }

    /** Null where there is nothing. */
    static Traces of(Object exception, String excText, String stackInfo) {
        return exception == null && excText == null && stackInfo == null
                ? null
                : new Traces(exception, excText, stackInfo, false);
    }

    Traces copy() {
        return new Traces(exception, excText, stackInfo, plain);
    }

    /** A copy in JDK types only. */
    Traces frozen() {
        return new Traces(thrown(), excText, stackInfo, plain);
    }

    Object exception() {
        return exception;
    }

    Thrown thrown() {
        if (exception instanceof Throwable live) {
            exception = Thrown.of(live);
        }
        return (Thrown) exception;
    }

    boolean hasThrown() {
        return exception != null;
    }

    String excText() {
        if (plain) {
            setExcText(thrown().stackTrace());
        }
        return excText;
    }

    void setExcText(String text) {
        plain = false;
        excText = text;
    }

    /** Makes Java's stack trace the exception's text unless a formatter made another before; true if it is that. */
    boolean settlePlain() {
        plain |= exception != null && excText == null;
        return plain;
    }

    String stackInfo() {
        return stackInfo;
    }

    int textLength() {
        return (excText == null ? 0 : excText.length()) + (stackInfo == null ? 0 : stackInfo.length());
    }
}
