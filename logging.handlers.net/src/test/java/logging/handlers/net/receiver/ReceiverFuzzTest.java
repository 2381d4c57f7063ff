// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import logging.api.LoggingSystem;
import logging.handlers.net.LogReceiver;
import logging.handlers.net.ReceiverOptions;
import logging.handlers.net.ReceiverOptions.Transport;
import logging.handlers.net.Vectors;
import logging.handlers.net.link.Acks;
import logging.handlers.net.peers.Gathering;
import org.junit.jupiter.api.Test;

/** Mutated pickles, JSON and frames, for as many seconds as the property {@code fuzz.seconds} says, 5 unless it does. */
class ReceiverFuzzTest {

    private static final long NANOS = Long.getLong("fuzz.seconds", 5) * 1_000_000_000L;

    private static final Set<Class<?>> DATA =
            Set.of(String.class, Long.class, Double.class, Boolean.class, BigInteger.class, byte[].class);

    private final List<byte[]> seeds = seeds();

    @Test
    void noPayloadNamesAClassOrThrowsAnythingButARefusal() {
        Random random = seeded("payloads");
        long end = System.nanoTime() + NANOS;
        long tried = 0;
        long taken = 0;
        while (System.nanoTime() < end) {
            byte[] payload = mutate(random);
            try {
                assertData(Payload.read(payload));
                taken++;
            } catch (RefusedException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
            tried++;
        }
        System.out.printf("ReceiverFuzzTest: %d payloads, %d of them taken%n", tried, taken);
        assertThat(taken).isPositive().isLessThan(tried);
    }

    private static void assertData(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(ReceiverFuzzTest::assertData);
            map.values().forEach(ReceiverFuzzTest::assertData);
        } else if (value instanceof Collection<?> items) {
            items.forEach(ReceiverFuzzTest::assertData);
        } else if (value instanceof Object[] items) {
            Arrays.asList(items).forEach(ReceiverFuzzTest::assertData);
        } else if (value != null && !DATA.contains(value.getClass())) {
            assertThat(value.getClass()).isIn(DATA);
        }
    }

    @Test
    void noStreamOfBytesHarmsTheReceiver() throws IOException {
        LoggingSystem system = LoggingSystem.create();
        system.setRaiseExceptions(false);
        system.setLastResort(null);
        Gathering arrived = new Gathering();
        system.getLogger("good").addHandler(arrived);
        ReceiverOptions options = ReceiverOptions.DEFAULT
                .at(Transport.TCP, "127.0.0.1", 0)
                .withBounds(100_000, 16, Duration.ofMillis(100), Duration.ofMillis(200));
        try (LogReceiver receiver = new LogReceiver(system, options)) {
            receiver.start();
            long before = usedMemory();
            Random random = seeded("streams");
            long end = System.nanoTime() + NANOS;
            List<Socket> lingering = new ArrayList<>();
            while (System.nanoTime() < end) {
                lingering.add(attack(receiver.port(), random));
                if (lingering.size() > 12) {
                    lingering.remove(random.nextInt(12)).close();
                }
            }
            for (Socket socket : lingering) {
                socket.close();
            }
            await().until(() -> receiver.status().connections() == 0);
            System.out.println("ReceiverFuzzTest: " + receiver.status());
            try (Socket good = new Socket(InetAddress.getLoopbackAddress(), receiver.port())) {
                byte[] record = "{\"name\": \"good\", \"levelno\": 20, \"msg\": \"still here\"}"
                        .getBytes(StandardCharsets.UTF_8);
                new DataOutputStream(good.getOutputStream()).writeInt(record.length);
                good.getOutputStream().write(record);
                await().until(() -> arrived.messages().contains("still here"));
            }
            assertThat(usedMemory() - before).as("bytes that stayed in memory").isLessThan(32L << 20);
        }
    }

    private Socket attack(int port, Random random) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        try {
            for (int frames = random.nextInt(20); frames >= 0; frames--) {
                attack(out, random);
            }
            out.flush();
        } catch (IOException turnedAway) {
            socket.close();
        }
        return socket;
    }

    private void attack(DataOutputStream out, Random random) throws IOException {
        byte[] payload = mutate(random);
        switch (random.nextInt(6)) {
            case 0 -> out.writeInt(random.nextInt());
            case 1 -> out.write(payload);
            case 2 -> {
                out.writeInt(payload.length + random.nextInt(100));
                out.write(payload, 0, random.nextInt(payload.length + 1));
            }
            case 3 -> {
                out.writeInt(Acks.MAGIC);
                out.writeLong(random.nextLong());
                out.writeLong(random.nextLong());
                out.writeInt(payload.length);
                out.writeLong(random.nextLong());
                out.write(random.nextInt());
                out.write(payload);
            }
            default -> {
                out.writeInt(payload.length);
                out.write(payload);
            }
        }
    }

    private byte[] mutate(Random random) {
        byte[] payload = seeds.get(random.nextInt(seeds.size())).clone();
        for (int changes = random.nextInt(5); changes > 0 && payload.length > 0; changes--) {
            int at = random.nextInt(payload.length);
            switch (random.nextInt(4)) {
                case 0 -> payload[at] = (byte) random.nextInt();
                case 1 ->
                    payload[at] = (byte) ".(]})NKMJILGFXVSTUBCaesutldqrphgjcioRbPQ0122\u0080\u0095\u0094\u0093"
                            .charAt(random.nextInt(46));
                case 2 -> payload = Arrays.copyOf(payload, at);
                default -> {
                    byte[] other = seeds.get(random.nextInt(seeds.size()));
                    int count = random.nextInt(other.length);
                    byte[] joined = Arrays.copyOf(payload, at + count);
                    System.arraycopy(other, 0, joined, at, count);
                    payload = joined;
                }
            }
        }
        return payload;
    }

    private static Random seeded(String what) {
        long seed = System.nanoTime();
        System.out.println("ReceiverFuzzTest seed of " + what + ": " + seed);
        return new Random(seed);
    }

    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (String file : List.of("/pickle/records-3.11.json", "/pickle/records-3.14.json")) {
            for (JsonElement record : Vectors.read(file).getAsJsonArray("records")) {
                String hex = record.getAsJsonObject().get("frame").getAsString();
                if (hex.length() < 4000) {
                    seeds.add(HexFormat.of().parseHex(hex.substring(8)));
                }
            }
        }
        for (String json : List.of(
                "{\"name\": \"a.b\", \"levelno\": 30, \"msg\": \"%s \\u2713\", \"args\": [\"x\", 1.5e3, null]}",
                "{\"name\": \"a\", \"levelno\": 10, \"msg\": {\"k\": [[], {}, true, false]}, \"created\": 1.7e9}")) {
            seeds.add(json.getBytes(StandardCharsets.UTF_8));
        }
        return seeds;
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
