// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import logging.api.Handler;
import logging.api.config.Options;
import logging.handlers.net.NTEventLogHandler;

/** Reads the keys of an {@code NTEventLogHandler}. */
final class NTEventLogReader {

    private enum LogType {
        APPLICATION("Application"),
        SYSTEM("System"),
        SECURITY("Security");

        private final String key;

        LogType(String key) {
            this.key = key;
        }
    }

    private NTEventLogReader() {}

    static Handler read(Options keys) {
        String appname = keys.requiredText("appname");
        if (appname.indexOf('\\') >= 0) {
            // it becomes the last part of a key of the registry
            keys.error("appname", "expected no backslash, was \"" + appname + "\"");
        }
        String dllname = Choices.text(keys, "dllname", null);
        LogType logtype = Choices.read(keys, "logtype", LogType.APPLICATION, LogType.class, type -> type.key);
        DeliveryReader delivery = DeliveryReader.read(keys);
        if (keys.failed()) {
            return null;
        }
        NTEventLogHandler handler = new NTEventLogHandler(appname, dllname, logtype.key);
        delivery.applyTo(handler);
        return handler;
    }
}
