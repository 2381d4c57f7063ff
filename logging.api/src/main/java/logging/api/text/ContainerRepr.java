// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes containers as Python does; one that is met again inside itself is written as {@code [...]}. */
final class ContainerRepr {

    private final TextBuffer out;
    /** The containers that are being written, outermost first; guarded by the writing thread. */
    private final List<Object> open = new ArrayList<>();

    ContainerRepr(TextBuffer out) {
        this.out = out;
    }

    void append(Object value) {
        if (value instanceof byte[] bytes) {
            Quoting.append(bytes, out);
        } else if (value instanceof Object[] tuple) {
            appendTuple(tuple);
        } else if (value instanceof Map<?, ?> map) {
            appendDict(map);
        } else if (value instanceof Set<?> set) {
            appendSet(set);
        } else if (value instanceof Collection<?> list) {
            appendElements(value, "[", list, "]");
        } else if (value != null && value.getClass().isArray()) {
            appendElements(value, "[", primitives(value), "]");
        } else {
            PythonText.appendScalarRepr(value, out);
        }
    }

    private void appendTuple(Object[] tuple) {
        appendElements(tuple, "(", Arrays.asList(tuple), tuple.length == 1 ? ",)" : ")");
    }

    private void appendSet(Set<?> set) {
        if (set.isEmpty()) {
            out.append("set()");
        } else {
            appendElements(set, "{", set, "}");
        }
    }

    private void appendElements(Object container, String start, Collection<?> elements, String end) {
        out.append(start);
        if (enter(container)) {
            String separator = "";
            for (Object element : elements) {
                out.append(separator);
                append(element);
                separator = ", ";
            }
            leave();
            out.append(end);
        } else {
            out.append("...").append(end.charAt(end.length() - 1));
        }
    }

    private void appendDict(Map<?, ?> map) {
        out.append('{');
        if (enter(map)) {
            String separator = "";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator);
                append(entry.getKey());
                out.append(": ");
                append(entry.getValue());
                separator = ", ";
            }
            leave();
        } else {
            out.append("...");
        }
        out.append('}');
    }

    private boolean enter(Object container) {
        for (Object outer : open) {
            if (outer == container) {
                return false;
            }
        }
        return open.add(container);
    }

    private void leave() {
        open.remove(open.size() - 1);
    }

    private static List<Object> primitives(Object array) {
        List<Object> elements = new ArrayList<>(Array.getLength(array));
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }
}
