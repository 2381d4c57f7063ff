// SPDX-License-Identifier: Apache-2.0
package logging.api;

/**
 * The place in the source that made a logging call.
 *
 * <p>Immutable, thread-safe. Python: {@code pathname}, {@code lineno} and {@code funcName} of a record, as
 * {@code findCaller} returns them.
 *
 * @param pathname the source path, package folders first, such as {@code com/acme/Order.java}; never null
 * @param lineno the line, 0 where it is unknown
 * @param funcName the method; never null
 */
public record Caller(String pathname, int lineno, String funcName) {

    /** What a record says whose caller is not known. */
    public static final Caller UNKNOWN = new Caller("(unknown file)", 0, "(unknown function)");

    static Caller of(StackWalker.StackFrame frame) {
        String file = frame.getFileName();
        String type = frame.getClassName();
        int dot = type.lastIndexOf('.');
        String folder = dot < 0 ? "" : type.substring(0, dot + 1).replace('.', '/');
        String path = file == null ? UNKNOWN.pathname : folder + file;
        return new Caller(path, Math.max(0, frame.getLineNumber()), frame.getMethodName());
    }

    /** {@return the last part of the path; never null} */
    public String filename() {
        return pathname.substring(pathname.lastIndexOf('/') + 1);
    }

    /** {@return the file's name without its last extension; never null} */
    public String module() {
        String file = filename();
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
