// SPDX-License-Identifier: Apache-2.0
package logging.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs a main class in a JVM of its own, or another program, for a minute at most. */
final class Fork {

    /**
     * Of every forked JVM: a fixed heap that has its memory, for who leaves little garbage would be given new pages by the
     * system all the time that is measured; one collector; a queue without a bound ends it instead of hanging it; compiler
     * threads stay, so that their time can be told from that of others.
     */
    static final List<String> JVM = List.of(
            "-Xms512m",
            "-Xmx512m",
            "-XX:+AlwaysPreTouch",
            "-XX:+UseG1GC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UseDynamicNumberOfCompilerThreads");

    private static final int SECONDS = 60;

    private Fork() {}

    /** What the JVM printed on standard output, trimmed. */
    static String run(Class<?> main, List<String> jvmArgs, List<String> args) throws IOException, InterruptedException {
        return run(Path.of(System.getProperty("java.home")), main, jvmArgs, args);
    }

    /** The same with another Java. */
    static String run(Path javaHome, Class<?> main, List<String> jvmArgs, List<String> args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin").resolve("java").toString());
        command.addAll(JVM);
        command.addAll(jvmArgs);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(args);
        return run(command);
    }

    /** What a program printed on standard output, trimmed, or that it was ended. */
    static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        CompletableFuture<String> text = CompletableFuture.supplyAsync(() -> {
            try {
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                return "unreadable: " + unreadable;
            }
        });
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return "no end within " + SECONDS + " s: " + text.join().strip();
        }
        return text.join().strip();
    }
}
