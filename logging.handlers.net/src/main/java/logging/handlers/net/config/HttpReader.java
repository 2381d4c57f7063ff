// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import java.util.Locale;
import javax.net.ssl.SSLContext;
import logging.api.Handler;
import logging.api.config.Options;
import logging.handlers.net.HTTPHandler;
import logging.handlers.net.HttpBody;
import logging.handlers.net.Tls;

/** Reads the keys of an {@code HTTPHandler}. */
final class HttpReader {

    private HttpReader() {}

    static Handler read(Options keys) {
        String host = keys.requiredText("host");
        String url = keys.requiredText("url");
        String method = keys.read("method", "GET", "GET or POST", HttpReader::method);
        boolean secure = keys.flag("secure", false);
        Credentials credentials = Credentials.read(keys);
        SSLContext context = context(keys, secure);
        HttpBody body = Choices.read(keys, "body", HttpBody.FORM, HttpBody.class, HttpBody::key);
        int batch = batch(keys, body);
        if (body == HttpBody.JSON && "GET".equals(method)) {
            keys.error("body", "json needs method: POST");
        }
        DeliveryReader delivery = DeliveryReader.read(keys);
        if (keys.failed()) {
            return null;
        }
        HTTPHandler handler = make(keys, host, url, method, secure, context);
        if (handler == null) {
            return null;
        }
        handler.setBody(body, batch);
        if (credentials != null) {
            handler.setCredentials(credentials.user(), credentials.password());
        }
        delivery.applyTo(handler);
        return handler;
    }

    private static HTTPHandler make(
            Options keys, String host, String url, String method, boolean secure, SSLContext context) {
        try {
            return new HTTPHandler(host, url, method, secure, context);
        } catch (IllegalArgumentException wrong) {
            keys.error(url.startsWith("/") ? "host" : "url", wrong.getMessage());
            return null;
        }
    }

    private static String method(Object value) {
        String method = value.toString().toUpperCase(Locale.ROOT);
        return method.equals("GET") || method.equals("POST") ? method : null;
    }

    /** A context given as an object, as in Python, or made from files. */
    private static SSLContext context(Options keys, boolean secure) {
        SSLContext given = keys.object("context", SSLContext.class);
        if (given != null && !secure) {
            keys.error("context", "makes sense only with secure: true");
        }
        Tls tls = TlsReader.read(keys, "secure", false);
        if (tls != null && !tls.verifyName()) {
            keys.error("verifyName", "the JDK's HTTP client always checks the name; expected true");
        }
        if (given != null && (keys.has("trust") || keys.has("key"))) {
            keys.error("context", "expected either a context or the keys trust and key");
        }
        return given != null || tls == null ? given : tls.context();
    }

    private static int batch(Options keys, HttpBody body) {
        int batch = keys.integer("batch", 1);
        if (batch < 1 || batch > 1 && body == HttpBody.FORM) {
            keys.error("batch", "expected 1, or more with body: json, was " + batch);
        }
        return batch;
    }
}
