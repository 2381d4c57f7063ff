// SPDX-License-Identifier: Apache-2.0
package logging.core.ini;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a literal in Python's notation: tuples and lists, mappings, texts, numbers (and their products), {@code True},
 * {@code False}, {@code None}, and known names. Nothing is evaluated. Confined to one thread.
 */
final class Literal {

    private static final int DEEPEST = 50;

    private final Scanner scanner;
    private int depth;

    private Literal(String text) {
        this.scanner = new Scanner(text);
    }

    /** The value of a literal; tuples are lists, streams are references such as {@code ext://sys.stdout}. */
    static Object parse(String text) throws IniException {
        Literal literal = new Literal(text);
        Object value = literal.tuple();
        if (literal.scanner.peek() != 0) {
            throw literal.scanner.wrong("nothing more");
        }
        return value;
    }

    /** A value, or several with commas between them and no brackets around. */
    private Object tuple() throws IniException {
        Object first = product();
        if (scanner.peek() != ',') {
            return first;
        }
        List<Object> items = new ArrayList<>();
        items.add(first);
        while (scanner.take(",")) {
            if (scanner.peek() != 0 && scanner.peek() != ')') {
                items.add(product());
            }
        }
        return items;
    }

    private Object product() throws IniException {
        Object value = value();
        while (scanner.take("*")) {
            Object factor = value();
            if (!(value instanceof Number left) || !(factor instanceof Number right)) {
                throw scanner.wrong("numbers on both sides of *");
            }
            value = Numerals.product(left, right);
        }
        return value;
    }

    private Object value() throws IniException {
        if (++depth > DEEPEST) {
            throw scanner.wrong("at most " + DEEPEST + " brackets in one another");
        }
        char c = scanner.peek();
        Object value;
        if (scanner.take("(")) {
            value = scanner.peek() == ')' ? List.of() : tuple();
            close(")");
        } else if (scanner.take("[")) {
            value = list();
        } else if (scanner.take("{")) {
            value = mapping();
        } else if (c == '-' || c == '+') {
            scanner.next();
            value = signed(c);
        } else if (c >= '0' && c <= '9' || c == '.') {
            value = Numerals.read(scanner);
        } else if (Texts.starts(scanner)) {
            value = Texts.read(scanner);
        } else {
            value = name();
        }
        depth--;
        return value;
    }

    private void close(String bracket) throws IniException {
        if (!scanner.take(bracket)) {
            throw scanner.wrong("'" + bracket + "' or ','");
        }
    }

    private Number signed(char sign) throws IniException {
        if (value() instanceof Number number) {
            return sign == '-' ? Numerals.negative(number) : number;
        }
        throw scanner.wrong("a number behind '" + sign + "'");
    }

    private List<Object> list() throws IniException {
        List<Object> items = new ArrayList<>();
        while (!scanner.take("]")) {
            items.add(product());
            if (!scanner.take(",") && scanner.peek() != ']') {
                throw scanner.wrong("']' or ','");
            }
        }
        return items;
    }

    private Map<Object, Object> mapping() throws IniException {
        Map<Object, Object> items = new LinkedHashMap<>();
        while (!scanner.take("}")) {
            Object key = product();
            if (!scanner.take(":")) {
                throw scanner.wrong("':' behind a key");
            }
            items.put(key, product());
            if (!scanner.take(",") && scanner.peek() != '}') {
                throw scanner.wrong("'}' or ','");
            }
        }
        return items;
    }

    private Object name() throws IniException {
        String name = scanner.word(".");
        if (name.isEmpty()) {
            throw scanner.wrong("a tuple, mapping, text, number or name");
        }
        return scanner.take("(") ? constructed(name) : Constants.value(name);
    }

    /** Empty tuples and lists, and mappings, may be written as calls. */
    private Object constructed(String name) throws IniException {
        Map<Object, Object> arguments = new LinkedHashMap<>();
        while (!scanner.take(")")) {
            scanner.peek();
            String key = scanner.word("");
            if (!name.equals("dict") || key.isEmpty() || !scanner.take("=")) {
                throw scanner.wrong("a literal, such as ('app.log', 'w'); calls are not evaluated");
            }
            arguments.put(key, product());
            if (!scanner.take(",") && scanner.peek() != ')') {
                throw scanner.wrong("')' or ','");
            }
        }
        return switch (name) {
            case "dict" -> arguments;
            case "tuple", "list" -> List.of();
            default -> throw IniException.of("'" + name + "' cannot be called: nothing is evaluated here");
        };
    }
}
