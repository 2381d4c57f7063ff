// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.http;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import logging.handlers.net.outbox.Message;

/**
 * Where requests go and what they look like. Immutable; its text tells no credentials.
 *
 * @param address scheme, host, path and perhaps a query
 * @param post POST instead of GET
 * @param json JSON bodies instead of forms
 * @param batch the most records of a request; JSON bodies are arrays if it is more than one
 * @param authorization the value of that header, null for none
 */
public record Target(URI address, boolean post, boolean json, int batch, String authorization) {

    /** The request that carries these messages; only JSON bodies carry more than one. */
    HttpRequest request(List<Message> messages, Duration timeout) {
        byte[] first = messages.get(0).bytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(post ? address : withQuery(first))
                .timeout(timeout)
                .header("Accept-Encoding", "identity");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (!post) {
            return request.GET().build();
        }
        byte[] body = json && batch > 1 ? array(messages) : first;
        return request.header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private URI withQuery(byte[] form) {
        char separator = address.getRawQuery() == null ? '?' : '&';
        return URI.create(address.toString() + separator + new String(form, StandardCharsets.US_ASCII));
    }

    private static byte[] array(List<Message> messages) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write('[');
        for (Message message : messages) {
            if (body.size() > 1) {
                body.write(',');
            }
            body.writeBytes(message.bytes());
        }
        body.write(']');
        return body.toByteArray();
    }

    /** The request as reports name it. */
    String name() {
        return (post ? "POST " : "GET ") + peer(address);
    }

    /**
     * An address as it may be told.
     *
     * @param address whole
     * @return scheme, host, port and the first step of the path; user, query and the rest of a path may hold a secret, as
     *     those of a webhook do
     */
    public static String peer(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String path = address.getRawPath();
        int more = path.indexOf('/', 1);
        String shown = more < 0 ? path : path.substring(0, more) + "/...";
        return address.getScheme() + "://" + address.getHost() + port + shown;
    }

    @Override
    public String toString() {
        return name();
    }
}
