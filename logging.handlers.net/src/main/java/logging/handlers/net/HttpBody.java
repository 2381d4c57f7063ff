// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

/** How {@link HTTPHandler} writes what {@link HTTPHandler#mapLogRecord} returns. */
public enum HttpBody {
    /** As a form, Python's way: in the address of a GET, in the body of a POST. The default. */
    FORM("form"),
    /** As a JSON object, or several in an array; for POST only. */
    JSON("json");

    private final String key;

    HttpBody(String key) {
        this.key = key;
    }

    /**
     * The spelling in configurations.
     *
     * @return lower case
     */
    public String key() {
        return key;
    }
}
