// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a part of a document came from, if that was Configuration Admin; what a {@link Problem} names as its origin.
 *
 * <p>Immutable, thread-safe. It prints as {@code PID logging, file /opt/karaf/etc/logging.cfg.json}.
 *
 * @param pid the PID
 * @param file the file that File Install read it from, null if there is none
 */
public record Origin(String pid, String file) {

    private static final Pattern TEXT = Pattern.compile("PID (?<pid>.+?)(?:, file (?<file>.+))?", Pattern.DOTALL);

    /**
     * Checks that there is a PID.
     *
     * @param pid as the record says
     * @param file as the record says
     */
    public Origin {
        Objects.requireNonNull(pid, "pid");
    }

    /**
     * Reads what {@link #toString} printed.
     *
     * @param text such as the origin of a problem
     * @return null if it names no PID
     */
    public static Origin of(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() ? new Origin(matcher.group("pid"), matcher.group("file")) : null;
    }

    @Override
    public String toString() {
        return "PID " + pid + (file == null ? "" : ", file " + file);
    }
}
