// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.pickle;

/** A pickle was refused: it is damaged, it is too large, or it asks for more than data. */
public final class PickleException extends Exception {

    private static final long serialVersionUID = 1L;

    PickleException(String why) {
        super(why, null, false, false);
    }
}
