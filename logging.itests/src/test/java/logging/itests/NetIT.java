// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import logging.api.Handler;
import logging.api.Logging;
import logging.api.config.ConfigurationException;
import logging.api.config.LoggingConfig;
import org.junit.After;
import org.junit.Assume;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The network family in a container: receivers made by Configuration Admin, and what JNA is needed for. */
public class NetIT extends LiveContainer {
    private static final String RECEIVER = "logging.handlers.net.LogReceiver";

    private final List<Configuration> receivers = new ArrayList<>();

    @After
    public void receiversLeave() throws IOException {
        for (Configuration receiver : receivers) {
            receiver.delete();
        }
        await().until(() -> context.getServiceReference(RECEIVER) == null);
    }

    @Test
    public void recordsOfPythonArriveInAFileThroughAReceiverThatConfigurationAdminMade() throws Exception {
        Assume.assumeTrue("NOT TESTED with CPython: no python3", Files.isExecutable(Path.of("/usr/bin/python3")));
        configure(Documents.toFile(file("a.log"), "INFO"));
        receive("python", Map.of("port", "0"));
        python("tcp", String.valueOf(port()));

        await().until(() -> Files.readAllLines(file("a.log")).stream()
                        .filter(line -> line.startsWith("record "))
                        .count()
                == 5);
        assertThat(Files.readString(file("a.log")))
                .startsWith("record 0 of python \u2713\n")
                .contains("with a traceback\nTraceback (most recent call last):\n", "ValueError: from python\n");
    }

    @Test
    public void aChangedReceiverListensElsewhereAndADeletedOneNoMore() throws Exception {
        Configuration configuration = receive(
                "unix", Map.of("transport", "unix", "path", file("a.sock").toString()));
        await().until(() -> Files.exists(file("a.sock")));
        configuration.update(FrameworkUtil.asDictionary(
                Map.of("transport", "unix", "path", file("b.sock").toString())));
        await().until(() -> Files.exists(file("b.sock")) && !Files.exists(file("a.sock")));
        receivers.remove(configuration);
        configuration.delete();
        await().until(() -> !Files.exists(file("b.sock")));
    }

    @Test
    public void aWrongReceiverOpensNothingAndNamesEveryProblem() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        receive("wrong", Map.of("transport", "tpc", "prot", 9020, "maxFrame", "ten", "tls", true));

        await().until(() -> Files.readString(file("a.log")).contains("logging.receiver~wrong."));
        assertThat(Files.readString(file("a.log")))
                .contains(
                        "logging.receiver~wrong.transport: expected one of tcp, udp, unix, unix-datagram, was \"tpc\"\n",
                        "logging.receiver~wrong.maxFrame: expected a size in bytes, was \"ten\"\n",
                        "logging.receiver~wrong.key: a receiver that speaks TLS needs a key and its certificate\n",
                        "logging.receiver~wrong.prot: unknown key; known are ");
        assertThat(context.getServiceReference(RECEIVER)).isNull();
    }

    @Test
    public void unixDatagramsAreRefusedWithoutJnaAndWorkWithIt() throws Exception {
        Map<String, Object> socket = Map.of("address", file("log.sock").toString());
        assertThatThrownBy(() -> LoggingConfig.handler("SysLogHandler", socket))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("SysLogHandler.address: ")
                .hasMessageContaining("a Unix socket for datagrams needs JNA (the bundle com.sun.jna");
        assertThatThrownBy(() -> LoggingConfig.handler("DatagramHandler", Map.of("host", "/dev/log")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("needs JNA");
        LoggingConfig.handler("SysLogHandler", Map.of("address", "localhost:514"))
                .close();
        configure(Documents.toFile(file("a.log"), "INFO"));
        Map<String, String> keys =
                Map.of("transport", "unix-datagram", "path", file("in.sock").toString());
        receive("without", keys);
        await().until(() -> Files.readString(file("a.log"))
                .contains("logging.receiver~without.transport: a Unix socket for datagrams needs JNA"));
        assertThat(context.getServiceReference(RECEIVER)).isNull();

        Bundle jna = context.installBundle(Provision.jar("jna").toUri().toString());
        refresh(bundle("logging.handlers.net"));
        try {
            await().ignoreExceptions().untilAsserted(() -> {
                Handler handler = LoggingConfig.handler("SysLogHandler", socket);
                assertThat(handler.toString()).startsWith("<SysLogHandler unix:" + file("log.sock"));
                handler.close();
            });
            await().until(() -> Files.exists(file("in.sock")));
            Handler sender = LoggingConfig.handler(
                    "DatagramHandler", Map.of("host", file("in.sock").toString()));
            sender.handle(Logging.system()
                    .records()
                    .makeLogRecord(Map.of("name", "far", "levelno", 40, "levelname", "ERROR", "msg", "by datagram")));
            sender.close();
            await().until(() -> Files.readString(file("a.log")).contains("by datagram"));
        } finally {
            jna.uninstall();
            refresh(bundle("logging.handlers.net"));
        }
    }

    private void refresh(Bundle bundle) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), event -> done.countDown());
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private Configuration receive(String name, Map<String, ?> keys) throws IOException {
        Configuration configuration =
                service(ConfigurationAdmin.class).getFactoryConfiguration("logging.receiver", name, "?");
        configuration.update(FrameworkUtil.asDictionary(keys));
        receivers.add(configuration);
        return configuration;
    }

    /** The port of the receiver; its class is not imported here, so that the bundle may be refreshed. */
    private int port() throws Exception {
        ServiceReference<?> receiver =
                await().until(() -> context.getServiceReference(RECEIVER), found -> found != null);
        Object service = context.getService(receiver);
        return (int) service.getClass().getMethod("port").invoke(service);
    }

    private static void python(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/usr/bin/python3", sender()));
        command.addAll(List.of(arguments));
        Process sender = new ProcessBuilder(command).inheritIO().start();
        assertThat(sender.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(sender.exitValue()).isZero();
    }

    private static String sender() {
        // the tests of a container run in the folder of their module
        return Path.of("..", "scripts", "peers", "python_sender.py")
                .toAbsolutePath()
                .normalize()
                .toString();
    }
}
