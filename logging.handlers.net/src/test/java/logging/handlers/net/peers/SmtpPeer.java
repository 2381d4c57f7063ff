// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ServerSocketFactory;

/** A mail server; it is told how to answer the end of a mail, and says 250 else. */
public final class SmtpPeer extends AnsweringPeer<SmtpPeer.Mail> {

    private final boolean eightBit;
    // guarded by: volatile
    private volatile boolean refusesUsers;

    /** A plain peer on a free port that takes eight bits. */
    public SmtpPeer() throws IOException {
        this(ServerSocketFactory.getDefault(), true);
    }

    /** A peer whose sockets a factory makes. */
    public SmtpPeer(ServerSocketFactory factory, boolean eightBit) throws IOException {
        super(factory);
        this.eightBit = eightBit;
        listen();
    }

    /** Asks for a user from now on, and refuses each. */
    public void refuseUsers() {
        refusesUsers = true;
    }

    @Override
    void serve(Socket client) throws IOException {
        new Dialogue(client).run();
    }

    /**
     * What came over the wire.
     *
     * @param from the sender of the envelope
     * @param to the receivers of the envelope
     * @param text the mail, dots removed, bytes as characters, lines ended by LF
     */
    public record Mail(String from, List<String> to, String text) {}

    private final class Dialogue {

        private final BufferedReader in;
        private final OutputStream out;
        private String from = "";
        private List<String> to = new ArrayList<>();

        Dialogue(Socket client) throws IOException {
            in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            out = client.getOutputStream();
        }

        void run() throws IOException {
            say("220 peer");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
                switch (verb) {
                    case "EHLO" -> say(greeting());
                    case "AUTH" -> say("535 no such user, or another password");
                    case "MAIL" -> {
                        from = address(line);
                        to = new ArrayList<>();
                        say("250 ok");
                    }
                    case "RCPT" -> receiver(address(line));
                    case "DATA" -> data();
                    case "QUIT" -> {
                        say("221 bye");
                        return;
                    }
                    default -> say("250 ok");
                }
            }
        }

        private String greeting() {
            return "250-peer\r\n" + (refusesUsers ? "250-AUTH PLAIN\r\n" : "")
                    + (eightBit ? "250 8BITMIME" : "250 HELP");
        }

        private void receiver(String address) throws IOException {
            if (address.startsWith("nobody")) {
                say("550 no such user");
            } else {
                to.add(address);
                say("250 ok");
            }
        }

        private void data() throws IOException {
            say("354 go on");
            StringBuilder text = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                text.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
            }
            String answer = planned();
            arrived(new Mail(from, List.copyOf(to), text.toString()));
            say(answer == null ? "250 taken" : answer);
        }

        private static String address(String line) {
            return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        }

        private void say(String text) throws IOException {
            out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
