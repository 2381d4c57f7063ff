// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.peers;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A real daemon that a script of {@code scripts/peers} starts and stops. Where the program is not installed the test is
 * skipped with a line on standard error; with {@code PEERS=required} in the environment it fails.
 */
public final class RealPeer implements Closeable {

    private static final Path SCRIPTS =
            Path.of("..", "scripts", "peers").toAbsolutePath().normalize();

    private final String name;
    private final Path dir;

    private RealPeer(String name, Path dir) {
        this.name = name;
        this.dir = dir;
    }

    /** Starts a peer. */
    public static RealPeer start(String name, String program, Path dir, String... more) {
        require(program, name);
        RealPeer peer = new RealPeer(name, dir);
        peer.restart(more);
        return peer;
    }

    /** Skips the test, or fails it where peers are required, unless a program is installed. */
    public static void require(String program, String what) {
        boolean installed = List.of("/usr/sbin/", "/usr/bin/", "/usr/local/bin/").stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder + program)));
        if (installed) {
            return;
        }
        String why = "NOT TESTED with " + what + ": " + program + " is not installed (scripts/peers/install)";
        System.err.println(why);
        if ("required".equals(System.getenv("PEERS"))) {
            throw new IllegalStateException(why);
        }
        Assumptions.abort(why);
    }

    /** Starts the peer again after {@link #stop}, on the ports it had. */
    public void restart(String... more) {
        run("start", more);
    }

    /** Stops the peer in its own good time. */
    public void stop() {
        run("stop");
    }

    private void run(String verb, String... more) {
        List<String> arguments = new ArrayList<>(List.of(verb, dir.toString()));
        arguments.addAll(List.of(more));
        runScript(name, arguments, dir.resolveSibling(dir.getFileName() + "-" + verb + ".log"));
    }

    /** Where a script of {@code scripts/peers} lies. */
    public static String script(String name) {
        return SCRIPTS.resolve(name).toString();
    }

    /** Runs a script of {@code scripts/peers} to its end. */
    static void runScript(String script, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>(arguments);
        command.add(0, SCRIPTS.resolve(script).toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed:\n" + Files.readString(log));
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        } catch (InterruptedException flag) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(flag);
        }
    }

    /** The port the peer chose for a service. */
    public int port(String service) {
        try {
            return Integer.parseInt(
                    Files.readString(dir.resolve(service + ".port")).trim());
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** A file of the peer. */
    public Path file(String file) {
        return dir.resolve(file);
    }

    /** The whole lines that a file of JSON lines has by now. */
    public List<JsonObject> lines(String file) {
        Path path = dir.resolve(file);
        try {
            if (!Files.exists(path)) {
                return List.of();
            }
            String text = Files.readString(path, StandardCharsets.UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .toList();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
