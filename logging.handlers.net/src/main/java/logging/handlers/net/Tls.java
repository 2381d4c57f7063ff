// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import java.util.Objects;
import javax.net.ssl.SSLContext;

/**
 * How a connection is protected. Immutable, thread-safe.
 *
 * <p>The certificate's chain, its dates and, unless switched off, its name are checked; a peer that fails the check gets
 * no record.
 *
 * @param context whom to trust and who we are
 * @param verifyName whether the certificate must bear the name that was connected to
 */
public record Tls(SSLContext context, boolean verifyName) {

    /**
     * Checks that a context is there.
     *
     * @param context as the record says
     * @param verifyName as the record says
     */
    public Tls {
        Objects.requireNonNull(context, "context");
    }

    /**
     * Protection with the name checked.
     *
     * @param context whom to trust and who we are
     * @return with {@code verifyName}
     */
    public static Tls with(SSLContext context) {
        return new Tls(context, true);
    }
}
