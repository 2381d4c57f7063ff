// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** CPython's test of the same name that is about a stream. */
class EncodingTest extends BaseTest {

    @Test
    void test_encoding_cyrillic_unicode() {
        Charset cyrillic = Charset.forName("windows-1251");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StreamHandler handler = new StreamHandler(new OutputStreamWriter(bytes, cyrillic));
        Logger log = getLogger("test");
        log.addHandler(handler);
        log.warning("\u0434\u043e \u0441\u0432\u0438\u0434\u0430\u043d\u0438\u044f");
        log.removeHandler(handler);
        handler.close();
        int[] expected = {0xe4, 0xee, 0x20, 0xf1, 0xe2, 0xe8, 0xe4, 0xe0, 0xed, 0xe8, 0xff, 0x0a};
        assertThat(bytes.toByteArray()).containsExactly(expected);
    }
}
