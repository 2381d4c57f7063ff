// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrftimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final long MOMENT =
            LocalDateTime.of(2024, 3, 5, 14, 7, 9).atZone(BERLIN).toEpochSecond();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "%a %A %b %B %h|Tue Tuesday Mar March Mar",
                "%c|Tue Mar  5 14:07:09 2024",
                "%x %X %D %F %T %R|03/05/24 14:07:09 03/05/24 2024-03-05 14:07:09 14:07",
                "%r %p %P|02:07:09 PM PM pm",
                "%Y %y %C %G %g|2024 24 20 2024 24",
                "%j %U %W %V %u %w|065 09 10 10 2 2",
                "%d %e %H %I %k %l %m %M %S|05  5 14 02 14  2 03 07 09",
                "%z %Z %s %%|+0100 CET 1709644029 %",
                "%-d %_d %-I %-j %5d %-5d|5  5 2 65 00005     5",
                "%^a %#a %^B %#p %#Z %10a|TUE TUE MARCH pm cet        Tue",
                "%Ey %Od %EZ|24 05 CET"
            })
    void writesEveryDirective(String pattern, String expected) {
        assertThat(Strftime.compile(pattern).format(MOMENT, BERLIN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"%Q", "%", "abc%", "%-", "%+", "%f", "%L", "%Ed", "%Ox", "%5", "%E"})
    void leavesWhatItDoesNotKnow(String pattern) {
        assertThat(Strftime.compile(pattern).format(MOMENT, BERLIN)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, CET, CEST",
        "Europe/Dublin, GMT, IST",
        "America/St_Johns, NST, NDT",
        "Asia/Kolkata, IST, IST",
        "Asia/Riyadh, +03, +03",
        "America/Sao_Paulo, -03, -03",
        "Asia/Kathmandu, +0545, +0545",
        "Europe/Minsk, +03, +03",
        "UTC, UTC, UTC",
        "+02:00, +02, +02",
        "Z, GMT, GMT"
    })
    void namesZonesAsTheTimeZoneDatabaseDoes(String zone, String winter, String summer) {
        Strftime name = Strftime.compile("%Z");
        long january = LocalDateTime.of(2024, 1, 15, 12, 0).toEpochSecond(ZoneOffset.UTC);
        long july = LocalDateTime.of(2024, 7, 15, 12, 0).toEpochSecond(ZoneOffset.UTC);
        assertThat(name.format(january, ZoneId.of(zone))).isEqualTo(winter);
        assertThat(name.format(july, ZoneId.of(zone))).isEqualTo(summer);
    }

    @Test
    void countsWeeksAroundTheTurnOfTheYear() {
        Strftime weeks = Strftime.compile("%U %W %V %G");
        assertThat(weeks.format(utc(2023, 1, 1), ZoneOffset.UTC)).isEqualTo("01 00 52 2022");
        assertThat(weeks.format(utc(2024, 12, 30), ZoneOffset.UTC)).isEqualTo("52 53 01 2025");
        assertThat(weeks.format(utc(2020, 12, 31), ZoneOffset.UTC)).isEqualTo("52 52 53 2020");
    }

    private static long utc(int year, int month, int day) {
        return LocalDateTime.of(year, month, day, 0, 0).toEpochSecond(ZoneOffset.UTC);
    }
}
