// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import logging.api.config.Options;
import logging.handlers.net.Tls;
import logging.handlers.net.tls.TlsFiles;

/**
 * Reads the keys of TLS. Files are read at once, so that a wrong one is an error of the configuration; no error text
 * tells a password.
 */
final class TlsReader {

    private TlsReader() {}

    /** The protection that the keys describe; null if {@code tls} is not set, or after an error. */
    static Tls read(Options keys, boolean otherwise) {
        return read(keys, "tls", otherwise);
    }

    /** The same, switched by another key. */
    static Tls read(Options keys, String flag, boolean otherwise) {
        return of(keys, keys.flag(flag, otherwise), flag + ": true");
    }

    /** The same, switched by what another reader found; the condition says when that is so. */
    static Tls of(Options keys, boolean wanted, String condition) {
        TrustManager[] trust = load(keys, "trust", password(keys, "trustPassword"), TlsFiles::trust);
        KeyManager[] identity = load(keys, "key", password(keys, "keyPassword"), TlsFiles::identity);
        boolean verifyName = keys.flag("verifyName", true);
        if (!wanted) {
            refuseWithoutTls(keys, "trust", condition);
            refuseWithoutTls(keys, "key", condition);
            return null;
        }
        return keys.failed() ? null : new Tls(context(keys, identity, trust), verifyName);
    }

    private static void refuseWithoutTls(Options keys, String key, String condition) {
        if (Choices.isSet(keys, key)) {
            keys.error(key, "makes sense only with " + condition);
        }
    }

    private static SSLContext context(Options keys, KeyManager[] identity, TrustManager[] trust) {
        try {
            return TlsFiles.context(identity, trust);
        } catch (GeneralSecurityException error) {
            keys.error("tls", "no TLS to be had: " + error.getMessage());
            return null;
        }
    }

    /** A password; never part of an error text. */
    static char[] password(Options keys, String key) {
        Object value = keys.raw(key);
        if (value == null) {
            return new char[0];
        }
        if (value instanceof char[] chars) {
            return chars.clone();
        }
        if (value instanceof String text) {
            return text.toCharArray();
        }
        keys.error(key, "expected a text");
        return new char[0];
    }

    private static <T> T load(Options keys, String key, char[] password, Loader<T> loader) {
        String file = Choices.text(keys, key, null);
        if (file == null) {
            return null;
        }
        try {
            return loader.load(Path.of(file), password);
        } catch (IOException | GeneralSecurityException | InvalidPathException error) {
            keys.error(key, "expected a PEM, PKCS#12 or JKS file, was \"" + file + "\": " + error.getMessage());
            return null;
        }
    }

    private interface Loader<T> {
        T load(Path file, char[] password) throws IOException, GeneralSecurityException;
    }
}
