// SPDX-License-Identifier: Apache-2.0
package logging.api;

/** Takes every record and does nothing; for libraries. Thread-safe. Python: {@code logging.NullHandler}. */
public class NullHandler extends Handler {

    /** A handler that does nothing. */
    public NullHandler() {}

    @Override
    public LogRecord handle(LogRecord record) {
        return record;
    }

    @Override
    protected void emit(LogRecord record) {
        // doing nothing is what it is for
    }

    @Override
    protected boolean isConcurrent() {
        return true;
    }

    @Override
    protected boolean needsCaller() {
        return false;
    }
}
