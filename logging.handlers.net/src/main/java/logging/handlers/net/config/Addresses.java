// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import java.util.List;
import logging.handlers.net.link.Endpoint;

/** Reads where a peer listens: a list of host and port as in Python, or one text with a colon. */
final class Addresses {

    static final String HOST_AND_PORT = "a host and a port, as a list of two or as \"host:port\"";

    private Addresses() {}

    /** A host and a port; null if the value is no such thing. */
    static Endpoint.Host host(Object value) {
        if (value instanceof List<?> pair && pair.size() == 2 && pair.get(0) instanceof String name) {
            return host(name, pair.get(1).toString());
        }
        if (value instanceof Object[] pair) {
            return host(List.of(pair));
        }
        if (value instanceof String text && text.lastIndexOf(':') > 0) {
            int colon = text.lastIndexOf(':');
            String name = text.substring(0, colon);
            boolean bracketed = name.startsWith("[") && name.endsWith("]");
            return host(bracketed ? name.substring(1, name.length() - 1) : name, text.substring(colon + 1));
        }
        return null;
    }

    private static Endpoint.Host host(String name, String port) {
        int number = Integer.parseInt(port.trim());
        return name.isBlank() || number < 1 || number > 65_535 ? null : new Endpoint.Host(name.trim(), number);
    }
}
