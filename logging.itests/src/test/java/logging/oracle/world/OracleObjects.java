// SPDX-License-Identifier: Apache-2.0
package logging.oracle.world;

import logging.api.config.ObjectFactory;
import logging.api.config.Options;

/** The objects that the configurations of scenarios name: {@code oracle.*}. Thread-safe. */
final class OracleObjects implements ObjectFactory {

    private static final String STREAMS = "oracle.streams.";
    private static final String QUEUES = "oracle.queues.";

    private final World world;

    OracleObjects(World world) {
        this.world = world;
    }

    @Override
    public boolean offers(String name) {
        return OracleFilters.NAMES.contains(name) || OracleFormatters.NAMES.contains(name);
    }

    @Override
    public Object create(String name, Options options) {
        return OracleFilters.NAMES.contains(name)
                ? OracleFilters.make(name, options)
                : OracleFormatters.make(name, options);
    }

    @Override
    public Object external(String name) {
        if (name.startsWith(STREAMS)) {
            return world.stream(name.substring(STREAMS.length()));
        }
        return name.startsWith(QUEUES) ? world.queue(name.substring(QUEUES.length())) : null;
    }
}
