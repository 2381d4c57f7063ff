// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes configurations from programs on this machine, one per connection: four bytes of length, most significant first,
 * then that many bytes of UTF-8 text. A JSON object is applied by {@code dictConfig}, any other text by
 * {@code fileConfig}. Python: what {@code logging.config.listen} returns.
 *
 * <p>It listens on the loopback address only. A text may be {@value #LONGEST} bytes long and must arrive within
 * {@value #SECONDS} seconds; connections are served one after the other. What cannot be applied is reported on the
 * system's standard error and in the status, and the next connection is served. Thread-safe.
 */
@ProviderType
public interface ConfigurationServer extends AutoCloseable {

    /** The port unless one is given; Python's {@code DEFAULT_LOGGING_CONFIG_PORT}. */
    int DEFAULT_PORT = 9030;

    /** How many bytes a text may have. */
    int LONGEST = 1 << 20;

    /** How long a text may take to arrive, in seconds. */
    int SECONDS = 5;

    /**
     * Begins to accept connections; they are, once this returns (Python's {@code ready}).
     *
     * @throws IOException if the port is not free
     * @throws IllegalStateException if it was started before
     */
    void start() throws IOException;

    /** {@return the port; the real one, once it is started, where 0 was asked for} */
    int port();

    /** {@return whether connections are accepted at this moment} */
    boolean isRunning();

    /** {@return how many connections have been served to their end, whatever came of them} */
    long served();

    /** Ends it; a configuration that is being applied is waited for, up to 5 s. Does nothing if it has ended. */
    @Override
    void close();
}
