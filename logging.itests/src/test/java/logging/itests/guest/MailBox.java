// SPDX-License-Identifier: Apache-2.0
package logging.itests.guest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server for one connection that says yes to everything and keeps what it was told. Thread-safe. */
public final class MailBox implements AutoCloseable {
    private final ServerSocket server;
    private final List<String> told = new CopyOnWriteArrayList<>();

    public MailBox() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "mail-box");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        try (Socket client = server.accept()) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = client.getOutputStream();
            say(out, "220 box");
            boolean text = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                told.add(line);
                boolean end = line.equals(".");
                if (line.startsWith("EHLO")) {
                    say(out, "250-box\r\n250 8BITMIME");
                } else if (!text || end) {
                    text = line.equals("DATA");
                    say(out, text ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException gone) {
            told.add(gone.toString());
        }
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Everything the client said so far. */
    public String text() {
        return String.join("\r\n", told) + "\r\n";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
