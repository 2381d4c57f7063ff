// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.metatype;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What every file handler can be asked for. */
interface FileForm {

    @AttributeDefinition(name = "File", description = "Relative to the system's directory.")
    String filename();

    @AttributeDefinition(name = "Formatter", required = false, description = "The name of a formatter.")
    String formatter();

    @AttributeDefinition(
            name = "Level",
            required = false,
            description = "The lowest level to take.",
            defaultValue = "NOTSET")
    String level();

    @AttributeDefinition(name = "Filters", required = false, description = "Names of filters.")
    String[] filters();

    @AttributeDefinition(
            name = "Encoding",
            required = false,
            description = "A charset by its Python or Java name.",
            defaultValue = "utf-8")
    String encoding();

    @AttributeDefinition(
            name = "Characters the encoding lacks",
            required = false,
            options = {
                @Option(label = "backslashreplace", value = "backslashreplace"),
                @Option(label = "strict", value = "strict"),
                @Option(label = "ignore", value = "ignore"),
                @Option(label = "replace", value = "replace"),
                @Option(label = "xmlcharrefreplace", value = "xmlcharrefreplace"),
                @Option(label = "namereplace", value = "namereplace"),
                @Option(label = "surrogateescape", value = "surrogateescape")
            },
            defaultValue = "backslashreplace")
    String errors();

    @AttributeDefinition(
            name = "Delay",
            required = false,
            description = "The first record opens the file.",
            defaultValue = "false")
    boolean delay();

    @AttributeDefinition(name = "Create directories", required = false, defaultValue = "false")
    boolean createDirs();

    @AttributeDefinition(
            name = "Permissions",
            required = false,
            description = "Of files that are created, such as 0640; empty for the process's own.")
    String permissions();

    @AttributeDefinition(
            name = "Buffer",
            required = false,
            description = "Bytes that wait for company; 0 hands over each record.",
            defaultValue = "0")
    int bufferSize();

    @AttributeDefinition(
            name = "Flush every",
            required = false,
            description = "Records; 0 for any number.",
            defaultValue = "0")
    int flushEvery();

    @AttributeDefinition(
            name = "Flush after",
            required = false,
            description = "Seconds; 0 for any time.",
            defaultValue = "0")
    double flushInterval();

    @AttributeDefinition(
            name = "Flush at",
            required = false,
            description = "A level that empties the buffer.",
            defaultValue = "ERROR")
    String flushLevel();

    @AttributeDefinition(
            name = "Force the disk",
            required = false,
            description = "never, always, or a level from which on each record is forced.",
            defaultValue = "never")
    String fsync();

    @AttributeDefinition(
            name = "Force the disk after",
            required = false,
            description = "Seconds; 0 for any time.",
            defaultValue = "0")
    double fsyncInterval();

    @AttributeDefinition(
            name = "Hold",
            required = false,
            description = "Bytes that are held while the file cannot be written.",
            defaultValue = "8388608")
    int holdBytes();

    @AttributeDefinition(
            name = "Look every",
            required = false,
            description = "Seconds between looks whether the file is still there; 0 for each record, -1 for never.",
            defaultValue = "1")
    double checkInterval();

    @AttributeDefinition(
            name = "Repair the last line",
            required = false,
            description = "End a line that a crash cut short before the first record.",
            defaultValue = "false")
    boolean repairTail();
}
