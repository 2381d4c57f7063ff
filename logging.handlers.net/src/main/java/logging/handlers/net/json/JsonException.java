// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.json;

/** A text was refused: it is no JSON, or too large. */
public final class JsonException extends Exception {

    private static final long serialVersionUID = 1L;

    JsonException(String why, int at) {
        super(why + " at character " + at, null, false, false);
    }
}
