// SPDX-License-Identifier: Apache-2.0
package logging.api;

/** Python's {@code basicConfig} without arguments, for whoever logs before anything is configured. */
final class BasicConfig {

    private BasicConfig() {}

    /** The root logger for a function that configures by the way; not while the configuration of all bundles is waited for. */
    static Logger implied(LoggingSystem system) {
        if (!system.boot().isOn()) {
            apply(system);
        }
        return system.root();
    }

    static void apply(LoggingSystem system) {
        Logger root = system.root();
        if (!root.slots().isEmpty()) {
            return;
        }
        StreamHandler handler = new StreamHandler(system.err());
        handler.setFormatter(new Formatter(Formatter.BASIC_FORMAT));
        // the handler is added outside the change, because it ends the boot buffer, which calls handlers
        boolean[] first = new boolean[1];
        system.change(() -> {
            first[0] = root.slots().isEmpty();
            if (first[0]) {
                root.addSlot(handler.slot());
            }
        });
        if (first[0]) {
            root.addHandler(handler);
        }
    }
}
