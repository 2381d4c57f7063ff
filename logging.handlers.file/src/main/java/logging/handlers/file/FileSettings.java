// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.nio.file.Path;
import logging.handlers.file.encoding.Encoder;
import logging.handlers.file.sink.DiskOpener;
import logging.handlers.file.sink.Policy;

/** What a file handler was asked for. Immutable. */
record FileSettings(Path filename, String mode, Encoder encoder, boolean delay, DiskOpener opener, Policy policy) {

    static FileSettings of(Path filename, String mode, String encoding, boolean delay, String errors) {
        FileMode.of(mode);
        return new FileSettings(
                filename, mode, Encoder.of(encoding, errors), delay, DiskOpener.DEFAULT, Policy.DEFAULT);
    }

    FileMode fileMode() {
        return FileMode.of(mode);
    }

    FileSettings withMode(String other) {
        return new FileSettings(filename, other, encoder, delay, opener, policy);
    }

    FileSettings withPolicy(Policy other) {
        return new FileSettings(filename, mode, encoder, delay, opener, other);
    }
}
