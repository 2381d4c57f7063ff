// SPDX-License-Identifier: Apache-2.0
package logging.core.listen;

import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import logging.api.LoggingSystem;
import logging.api.config.ConfigurationServer;
import logging.api.config.LoggingConfigurator;

/** The configuration servers of one system: none, unless a program asks for one. Thread-safe. */
public final class Servers {

    private final LoggingSystem system;
    private final LoggingConfigurator configurator;
    private final CopyOnWriteArrayList<Server> all = new CopyOnWriteArrayList<>();

    /**
     * No servers yet.
     *
     * @param system on whose standard error failures are reported
     * @param configurator applies what arrives
     */
    public Servers(LoggingSystem system, LoggingConfigurator configurator) {
        this.system = system;
        this.configurator = configurator;
    }

    /**
     * A server that is not started.
     *
     * @param port 0 for any
     * @param verify null to take everything
     * @return to be started
     */
    public ConfigurationServer add(int port, UnaryOperator<byte[]> verify) {
        Duration time = Duration.ofSeconds(ConfigurationServer.SECONDS);
        Server server =
                new Server(port, verify, configurator, text -> system.err().println(text), time);
        all.add(server);
        return server;
    }

    /** Ends all of them. */
    public void close() {
        for (Server server : all) {
            server.close();
            all.remove(server);
        }
    }
}
