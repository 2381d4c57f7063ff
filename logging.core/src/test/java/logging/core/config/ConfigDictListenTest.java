// SPDX-License-Identifier: Apache-2.0
package logging.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import logging.api.StreamHandler;
import logging.api.config.ConfigurationServer;
import org.junit.jupiter.api.Test;

/** CPython's tests of dictConfig that send their configurations to the server. */
abstract class ConfigDictListenTest extends ConfigTest {

    private static final String CONFIG10 = """
        {"version": 1,
         "formatters": {"form1": {"format": "%(levelname)s ++ %(message)s"}},
         "filters": {"filt1": {"name": "compiler.parser"}},
         "handlers": {"hand1": {"class": "logging.StreamHandler", "formatter": "form1", "level": "NOTSET",
                                "stream": "ext://sys.stdout", "filters": ["filt1"]}},
         "loggers": {"compiler.parser": {"level": "DEBUG", "filters": ["filt1"]}},
         "root": {"level": "WARNING", "handlers": ["hand1"]}}
        """;

    private static final String CONFIG1 = """
        [loggers]
        keys=root,parser
        [handlers]
        keys=hand1
        [formatters]
        keys=form1
        [logger_root]
        level=WARNING
        handlers=
        [logger_parser]
        level=DEBUG
        handlers=hand1
        propagate=1
        qualname=compiler.parser
        [handler_hand1]
        class=StreamHandler
        level=NOTSET
        formatter=form1
        args=(sys.stdout,)
        [formatter_form1]
        format=%(levelname)s ++ %(message)s
        datefmt=
        """;

    /** Sends one configuration to a server of its own, as Python's {@code setup_via_listener} does. */
    private void send(String text, UnaryOperator<byte[]> verify) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ConfigurationServer server = configurator.listen(0, verify);
        server.start();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            DataOutputStream stream = new DataOutputStream(socket.getOutputStream());
            stream.writeInt(bytes.length);
            stream.write(bytes);
            stream.flush();
            await().until(() -> server.served() > 0);
        } finally {
            configurator.stopListening();
        }
    }

    private static byte[] reversed(byte[] bytes) {
        return new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1))
                .reverse()
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void test_listen_config_10_ok() throws IOException {
        send(CONFIG10, null);
        assertThat(handler("hand1")).isInstanceOf(StreamHandler.class);
        logger("compiler.parser").warning(nextMessage());
        logger("compiler").warning(nextMessage());
        logger("compiler.lexer").warning(nextMessage());
        logger("compiler.parser.codegen").error(nextMessage());
        assertLogLines("WARNING ++ 1", "ERROR ++ 4");
    }

    @Test
    void test_listen_config_1_ok() throws IOException {
        send(CONFIG1, null);
        logTwo("compiler.parser");
        assertLogLines("INFO ++ 1", "ERROR ++ 2");
    }

    @Test
    void test_listen_verify() throws IOException {
        send(CONFIG1, bytes -> null);
        logTwo("compiler.parser");
        assertThat(output()).isEmpty();
        assertThat(originalOutput().lines())
                .containsExactly("compiler.parser -> INFO: 1", "compiler.parser -> ERROR: 2");

        send(CONFIG1, bytes -> bytes);
        logTwo("compiler.parser");
        assertThat(output().lines()).containsExactly("INFO ++ 3", "ERROR ++ 4");

        send(
                new String(reversed(CONFIG1.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8),
                bytes -> reversed(bytes));
        logTwo("compiler.parser");
        assertThat(output().lines()).endsWith("INFO ++ 5", "ERROR ++ 6").hasSize(4);
    }
}
