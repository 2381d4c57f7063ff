// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import logging.api.Formatter;
import logging.api.config.Options;
import logging.handlers.net.SyslogFormat;
import logging.handlers.net.SyslogLayout;

/**
 * Reads the keys that say what a syslog packet looks like.
 *
 * @param layout what was read; Python's after an error
 */
record LayoutReader(SyslogLayout layout) {

    private enum Oversize {
        CUT,
        SPLIT
    }

    static LayoutReader read(Options keys) {
        SyslogLayout standard = SyslogLayout.PYTHON;
        SyslogFormat format = Choices.read(keys, "format", SyslogFormat.PYTHON, SyslogFormat.class, SyslogFormat::key);
        String hostname = Choices.text(keys, "hostname", standard.hostname());
        String appName = Choices.text(keys, "appName", standard.appName());
        String procId = Choices.text(keys, "procId", standard.procId());
        String msgId = keys.read("msgId", standard.msgId(), "a template in the % style", LayoutReader::template);
        Map<String, Map<String, String>> data =
                keys.read("structuredData", Map.of(), "texts by name by SD-ID", LayoutReader::data);
        String extraId = Choices.text(keys, "extraId", null);
        boolean bom = keys.flag("bom", true);
        int maxLength = keys.integer("maxLength", standard.maxLength());
        if (maxLength != 0 && maxLength < 480) {
            keys.error("maxLength", "expected 480 bytes or more, or 0 for no limit, was " + maxLength);
        }
        Oversize oversize = Choices.read(
                keys,
                "oversize",
                Oversize.CUT,
                Oversize.class,
                one -> one.name().toLowerCase(Locale.ROOT));
        return new LayoutReader(
                keys.failed()
                        ? standard
                        : new SyslogLayout(
                                format,
                                hostname,
                                appName,
                                procId,
                                msgId,
                                data,
                                extraId,
                                bom,
                                maxLength,
                                oversize == Oversize.SPLIT));
    }

    /** The value itself, if it is a template. */
    private static String template(Object value) {
        return value instanceof String text ? checked(text) : null;
    }

    private static String checked(String template) {
        // fields are checked, a text without any is welcome: only a template that is none throws
        return new Formatter(template, null, '%', template.contains("%("), null).fmt();
    }

    private static Map<String, Map<String, String>> data(Object value) {
        if (!(value instanceof Map<?, ?> elements)) {
            return null;
        }
        Map<String, Map<String, String>> read = new LinkedHashMap<>();
        for (Map.Entry<?, ?> element : elements.entrySet()) {
            if (!(element.getValue() instanceof Map<?, ?> parameters)) {
                return null;
            }
            Map<String, String> values = new LinkedHashMap<>();
            parameters.forEach((name, text) -> values.put(String.valueOf(name), String.valueOf(text)));
            read.put(String.valueOf(element.getKey()), values);
        }
        return read;
    }
}
