// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A peer that reads lines in a network of its own, whose cable can be pulled: packets vanish, and nobody is told. Needs root
 * and Linux's network namespaces.
 */
final class FarPeer implements AutoCloseable {

    static final String ADDRESS = "10.203.77.2";
    static final int PORT = 5140;

    private static final String SPACE = "logging" + ProcessHandle.current().pid();
    private static final String NEAR = "lgn" + ProcessHandle.current().pid();
    private static final String FAR = "lgf" + ProcessHandle.current().pid();

    /** Keeps whole lines only. */
    private static final String READER = """
            import socketserver, sys
            class Lines(socketserver.StreamRequestHandler):
                def handle(self):
                    for line in self.rfile:
                        if line.endswith(b"\\n"):
                            with open(sys.argv[1], "ab") as out:
                                out.write(line)
            class Server(socketserver.ThreadingTCPServer):
                allow_reuse_address = True
                daemon_threads = True
            server = Server(("0.0.0.0", %d), Lines)
            open(sys.argv[1], "ab").close()
            server.serve_forever()
            """.formatted(PORT);

    private final Path lines;
    private final Process reader;

    FarPeer(Path directory) throws Exception {
        lines = directory.resolve("lines");
        Fault.need("/usr/bin/python3");
        run("ip", "netns", "add", SPACE);
        try {
            run("ip", "link", "add", NEAR, "type", "veth", "peer", "name", FAR, "netns", SPACE);
            run("ip", "addr", "add", "10.203.77.1/30", "dev", NEAR);
            run("ip", "link", "set", NEAR, "up");
            run("ip", "-n", SPACE, "addr", "add", ADDRESS + "/30", "dev", FAR);
            plug();
            reader = new ProcessBuilder(
                            "ip", "netns", "exec", SPACE, "/usr/bin/python3", "-c", READER, lines.toString())
                    .inheritIO()
                    .start();
            Load.until("the far peer listens", () -> Files.exists(lines));
        } catch (Exception | AssertionError error) {
            run("ip", "netns", "del", SPACE);
            throw error;
        }
    }

    /** Pulls the cable. */
    void unplug() throws Fault.Unavailable {
        run("ip", "-n", SPACE, "link", "set", FAR, "down");
    }

    /** Puts the cable back. */
    void plug() throws Fault.Unavailable {
        run("ip", "-n", SPACE, "link", "set", FAR, "up");
    }

    private static void run(String... command) throws Fault.Unavailable {
        String refused = "refused: " + String.join(" ", command);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.onExit().get(10, TimeUnit.SECONDS).exitValue() != 0) {
                throw new Fault.Unavailable(refused);
            }
        } catch (IOException | ExecutionException | TimeoutException noSuchProgram) {
            throw new Fault.Unavailable(refused);
        } catch (InterruptedException flag) {
            Thread.currentThread().interrupt();
            throw new Fault.Unavailable("interrupted");
        }
    }

    List<String> lines() {
        try {
            return Files.readAllLines(lines);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    @Override
    public void close() throws Fault.Unavailable {
        reader.destroy();
        reader.onExit().join();
        run("ip", "netns", "del", SPACE);
    }
}
