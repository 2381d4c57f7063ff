// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import java.util.LinkedHashMap;
import java.util.Map;
import logging.api.LogRecord;
import logging.api.LoggingSystem;

/** Records of a system that belongs to no test in particular. */
public final class Records {

    private static final LoggingSystem SYSTEM = LoggingSystem.create();

    private Records() {}

    /** A record at ERROR. */
    public static LogRecord error(String message) {
        return of("ERROR", message);
    }

    /** A record of the logger {@code test}. */
    public static LogRecord of(String level, String message) {
        return with(Map.of("levelname", level, "levelno", number(level), "msg", message));
    }

    /** A record of the logger {@code test} with some attributes. */
    public static LogRecord with(Map<String, ?> attributes) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", "test");
        all.putAll(attributes);
        return SYSTEM.records().makeLogRecord(all);
    }

    private static int number(String level) {
        return SYSTEM.levels().getLevelName(level) instanceof Integer known ? known : 35;
    }
}
