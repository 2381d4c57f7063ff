// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A {@link Writer} in a process of its own, in a directory of its own. */
final class Child {

    private final Path directory;
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private String type = "logging.FileHandler";
    private final int askedThreads;
    private int threads;
    private int pause = 200;
    private int firstThread;
    private Path logs;
    private boolean interrupted;
    private Process process;
    private BufferedReader out;

    /** With so many threads whatever the fault asks for, if that is not 0. */
    Child(Path directory, int askedThreads) {
        this.directory = directory;
        this.askedThreads = askedThreads;
        this.threads = askedThreads > 0 ? askedThreads : 2;
        this.logs = directory.resolve("logs");
    }

    Child handler(String className, String... keys) {
        type = className;
        arguments.addAll(List.of(keys));
        return this;
    }

    Child threads(int number, int pauseMicros) {
        threads = askedThreads > 0 ? askedThreads : number;
        pause = pauseMicros;
        return this;
    }

    /** As if another program deleted the file at the path, of which a link is kept elsewhere to count its records. */
    void delete(String keptName) throws IOException {
        Path file = logs.resolve("a.log");
        if (Files.exists(file)) {
            Files.createLink(directory.resolve(keptName), file);
            Files.delete(file);
        }
    }

    Child interrupted() {
        interrupted = true;
        return this;
    }

    Child with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Numbers its threads from here on, to be told from those of another process. */
    Child threadsFrom(int first) {
        firstThread = first;
        return this;
    }

    /** Logs to a file of another child. */
    Child in(Path logDirectory) {
        logs = logDirectory;
        return this;
    }

    /** The directory with the log files. */
    Path logs() {
        return logs;
    }

    Path acks() {
        return directory.resolve(Writer.ACKS);
    }

    int threads() {
        return threads;
    }

    int firstThread() {
        return firstThread;
    }

    Path directory() {
        return directory;
    }

    Child start() throws IOException {
        Files.createDirectories(directory);
        Files.createDirectories(logs());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(
                List.of(Writer.class.getName(), directory.toString(), type, "filename=" + logs.resolve("a.log")));
        command.addAll(List.of("threads=" + threads, "firstThread=" + firstThread));
        command.addAll(List.of("pause=" + pause, "interrupted=" + interrupted));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectError(directory.resolve("stderr").toFile());
        process = builder.start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String first = out.readLine();
        if (!"running".equals(first)) {
            throw new IOException("the writer did not start: " + Files.readString(directory.resolve("stderr")));
        }
        return this;
    }

    /** Lets it log for a while. */
    Child run(int millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
        return this;
    }

    /** Ends it in good order and gives what it has seen. */
    Map<String, String> stop() throws IOException, InterruptedException {
        process.getOutputStream().write("stop\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        String line = out.readLine();
        if (line == null || !process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the writer did not end: " + Files.readString(directory.resolve("stderr")));
        }
        Map<String, String> seen = new HashMap<>();
        for (String word : line.split(" ", -1)) {
            String[] pair = word.split("=", 2);
            seen.put(pair[0], pair[1]);
        }
        return seen;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
