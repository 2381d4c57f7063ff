package com.example.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import logging.api.Handler;
import logging.api.kit.HandlerContract;
import org.junit.jupiter.api.io.TempDir;

/** The table keeps what every handler promises. */
class TableHandlerTest extends HandlerContract {

    @TempDir
    Path folder;

    @Override
    protected Handler create() {
        return new TableHandler(folder.resolve("table.txt"), "|");
    }

    @Override
    protected List<String> written() throws Exception {
        Path file = folder.resolve("table.txt");
        return Files.isRegularFile(file)
                ? Files.readAllLines(file).stream()
                        .map(line -> line.split("\\|", 3)[2])
                        .toList()
                : List.of();
    }

    /** A folder stands where the file was. */
    @Override
    protected boolean breakOutput() throws Exception {
        Path file = folder.resolve("table.txt");
        Files.deleteIfExists(file);
        Files.createDirectory(file);
        return true;
    }
}
