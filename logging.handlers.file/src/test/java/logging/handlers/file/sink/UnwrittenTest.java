// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnwrittenTest {

    private final Share share = new Share(Policy.DEFAULT, new byte[0], new byte[] {'\n'}, Rotation.NEVER, Alarm.NONE);

    /** Adds, writes and tears at random; the model is a queue of texts and what came out of it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsOrderAndCountsThroughAnySequence(long seed) {
        Random random = new Random(seed);
        Unwritten unwritten = new Unwritten();
        Deque<Integer> model = new ArrayDeque<>();
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int torn = 0;
        for (int step = 0; step < 20_000; step++) {
            if (random.nextInt(3) > 0 || model.isEmpty()) {
                byte[] record = new byte[1 + random.nextInt(random.nextInt(50) == 0 ? 5000 : 40)];
                random.nextBytes(record);
                if (unwritten.add(share, record, record.length, 20_000)) {
                    in.writeBytes(record);
                    model.add(record.length);
                }
            } else {
                int batch = unwritten.batch(1 + random.nextInt(300));
                int arrived = random.nextBoolean() ? batch : random.nextInt(batch + 1);
                out.write(unwritten.array(), unwritten.start(), arrived);
                unwritten.written(arrived);
                torn += arrived;
                while (!model.isEmpty() && torn >= model.peek()) {
                    torn -= model.remove();
                }
            }
            assertThat(unwritten.count()).isEqualTo(model.size());
            assertThat(unwritten.torn()).isEqualTo(torn);
            assertThat(share.pending()).isEqualTo(model.size());
        }
        out.write(unwritten.array(), unwritten.start(), unwritten.size() - unwritten.torn());
        assertThat(out.toByteArray()).isEqualTo(in.toByteArray());
    }

    /** Batches and single records in turn, written in part between them; the model is a queue of texts. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void takesBatchesBetweenRecordsThroughAnySequence(long seed) {
        Random random = new Random(seed);
        Unwritten unwritten = new Unwritten();
        Deque<byte[]> model = new ArrayDeque<>();
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int torn = 0;
        for (int step = 0; step < 5_000; step++) {
            if (random.nextInt(3) == 0) {
                byte[][] records = new byte[1 + random.nextInt(random.nextInt(10) == 0 ? 300 : 64)][];
                for (int i = 0; i < records.length; i++) {
                    records[i] = new byte[random.nextInt(20) == 0 ? 0 : random.nextInt(40)];
                    random.nextBytes(records[i]);
                }
                addAll(unwritten, records);
                for (byte[] each : records) {
                    in.writeBytes(each);
                    model.add(each);
                }
            } else if (random.nextInt(3) == 0) {
                byte[] record = new byte[1 + random.nextInt(40)];
                random.nextBytes(record);
                assertThat(unwritten.add(share, record, record.length, Integer.MAX_VALUE))
                        .isTrue();
                in.writeBytes(record);
                model.add(record);
            } else if (!model.isEmpty()) {
                int batch = unwritten.batch(1 + random.nextInt(3_000));
                int arrived = random.nextBoolean() ? batch : random.nextInt(batch + 1);
                out.write(unwritten.array(), unwritten.start(), arrived);
                unwritten.written(arrived);
                torn += arrived;
                while (!model.isEmpty() && torn >= model.peek().length) {
                    torn -= model.remove().length;
                }
            }
            assertThat(unwritten.count()).isEqualTo(model.size());
            assertThat(unwritten.torn()).isEqualTo(torn);
            assertThat(unwritten.isEmpty() ? share : unwritten.firstOwner()).isSameAs(share);
            assertThat(share.pending()).isEqualTo(model.size());
        }
        out.write(unwritten.array(), unwritten.start(), unwritten.size() - unwritten.torn());
        assertThat(out.toByteArray()).isEqualTo(in.toByteArray());
    }

    private void addAll(Unwritten unwritten, byte[]... records) {
        assertThat(unwritten.add(batch(share, records), joined(records), Integer.MAX_VALUE))
                .isTrue();
    }

    private static Batch batch(Share owner, byte[]... records) {
        Batch batch = new Batch(owner, records.length);
        int end = 0;
        for (byte[] each : records) {
            end += each.length;
            batch.add(end, 20);
        }
        return batch;
    }

    /** With something behind it, as in a buffer that is used again. */
    private static byte[] joined(byte[]... records) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] each : records) {
            all.writeBytes(each);
        }
        all.writeBytes("behind".getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    private static byte[][] lines(int from, int to) {
        byte[][] lines = new byte[to - from][];
        for (int i = from; i < to; i++) {
            lines[i - from] = (i + "\n").getBytes(StandardCharsets.UTF_8);
        }
        return lines;
    }

    @Test
    void growsByBatchesBehindRecordsThatWereWritten() {
        Unwritten unwritten = new Unwritten();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int added = 0;
        int left = 0;
        for (int size : new int[] {64, 1, 63, 200, 64, 1000}) {
            addAll(unwritten, lines(added, added + size));
            added += size;
            left += size;
            assertThat(unwritten.count()).isEqualTo(left);
            assertThat(share.pending()).isEqualTo(left);
            for (int i = 0; i < 50 && left > 1; i++) {
                int length = unwritten.batch(1);
                out.write(unwritten.array(), unwritten.start(), length);
                unwritten.written(length);
                left--;
            }
        }
        assertThat(unwritten.count()).isEqualTo(left);
        out.write(unwritten.array(), unwritten.start(), unwritten.size());
        assertThat(out.toByteArray()).isEqualTo(Arrays.copyOf(joined(lines(0, added)), out.size()));
        unwritten.written(unwritten.size());
        assertThat(unwritten.isEmpty()).isTrue();
        assertThat(share.pending()).isZero();
    }

    @Test
    void keepsApartWhoseRecordsTheyAre() {
        Share other = new Share(Policy.DEFAULT, new byte[0], new byte[] {'\n'}, Rotation.NEVER, Alarm.NONE);
        Unwritten unwritten = new Unwritten();
        addAll(unwritten, lines(0, 70));
        unwritten.add(batch(other, lines(70, 100)), joined(lines(70, 100)), Integer.MAX_VALUE);
        addAll(unwritten, lines(100, 110));
        assertThat(share.pending()).isEqualTo(80);
        assertThat(other.pending()).isEqualTo(30);
        unwritten.written(joined(lines(0, 75)).length - "behind".length());
        assertThat(unwritten.firstOwner()).isSameAs(other);
        assertThat(share.pending()).isEqualTo(10);
        assertThat(other.pending()).isEqualTo(25);
        unwritten.handOver(other, share);
        assertThat(share.pending()).isEqualTo(35);
        assertThat(other.pending()).isZero();
        unwritten.drop();
        assertThat(share.dropped()).isEqualTo(35);
        assertThat(share.pending()).isZero();
    }

    @Test
    void takesNothingOfABatchThatFindsNoRoom() {
        Unwritten unwritten = new Unwritten();
        byte[][] lines = lines(0, 10);
        assertThat(unwritten.add(batch(share, lines), joined(lines), 19)).isFalse();
        assertThat(unwritten.isEmpty()).isTrue();
        assertThat(unwritten.size()).isZero();
        assertThat(share.pending()).isZero();
        assertThat(unwritten.add(batch(share, lines), joined(lines), 20)).isTrue();
        assertThat(unwritten.add(batch(share, lines), joined(lines), 39)).isFalse();
        assertThat(unwritten.count()).isEqualTo(10);
        assertThat(share.pending()).isEqualTo(10);
    }

    @Test
    void countsWhatIsGivenUp() {
        Unwritten unwritten = new Unwritten();
        byte[] record = "text".getBytes(StandardCharsets.UTF_8);
        unwritten.add(share, record, 4, 100);
        unwritten.add(share, record, 4, 100);
        unwritten.drop();
        assertThat(unwritten.isEmpty()).isTrue();
        assertThat(share.pending()).isZero();
        assertThat(share.dropped()).isEqualTo(2);
    }
}
