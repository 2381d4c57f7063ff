// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.peers;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ServerSocketFactory;

/** A web server; it is told status lines and perhaps more header lines, and answers 204 else. */
public final class HttpPeer extends AnsweringPeer<HttpPeer.Request> {

    /** What {@link #answer} takes to let the client wait for ever. */
    public static final String SILENCE = "";

    /** A plain peer on a free port. */
    public HttpPeer() throws IOException {
        this(ServerSocketFactory.getDefault());
    }

    /** A peer whose sockets a factory makes. */
    public HttpPeer(ServerSocketFactory factory) throws IOException {
        super(factory);
        listen();
    }

    @Override
    void serve(Socket client) throws IOException {
        while (true) {
            arrived(read(client.getInputStream()));
            String planned = planned();
            String answer = planned == null ? "204 No Content" : planned;
            if (!answer.equals(SILENCE)) {
                String text = "HTTP/1.1 " + answer + "\r\n" + (answer.startsWith("204") ? "" : "Content-Length: 0\r\n")
                        + "\r\n";
                client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static Request read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        String text;
        do {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            head.write(next);
            text = head.toString(StandardCharsets.ISO_8859_1);
        } while (!text.endsWith("\r\n\r\n"));
        Request request = Request.parse(text);
        int length = Integer.parseInt(request.headers().getOrDefault("content-length", "0"));
        return request.withBody(new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    /**
     * What came over the wire.
     *
     * @param line method, address and version
     * @param headers by name in lower case
     * @param body its text in UTF-8
     */
    public record Request(String line, Map<String, String> headers, String body) {

        /** A request from the text that a client sends. */
        public static Request parse(String text) {
            int end = text.indexOf("\r\n\r\n");
            List<String> lines = text.substring(0, end).lines().toList();
            Map<String, String> headers = new TreeMap<>();
            for (String line : lines.subList(1, lines.size())) {
                int colon = line.indexOf(": ");
                headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
            }
            return new Request(lines.get(0), headers, text.substring(end + 4));
        }

        Request withBody(String text) {
            return new Request(line, headers, text);
        }

        /** The path and what follows it. */
        public String address() {
            return line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
        }
    }
}
