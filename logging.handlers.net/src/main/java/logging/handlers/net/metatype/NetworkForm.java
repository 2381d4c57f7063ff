// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.metatype;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What every network handler can be asked for. */
interface NetworkForm {
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
            name = "Queue, records",
            required = false,
            description = "The most records that wait while the peer is away.",
            defaultValue = "10000")
    int queueSize();

    @AttributeDefinition(
            name = "Queue, bytes",
            required = false,
            description = "The most bytes that wait.",
            defaultValue = "8388608")
    long queueBytes();

    @AttributeDefinition(
            name = "When full",
            required = false,
            description = "What happens to a record that finds the queue full.",
            options = {
                @Option(label = "block-with-timeout", value = "block-with-timeout"),
                @Option(label = "drop-newest", value = "drop-newest"),
                @Option(label = "drop-oldest", value = "drop-oldest"),
                @Option(label = "drop-below-level", value = "drop-below-level")
            },
            defaultValue = "block-with-timeout")
    String whenFull();

    @AttributeDefinition(
            name = "Block",
            required = false,
            description = "Seconds that a call may be kept when the queue is full.",
            defaultValue = "0.1")
    double blockTimeout();

    @AttributeDefinition(
            name = "Drop below",
            required = false,
            description = "The level below which records are dropped at once, if drop-below-level is chosen.",
            defaultValue = "WARNING")
    String dropBelow();

    @AttributeDefinition(
            name = "Close",
            required = false,
            description = "Seconds that closing and flushing may take.",
            defaultValue = "5")
    double closeTimeout();

    @AttributeDefinition(
            name = "First pause",
            required = false,
            description = "Seconds before the second attempt to connect.",
            defaultValue = "1")
    double retryStart();

    @AttributeDefinition(
            name = "Longest pause",
            required = false,
            description = "Seconds between attempts at most.",
            defaultValue = "30")
    double retryMax();

    @AttributeDefinition(
            name = "Growth of pauses",
            required = false,
            description = "By what each pause is longer than the one before.",
            defaultValue = "2")
    double retryFactor();

    @AttributeDefinition(
            name = "Answer",
            required = false,
            description = "Seconds that connecting, greeting and an answer may take.",
            defaultValue = "5")
    double timeout();

    @AttributeDefinition(
            name = "Send",
            required = false,
            description = "Seconds after which a peer that takes nothing more counts as dead.",
            defaultValue = "30")
    double sendTimeout();
}
