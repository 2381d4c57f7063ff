// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.syslog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names and numbers of syslog: facilities and priorities after RFC 3164 and Python's tables. */
public final class SyslogCodes {

    /** Codes of the facilities by name. */
    public static final Map<String, Integer> FACILITIES = facilities();

    /** Codes of the priorities by name; {@code panic}, {@code error} and {@code warn} are the old names. */
    public static final Map<String, Integer> PRIORITIES = priorities();

    private static final Map<String, String> OF_LEVELS = Map.of(
            "DEBUG", "debug",
            "INFO", "info",
            "WARNING", "warning",
            "ERROR", "error",
            "CRITICAL", "critical");

    private SyslogCodes() {}

    private static Map<String, Integer> facilities() {
        Map<String, Integer> codes = new LinkedHashMap<>();
        String[] names = {
            "kern",
            "user",
            "mail",
            "daemon",
            "auth",
            "syslog",
            "lpr",
            "news",
            "uucp",
            "cron",
            "authpriv",
            "ftp",
            "ntp",
            "security",
            "console",
            "solaris-cron",
            "local0",
            "local1",
            "local2",
            "local3",
            "local4",
            "local5",
            "local6",
            "local7"
        };
        for (int code = 0; code < names.length; code++) {
            codes.put(names[code], code);
        }
        return Collections.unmodifiableMap(codes);
    }

    private static Map<String, Integer> priorities() {
        Map<String, Integer> codes = new LinkedHashMap<>();
        String[][] names = {
            {"emerg", "panic"},
            {"alert"},
            {"crit", "critical"},
            {"err", "error"},
            {"warning", "warn"},
            {"notice"},
            {"info"},
            {"debug"}
        };
        for (int code = 0; code < names.length; code++) {
            for (String name : names[code]) {
                codes.put(name, code);
            }
        }
        return Collections.unmodifiableMap(codes);
    }

    /**
     * The number in front of a packet.
     *
     * @throws IllegalArgumentException for an unknown name
     */
    public static int encode(Object facility, Object priority) {
        return code(facility, FACILITIES, "facility") << 3 | code(priority, PRIORITIES, "priority");
    }

    private static int code(Object value, Map<String, Integer> names, String what) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        Integer code = value == null ? null : names.get(value.toString());
        if (code == null) {
            throw new IllegalArgumentException(
                    what + ": expected one of " + names.keySet() + ", was \"" + value + "\"");
        }
        return code;
    }

    /** The priority of a level's name; {@code warning} where there is none of its own. */
    public static String priorityOf(String levelName) {
        return OF_LEVELS.getOrDefault(levelName, "warning");
    }
}
