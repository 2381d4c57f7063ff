// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatePiecesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "% %(x)s true", "% %(x)-s true", "% %(x)5s false", "% %(x).2s false", "% %(x)d false", "{ {x} true",
                "{ {x!s} true", "{ {x:} true", "{ {x!r} false", "{ {x:5} false", "{ {x[0]} false", "$ $x true",
                "$ ${x} true"
            })
    void callsAFieldPlainIfNothingChangesItsText(char style, String format, boolean plain) {
        assertThat(Template.of(style, format).pieces())
                .singleElement()
                .isInstanceOfSatisfying(Piece.Field.class, field -> {
                    assertThat(field.name()).isEqualTo("x");
                    assertThat(field.plain()).isEqualTo(plain);
                });
    }

    @Test
    void joinsLiteralsAcrossEscapes() {
        List<Piece> expected = List.of(new Piece.Literal("a%b"));
        assertThat(Template.of('%', "a%%b").pieces()).isEqualTo(expected);
        assertThat(Template.of('{', "a{{b").pieces()).isEqualTo(List.of(new Piece.Literal("a{b")));
        assertThat(Template.of('$', "a$$b").pieces()).isEqualTo(List.of(new Piece.Literal("a$b")));
        assertThat(Template.of('%', "").pieces()).isEmpty();
    }

    @Test
    void knowsTheFieldsThatItReads() {
        Template nested = Template.of('{', "{message:>{width}.{precision}} {name}");
        assertThat(List.of("message", "width", "precision", "name")).allMatch(nested::uses);
        assertThat(nested.uses("levelname")).isFalse();
        assertThat(Template.of('%', "%(message)s %%(name)s").uses("name")).isFalse();
    }

    @Test
    void printsPieceByPieceWhatItPrintsAsAWhole() {
        Map<String, Object> values = Map.of("message", "m", "width", 4, "levelno", 30);
        Template template = Template.of('{', "[{message:>{width}}] {levelno:05d}!");
        TextBuffer out = new TextBuffer();
        template.pieces().forEach(piece -> piece.append(values::get, out));
        assertThat(out.toString()).isEqualTo("[   m] 00030!").isEqualTo(TemplateTest.print(template, values));
    }

    @Test
    void printsAValueThatTheCallerLookedUp() {
        Piece.Field field =
                (Piece.Field) Template.of('%', "%(lineno)5d").pieces().get(0);
        TextBuffer out = new TextBuffer();
        field.appendValue(42, out);
        assertThat(out.toString()).isEqualTo("   42");
    }

    @Test
    void tellsWhichFieldIsMissing() {
        assertThatThrownBy(() -> TemplateTest.print(Template.of('%', "%(who's)s"), Map.of()))
                .isInstanceOfSatisfying(
                        MissingFieldException.class, e -> assertThat(e.field()).isEqualTo("who's"))
                .hasMessage("Formatting field not found in record: \"who's\"");
    }

    @Test
    void printsAPresentNull() {
        Map<String, Object> values = new HashMap<>();
        values.put("x", null);
        assertThat(TemplateTest.print(Template.of('%', "%(x)s %(x)r"), values)).isEqualTo("null None");
        assertThat(TemplateTest.print(Template.of('{', "{x} {x!r}"), values)).isEqualTo("null None");
        assertThat(TemplateTest.print(Template.of('$', "$x"), values)).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%|%(a)s %(|incomplete format key",
                "%|%(a)s %(a)|incomplete format",
                "%|%(a)s %s|not enough arguments for format string",
                "%|%y %(a)s|unsupported format character 'y' (0x79) at index 1",
                "%|%(a)*d|not enough arguments for format string",
                "{|{a} {0}|Replacement index 0 out of range for positional args tuple",
                "{|{a} {|Single '{' encountered in format string",
                "{|{a:>{a:{a}}}|Max string recursion exceeded",
                "{|{a.b}|'int' object has no attribute 'b'",
                "$|$a $|Invalid placeholder in string: line 1, col 4"
            })
    void failsEachTimeWhereAnUncheckedTemplateIsBroken(char style, String format, String problem) {
        Template template = Template.of(style, format);
        TextBuffer out = new TextBuffer().append("before");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> template.format(name -> 1, out))
                    .isInstanceOf(FormatMismatchException.class)
                    .hasMessage(problem);
            assertThat(out.toString()).as("nothing of a failed record stays").isEqualTo("before");
        }
    }

    @Test
    void showsAMarkerForAValueThatThrows() {
        Object value = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }
        };
        String marker = "[" + value.getClass().getName() + ": text not available: "
                + "java.lang.IllegalStateException: no text]";
        for (String format : new String[] {"%x%(a)s", "%x%(a)20s", "%x%(a)r", "{x{a}", "{x{a:>20}", "$x$a"}) {
            TextBuffer out = new TextBuffer().append("before");
            Template.of(format.charAt(0), format.substring(1)).format(name -> value, out);
            assertThat(out.toString()).as(format).isEqualTo("beforex" + marker);
            assertThat(out.takeFault()).as(format).hasMessage("no text");
        }
    }

    @Test
    void padsAndCutsObjectsThatPythonDoesNotHaveLikeText() {
        Map<String, Object> values = Map.of("level", Thread.State.RUNNABLE, "at", LocalDate.of(2024, 2, 29));
        assertThat(TemplateTest.print(Template.of('{', "{level:>10}|{level:.3}|{at!s:>12}"), values))
                .isEqualTo("  RUNNABLE|RUN|  2024-02-29");
        assertThat(TemplateTest.print(Template.of('%', "%(level)-10s|%(at)r"), values))
                .isEqualTo("RUNNABLE  |2024-02-29");
    }
}
