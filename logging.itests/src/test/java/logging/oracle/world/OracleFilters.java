// SPDX-License-Identifier: Apache-2.0
package logging.oracle.world;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import logging.api.Filter;
import logging.api.config.Options;

/** The filters that scenarios name. */
final class OracleFilters {

    static final Set<String> NAMES = Set.of(
            "oracle.filters.MinLevel",
            "oracle.filters.MaxLevel",
            "oracle.filters.Contains",
            "oracle.filters.AddField",
            "oracle.filters.EveryNth",
            "oracle.filters.Replace");

    private OracleFilters() {}

    static Filter make(String name, Options options) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "MinLevel" -> {
                int level = options.integer("level", 0);
                yield Filter.when(record -> record.levelno() >= level);
            }
            case "MaxLevel" -> {
                int level = options.integer("level", 0);
                yield Filter.when(record -> record.levelno() <= level);
            }
            case "Contains" -> {
                String text = options.text("text", "");
                yield Filter.when(record -> String.valueOf(record.msg()).contains(text));
            }
            case "AddField" -> addField(options.text("key", ""), options.raw("value"));
            case "EveryNth" -> everyNth(options.integer("n", 1));
            default -> replace(options.text("prefix", ""));
        };
    }

    private static Filter addField(String key, Object value) {
        return record -> {
            record.set(key, value);
            return record;
        };
    }

    /** Passes the first, the (n+1)th and so on of the records that it is asked about. */
    private static Filter everyNth(int n) {
        AtomicInteger asked = new AtomicInteger();
        return record -> asked.getAndIncrement() % n == 0 ? record : null;
    }

    private static Filter replace(String prefix) {
        return record -> record.with(Map.of("msg", prefix + record.msg()));
    }
}
