// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The name of a replacement field with what follows it: {@code args[0]}, {@code extra[user]}.
 *
 * <p>Brackets reach into text, lists, arrays and maps. Attributes, {@code a.b}, are parsed but never found: a
 * template must not be able to call into arbitrary objects.
 *
 * @param field the field's name
 * @param steps the brackets and attributes, in order
 */
record BracePath(String field, List<Step> steps) {

    /** A bracket or an attribute, or, if {@code problem} is set, the place where the path breaks off. */
    record Step(boolean attribute, String key, String problem) {}

    static BracePath parse(String name) {
        int end = firstEnd(name, 0);
        String first = name.substring(0, end);
        int index = first.isEmpty() ? 0 : BraceSpec.wholeNumber(first);
        if (index >= 0) {
            throw new FormatMismatchException("Replacement index " + index + " out of range for positional args tuple");
        }
        List<Step> steps = new ArrayList<>();
        for (int at = end; at < name.length(); ) {
            char kind = name.charAt(at++);
            int stop = kind == '[' ? name.indexOf(']', at) : firstEnd(name, at);
            String problem = problem(kind, at, stop);
            steps.add(new Step(kind == '.', problem == null ? name.substring(at, stop) : "", problem));
            if (problem != null) {
                break;
            }
            at = kind == '[' ? stop + 1 : stop;
        }
        return new BracePath(first, List.copyOf(steps));
    }

    private static String problem(char kind, int start, int stop) {
        if (kind != '[' && kind != '.') {
            return "Only '.' or '[' may follow ']' in format field specifier";
        }
        if (stop < 0) {
            return "Missing ']' in format string";
        }
        return start == stop ? "Empty attribute in format string" : null;
    }

    private static int firstEnd(String name, int start) {
        int end = start;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
            end++;
        }
        return end;
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    Object resolve(Object fieldValue) {
        Object value = fieldValue;
        for (Step step : steps) {
            if (step.problem() != null) {
                throw new FormatMismatchException(step.problem());
            }
            if (step.attribute()) {
                throw new FormatMismatchException(
                        "'" + PythonType.nameOf(value) + "' object has no attribute '" + step.key() + "'");
            }
            value = item(value, step.key());
        }
        return value;
    }

    private static Object item(Object container, String key) {
        int index = BraceSpec.wholeNumber(key);
        if (container instanceof Map<?, ?> map) {
            return itemOfMap(map, key, index);
        }
        if (container instanceof List<?> list) {
            return list.get(checked(index, list.size(), "list"));
        }
        if (PythonType.isText(container)) {
            String text = container.toString();
            int at = checked(index, text.codePointCount(0, text.length()), "string");
            return Character.toString(text.codePointAt(text.offsetByCodePoints(0, at)));
        }
        if (container != null && container.getClass().isArray()) {
            String name = PythonType.nameOf(container);
            return Array.get(container, checked(index, Array.getLength(container), name));
        }
        throw new FormatMismatchException("'" + PythonType.nameOf(container) + "' object is not subscriptable");
    }

    private static int checked(int index, int size, String name) {
        if (index < 0) {
            throw new FormatMismatchException(
                    name.equals("string")
                            ? "string indices must be integers, not 'str'"
                            : name + " indices must be integers or slices, not str");
        }
        if (index >= size) {
            throw new FormatMismatchException(name + " index out of range");
        }
        return index;
    }

    /** Digits name a number in Python; in Java that is an {@link Integer} or a {@link Long}. */
    private static Object itemOfMap(Map<?, ?> map, String key, int index) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object candidate = entry.getKey();
            boolean same = index >= 0
                    ? Numbers.fitsLong(candidate) && Numbers.toLong(candidate) == index
                    : key.equals(candidate);
            if (same) {
                return entry.getValue();
            }
        }
        throw index >= 0 ? new MissingFieldException(index) : new MissingFieldException(key);
    }
}
