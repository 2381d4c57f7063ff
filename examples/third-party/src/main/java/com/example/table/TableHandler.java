package com.example.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import logging.api.Handler;
import logging.api.LogRecord;

/** Writes one line of columns per record: level, logger, text. */
public final class TableHandler extends Handler {

    private final Path file;
    private final String separator;

    TableHandler(Path file, String separator) {
        this.file = file;
        this.separator = separator;
    }

    /** Called one thread at a time; to say that a record could not be written, throw. */
    @Override
    protected void emit(LogRecord record) throws IOException {
        String line = record.levelname() + separator + record.name() + separator + format(record) + "\n";
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** A configuration with a file that cannot be written is refused, before anything has changed. */
    @Override
    public void prepare() throws IOException {
        if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new IOException("no such folder: " + file.toAbsolutePath().getParent());
        }
    }
}
