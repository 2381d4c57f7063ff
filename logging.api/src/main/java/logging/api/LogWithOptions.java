// SPDX-License-Identifier: Apache-2.0
package logging.api;

/** A log whose calls carry options. Immutable, thread-safe. */
final class LogWithOptions extends Log {

    private final Log target;
    private final LogOptions options;

    LogWithOptions(Log target, LogOptions options) {
        this.target = target;
        this.options = options;
    }

    @Override
    Logger end() {
        return target.end();
    }

    @Override
    public boolean isEnabledFor(int level) {
        return target.isEnabledFor(level);
    }

    @Override
    void dispatch(int level, LogOptions call, Object msg, Object[] args) {
        // a verb that passes an exception keeps it, everything else comes from the options
        LogOptions both = call.excInfo() == null ? options : options.withExcInfo(call.excInfo());
        target.dispatch(level, both, msg, args);
    }
}
