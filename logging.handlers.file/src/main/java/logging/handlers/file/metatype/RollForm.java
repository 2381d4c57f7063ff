// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.metatype;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What every handler that rolls its file can be asked for. */
interface RollForm extends FileForm {

    @AttributeDefinition(name = "Old files", required = false, description = "How many are kept.", defaultValue = "0")
    int backupCount();

    @AttributeDefinition(
            name = "Compress old files",
            required = false,
            options = {@Option(label = "none", value = "none"), @Option("gzip")},
            defaultValue = "none")
    String compress();

    @AttributeDefinition(
            name = "Total size of old files",
            required = false,
            description = "Bytes; 0 for any size.",
            defaultValue = "0")
    long totalSize();

    @AttributeDefinition(
            name = "Age of old files",
            required = false,
            description = "Such as 12h or 30d; 0 for any age.",
            defaultValue = "0")
    String maxAge();

    @AttributeDefinition(name = "Roll at the start", required = false, defaultValue = "false")
    boolean rollAtStart();

    @AttributeDefinition(
            name = "Roll when quiet",
            required = false,
            description = "Roll in time though no record comes.",
            defaultValue = "false")
    boolean rollWhenQuiet();

    @AttributeDefinition(
            name = "Namer",
            required = false,
            description = "logging.namer.name of a service that names old files.")
    String namer();

    @AttributeDefinition(
            name = "Rotator",
            required = false,
            description = "logging.rotator.name of a service that moves the file.")
    String rotator();

    @AttributeDefinition(
            name = "Interval",
            required = false,
            description = "How many units of time lie between two rollovers.",
            defaultValue = "1")
    int interval();

    @AttributeDefinition(name = "UTC", required = false, description = "Days are those of UTC.", defaultValue = "false")
    boolean utc();

    @AttributeDefinition(
            name = "At",
            required = false,
            description = "Time of day of a rollover at midnight or weekly, such as 03:30.")
    String atTime();
}
