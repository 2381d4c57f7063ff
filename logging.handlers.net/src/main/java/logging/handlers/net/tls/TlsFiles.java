// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Makes TLS contexts from files: PEM, PKCS#12 or JKS, told apart by their content. */
public final class TlsFiles {

    private static final char[] NO_PASSWORD = {};

    private TlsFiles() {}

    /**
     * Whom a file trusts: the certificates in it.
     *
     * @throws GeneralSecurityException if it holds none, or the password is wrong
     */
    public static TrustManager[] trust(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store;
        if (isPem(file)) {
            store = empty();
            List<Certificate> certificates = PemFile.read(file).certificates();
            for (int i = 0; i < certificates.size(); i++) {
                store.setCertificateEntry("ca" + i, certificates.get(i));
            }
        } else {
            store = KeyStore.getInstance(file.toFile(), password);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        if (store.size() == 0) {
            throw new GeneralSecurityException("it holds no certificate");
        }
        return factory.getTrustManagers();
    }

    /** Who we are: the key and the certificates in a file. */
    public static KeyManager[] identity(Path file, char[] password) throws IOException, GeneralSecurityException {
        return isPem(file) ? identity(file, file) : managers(KeyStore.getInstance(file.toFile(), password), password);
    }

    /** Who we are, key and certificates in a PEM file each. */
    public static KeyManager[] identity(Path key, Path certificates) throws IOException, GeneralSecurityException {
        PemFile keyFile = PemFile.read(key);
        if (keyFile.key() == null) {
            throw new GeneralSecurityException("it holds no private key");
        }
        KeyStore store = empty();
        Certificate[] chain = PemFile.read(certificates).certificates().toArray(Certificate[]::new);
        store.setKeyEntry("key", keyFile.key(), NO_PASSWORD, chain);
        return managers(store, NO_PASSWORD);
    }

    private static KeyManager[] managers(KeyStore store, char[] password) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return factory.getKeyManagers();
    }

    /** A context; null stands for the JVM's own trust, or for no identity. */
    public static SSLContext context(KeyManager[] identity, TrustManager[] trust) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(identity, trust, null);
        return context;
    }

    private static boolean isPem(Path file) throws IOException {
        byte[] start = new byte[4096];
        try (var in = Files.newInputStream(file)) {
            int count = Math.max(0, in.readNBytes(start, 0, start.length));
            return new String(start, 0, count, java.nio.charset.StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
        }
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
