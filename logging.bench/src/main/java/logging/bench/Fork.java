// SPDX-License-Identifier: Apache-2.0
package logging.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import logging.bench.subject.Subject;

/** Runs a main class for one subject in a JVM of its own. */
final class Fork {

    /** Of every forked JVM: a fixed heap and one collector. */
    static final List<String> JVM = List.of("-Xms512m", "-Xmx512m", "-XX:+UseG1GC");

    private static final int MINUTES = 5;

    private Fork() {}

    /** What the JVM printed on standard output, trimmed. */
    static String run(Class<?> main, Subject subject, List<String> args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(subject.jvmArgs());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.add(subject.id());
        command.addAll(args);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return "no end within " + MINUTES + " minutes";
        }
        return text.strip();
    }
}
