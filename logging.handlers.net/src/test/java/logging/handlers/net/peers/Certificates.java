// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLContext;
import logging.handlers.net.tls.TlsFiles;

/** TLS contexts from the test certificates. */
public final class Certificates {

    private Certificates() {}

    /** Makes the test certificates. Returns their folder. */
    public static Path make(Path dir) {
        RealPeer.require("openssl", "test certificates");
        RealPeer.require("faketime", "test certificates");
        RealPeer.runScript("certificates", List.of(dir.toString()), dir.resolveSibling("certificates.log"));
        return dir;
    }

    /** A client that trusts one authority. */
    public static SSLContext trusting(Path authority) {
        try {
            return TlsFiles.context(null, TlsFiles.trust(authority, new char[0]));
        } catch (IOException | GeneralSecurityException error) {
            throw new IllegalStateException(error);
        }
    }

    /** A server that shows a certificate. */
    public static SSLContext showing(Path keyStore) {
        try {
            return TlsFiles.context(TlsFiles.identity(keyStore, "changeit".toCharArray()), null);
        } catch (IOException | GeneralSecurityException error) {
            throw new IllegalStateException(error);
        }
    }
}
