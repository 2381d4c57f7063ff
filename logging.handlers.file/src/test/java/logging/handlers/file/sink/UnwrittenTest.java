// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
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
