// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.nio.file.Path;
import logging.handlers.file.encoding.Encoder;
import logging.handlers.file.sink.Alarm;
import logging.handlers.file.sink.DiskOpener;
import logging.handlers.file.sink.Policy;

/**
 * What a file handler was asked for. Immutable.
 *
 * @param background where what is due without a record runs; null for nowhere
 */
record FileSettings(
        Path filename,
        String mode,
        Encoder encoder,
        boolean delay,
        DiskOpener opener,
        Policy policy,
        Background background) {

    /** What the public constructors ask for. */
    static FileSettings of(Path filename, String mode, String encoding, boolean delay, String errors) {
        FileMode.of(mode);
        Encoder encoder = Encoder.of(encoding, errors);
        return new FileSettings(filename, mode, encoder, delay, DiskOpener.DEFAULT, Policy.DEFAULT, null);
    }

    FileMode fileMode() {
        return FileMode.of(mode);
    }

    /** What wakes the file up for a handler. */
    Alarm alarm(FileHandler handler) {
        return background == null ? Alarm.NONE : (nanos, task) -> background.after(handler.system(), nanos, task);
    }

    FileSettings withMode(String other) {
        return new FileSettings(filename, other, encoder, delay, opener, policy, background);
    }

    FileSettings withPolicy(Policy other) {
        return new FileSettings(filename, mode, encoder, delay, opener, other, background);
    }
}
