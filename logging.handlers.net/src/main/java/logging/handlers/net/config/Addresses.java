// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import logging.handlers.net.link.Endpoint;

/** Reads where a peer listens: a list of host and port or the path of a Unix socket, as in Python; or host:port. */
final class Addresses {

    static final String EXPECTED = "[host, port], \"host:port\" or the path of a Unix socket";

    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[^\\]]+\\]|[^/:]+):(\\d+)");

    private Addresses() {}

    /** An endpoint; null if the value is none. */
    static Endpoint read(Object value) {
        if (value instanceof Object[] pair) {
            return read(Arrays.asList(pair));
        }
        if (value instanceof List<?> pair) {
            return pair.size() == 2 && pair.get(0) instanceof String name && pair.get(1) != null
                    ? host(name, pair.get(1).toString())
                    : null;
        }
        if (!(value instanceof String text) || text.isBlank()) {
            return null;
        }
        Matcher parts = HOST_AND_PORT.matcher(text.trim());
        return parts.matches() ? host(parts.group(1), parts.group(2)) : new Endpoint.Unix(Path.of(text));
    }

    private static Endpoint.Host host(String name, String port) {
        String bare = name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name.trim();
        int number = Integer.parseInt(port.trim());
        return bare.isEmpty() || number < 1 || number > 65_535 ? null : new Endpoint.Host(bare, number);
    }
}
