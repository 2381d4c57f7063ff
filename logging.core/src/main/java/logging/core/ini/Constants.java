// SPDX-License-Identifier: Apache-2.0
package logging.core.ini;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import logging.core.plan.Suggestion;

/** The names that a literal may use: those that Python's INI files find in the module {@code logging}. Immutable. */
final class Constants {

    private static final Map<String, Object> ALL = new HashMap<>();

    private static final List<String> FACILITIES = List.of(
            "KERN",
            "USER",
            "MAIL",
            "DAEMON",
            "AUTH",
            "SYSLOG",
            "LPR",
            "NEWS",
            "UUCP",
            "CRON",
            "AUTHPRIV",
            "FTP",
            "NTP",
            "SECURITY",
            "CONSOLE",
            "SOLCRON",
            "LOCAL0",
            "LOCAL1",
            "LOCAL2",
            "LOCAL3",
            "LOCAL4",
            "LOCAL5",
            "LOCAL6",
            "LOCAL7");

    static {
        ALL.put("True", true);
        ALL.put("False", false);
        ALL.put("None", null);
        ALL.put("sys.stdout", "ext://sys.stdout");
        ALL.put("sys.stderr", "ext://sys.stderr");
        ALL.putAll(Map.of("NOTSET", 0, "DEBUG", 10, "INFO", 20, "WARN", 30, "WARNING", 30));
        ALL.putAll(Map.of("ERROR", 40, "FATAL", 50, "CRITICAL", 50));
        ALL.putAll(Map.of("handlers.DEFAULT_TCP_LOGGING_PORT", 9020, "handlers.DEFAULT_UDP_LOGGING_PORT", 9021));
        ALL.putAll(Map.of("handlers.DEFAULT_HTTP_LOGGING_PORT", 9022, "handlers.DEFAULT_SOAP_LOGGING_PORT", 9023));
        ALL.putAll(Map.of("handlers.SYSLOG_UDP_PORT", 514, "handlers.SYSLOG_TCP_PORT", 514));
        for (int code = 0; code < FACILITIES.size(); code++) {
            ALL.put("handlers.SysLogHandler.LOG_" + FACILITIES.get(code), code);
        }
    }

    private Constants() {}

    static Object value(String name) throws IniException {
        String known = name.startsWith("logging.") ? name.substring("logging.".length()) : name;
        if (!ALL.containsKey(known)) {
            throw IniException.of("name '" + name + "' is not defined" + Suggestion.of(known, ALL.keySet()));
        }
        return ALL.get(known);
    }
}
