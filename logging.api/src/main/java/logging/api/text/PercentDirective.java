// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/**
 * One {@code %} directive as it stands in a format.
 *
 * @param named true if it starts with a parenthesis, also when that is never closed
 * @param key the name in the parentheses, or null
 * @param widthStar true if the width is taken from the arguments
 * @param precisionStar true if the precision is taken from the arguments
 * @param spec flags, fixed width and precision, conversion
 * @param problem Python's text if the directive breaks off, after the parts before it; else null
 * @param end index after the directive
 */
record PercentDirective(
        boolean named,
        String key,
        boolean widthStar,
        boolean precisionStar,
        PercentSpec spec,
        String problem,
        int end) {

    /** Reads the directive whose percent sign stands before an index. */
    static PercentDirective parse(String format, int start) {
        return new Parser(format, start).parse();
    }

    /** Reads one directive; lives for one call. */
    private static final class Parser {
        private final String format;
        /** Index of the next char; this and the following are guarded by the parsing thread. */
        private int at;
        /** First problem met; reading stops there. */
        private String problem;

        private boolean left;
        private boolean plus;
        private boolean space;
        private boolean alternate;
        private boolean zero;

        Parser(String format, int start) {
            this.format = format;
            this.at = start;
        }

        PercentDirective parse() {
            boolean named = peek() == '(';
            String key = named ? key() : null;
            flags();
            boolean widthStar = star();
            int width = widthStar ? PercentSpec.NONE : number(PercentSpec.WIDTH_TOO_BIG);
            boolean pointed = problem == null && peek() == '.';
            at += pointed ? 1 : 0;
            boolean precisionStar = pointed && star();
            int precision =
                    !pointed || precisionStar ? PercentSpec.NONE : Math.max(0, number(PercentSpec.PRECISION_TOO_BIG));
            int conversion = conversion();
            PercentSpec spec = new PercentSpec(
                    left, plus, space, alternate, zero, width, precision, conversion, indexInCodePoints());
            return new PercentDirective(named, key, widthStar, precisionStar, spec, problem, at);
        }

        private int peek() {
            return at < format.length() ? format.charAt(at) : -1;
        }

        /** Reads a name in balanced parentheses. */
        private String key() {
            int start = at + 1;
            int depth = 1;
            for (at = start; at < format.length(); at++) {
                char c = format.charAt(at);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth == 0) {
                    return format.substring(start, at++);
                }
            }
            problem = "incomplete format key";
            return null;
        }

        private void flags() {
            for (; problem == null; at++) {
                switch (peek()) {
                    case '-' -> left = true;
                    case '+' -> plus = true;
                    case ' ' -> space = true;
                    case '#' -> alternate = true;
                    case '0' -> zero = true;
                    default -> {
                        return;
                    }
                }
            }
        }

        private boolean star() {
            if (problem == null && peek() == '*') {
                at++;
                return true;
            }
            return false;
        }

        /** Reads a number, {@link PercentSpec#NONE} if there is none. */
        private int number(String tooBig) {
            long number = PercentSpec.NONE;
            for (int c = peek(); problem == null && c >= '0' && c <= '9'; c = peek()) {
                number = Math.max(number, 0) * 10 + (c - '0');
                if (number > PercentSpec.MAX_WIDTH) {
                    problem = tooBig;
                }
                at++;
            }
            return (int) number;
        }

        private int conversion() {
            int c = peek();
            if (c == 'h' || c == 'l' || c == 'L') {
                at++;
            }
            if (problem == null && at >= format.length()) {
                problem = "incomplete format";
            }
            if (problem != null) {
                return -1;
            }
            int conversion = format.codePointAt(at);
            at += Character.charCount(conversion);
            return conversion;
        }

        /** Python counts characters, not chars, when it tells where a conversion stands. */
        private int indexInCodePoints() {
            return format.codePointCount(0, at) - 1;
        }
    }
}
