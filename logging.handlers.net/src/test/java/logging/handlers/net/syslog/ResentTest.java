// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                // RFC 5424: without data, with data, without a text
                "<11>1 T h a p m - text|<11>1 T h a p m [resent@32473] text",
                "<11>1 T h a p m [x@1 a=\"b c\"] text|<11>1 T h a p m [resent@32473][x@1 a=\"b c\"] text",
                "<11>1 T h a p m - |<11>1 T h a p m [resent@32473] ",
                // everything else: behind the text
                "<11>Nov 28 20:00:00 host app[1]: text|<11>Nov 28 20:00:00 host app[1]: text [resent]",
                "<11>text|<11>text [resent]",
                "<11>text\0|<11>text [resent]\0",
                "<11>1 a b c|<11>1 a b c [resent]",
                "<11>1 a b c d e f g|<11>1 a b c d e f g [resent]",
                "<11>1 a b c d e -5 g|<11>1 a b c d e -5 g [resent]",
                "no header|no header [resent]",
                "<|< [resent]"
            })
    void aMarkStandsInTheDataOrBehindTheText(String packet, String marked) {
        byte[] bytes = Resent.mark(packet.getBytes(StandardCharsets.UTF_8));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(marked);
    }
}
