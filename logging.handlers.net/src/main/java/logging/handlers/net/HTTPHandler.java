// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import javax.net.ssl.SSLContext;
import logging.api.LogRecord;
import logging.handlers.net.http.Form;
import logging.handlers.net.http.HttpLink;
import logging.handlers.net.http.Target;
import logging.handlers.net.json.JsonWriter;
import logging.handlers.net.outbox.Link;
import logging.handlers.net.outbox.Message;

/**
 * Sends the attributes of records to a web server, with GET or POST.
 *
 * <p>Unlike in Python the answer counts: with 200 to 299 a record is sent; after 408, 425, 429, 5xx (but 501) or without
 * an answer within {@link DeliveryOptions#timeout()} it is sent again later, not before {@code Retry-After}; after any
 * other status it is dropped and counted. Redirects are not followed. Connections are kept alive. A request whose answer
 * was lost is sent again, so that the server may see a record twice.
 *
 * <p>Formatter and template do not matter. Changes of the settings hold for the next request.
 *
 * <p>Thread-safe. Python: {@code logging.handlers.HTTPHandler}.
 */
public class HTTPHandler extends NetworkHandler {

    private final String host;
    private final boolean secure;
    // guarded by: volatile; replaced whole under the lock of this object
    private volatile Target target;
    // guarded by: volatile; read when a client is made
    private volatile SSLContext context;

    /**
     * A handler that sends GET requests without TLS.
     *
     * @param host a name or an address, perhaps with a port: {@code "logs.example:8080"}, {@code "[::1]:8080"}
     * @param url the path, perhaps with a query: {@code "/log?app=1"}
     */
    public HTTPHandler(String host, String url) {
        this(host, url, "GET");
    }

    /**
     * A handler without TLS.
     *
     * @param host a name or an address, perhaps with a port
     * @param url the path, perhaps with a query
     * @param method GET or POST in any case
     */
    public HTTPHandler(String host, String url, String method) {
        this(host, url, method, false, null);
    }

    /**
     * A handler.
     *
     * @param host a name or an address, perhaps with a port
     * @param url the path, perhaps with a query
     * @param method GET or POST in any case
     * @param secure whether to use TLS; chain, dates and name of the server's certificate are checked, always
     * @param context whom to trust and who we are; null for the JVM's own
     * @throws IllegalArgumentException if one of them is not as described, or if there is a context without TLS
     */
    public HTTPHandler(String host, String url, String method, boolean secure, SSLContext context) {
        if (context != null && !secure) {
            throw new IllegalArgumentException("context parameter only makes sense with secure=True");
        }
        this.host = host;
        this.secure = secure;
        this.context = context;
        target = new Target(address(secure ? "https" : "http", host, url), isPost(method), false, 1, null);
    }

    /** No error shows host or path: a query may hold a secret, and so may a host that was given with credentials. */
    private static URI address(String scheme, String host, String url) {
        URI address;
        try {
            address = URI.create(new URI(scheme + "://" + host + url).toASCIIString());
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException("expected host or host:port, and a path: " + wrong.getReason());
        }
        boolean complete = url.startsWith("/") && address.getHost() != null && host.equals(address.getRawAuthority());
        if (!complete || address.getUserInfo() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "expected host or host:port, and a path that begins with /; credentials are given apart");
        }
        return address;
    }

    private static boolean isPost(String method) {
        return switch (method.toUpperCase(Locale.ROOT)) {
            case "GET" -> false;
            case "POST" -> true;
            default -> throw new IllegalArgumentException("method must be GET or POST");
        };
    }

    // ---- attributes

    /**
     * The method.
     *
     * @return GET or POST
     */
    public final String method() {
        return target.post() ? "POST" : "GET";
    }

    /**
     * Sets the method.
     *
     * @param method GET or POST in any case
     * @throws IllegalArgumentException if it is another one, or if it is GET and bodies are JSON
     */
    public final synchronized void setMethod(String method) {
        Target now = target;
        set(isPost(method), now.json(), now.batch(), now.authorization());
    }

    /**
     * Sends a name and a password with each request, without being asked: the Basic scheme in UTF-8.
     *
     * @param user without a colon
     * @param password any text; shown nowhere
     */
    public final synchronized void setCredentials(String user, String password) {
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a user's name with a colon cannot be sent");
        }
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        Target now = target;
        set(now.post(), now.json(), now.batch(), "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /**
     * Sets how records are written; to be called before the first one.
     *
     * @param body not null
     * @param batch the most records of one request, which takes those that wait; more than one makes each body an array,
     *     and is for JSON only
     * @throws IllegalArgumentException if method, body and batch do not go together
     */
    public final synchronized void setBody(HttpBody body, int batch) {
        Target now = target;
        set(now.post(), body == HttpBody.JSON, batch, now.authorization());
    }

    private void set(boolean post, boolean json, int batch, String authorization) {
        if (json && !post) {
            throw new IllegalArgumentException("a JSON body needs the method POST");
        }
        if (batch < 1 || batch > 1 && !json) {
            throw new IllegalArgumentException("batch: expected 1, or more with JSON bodies, was " + batch);
        }
        target = new Target(target.address(), post, json, batch, authorization);
    }

    // ---- the way of a record

    @Override
    protected boolean needsCaller() {
        return true;
    }

    /**
     * The fields that are sent for a record, in order; override it to send others.
     *
     * @param record the record
     * @return all attributes, among them the merged message and the text of an exception; values of classes that only
     *     the application knows have become text
     */
    public Map<String, Object> mapLogRecord(LogRecord record) {
        if (record.hasThrown()) {
            // leaves the text on the record
            format(record);
        }
        Map<String, Object> fields = record.freeze().attributes();
        fields.put("message", record.getMessage());
        return fields;
    }

    @Override
    List<Message> encode(LogRecord record) {
        Map<String, Object> fields = mapLogRecord(record);
        byte[] bytes =
                target.json() ? JsonWriter.write(fields) : Form.encode(fields).getBytes(StandardCharsets.US_ASCII);
        return List.of(Message.record(bytes));
    }

    /**
     * The client for the next requests; override it to add a proxy or an authenticator.
     *
     * @param host as it was given to the constructor
     * @param secure whether TLS will be used
     * @return a new builder; protocol version, redirects, TLS, time limit and threads are set by this handler
     */
    protected HttpClient.Builder getConnection(String host, boolean secure) {
        return HttpClient.newBuilder();
    }

    private HttpClient client(ExecutorService workers) {
        HttpClient.Builder builder = getConnection(host, secure)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeouts().connect())
                .executor(workers);
        SSLContext trusted = context;
        if (trusted != null) {
            builder.sslContext(trusted);
        }
        return builder.build();
    }

    @Override
    Link newLink() {
        return new HttpLink(() -> target, () -> timeouts().connect(), this::client, threads());
    }

    @Override
    String peer() {
        return Target.peer(target.address());
    }
}
