// SPDX-License-Identifier: Apache-2.0
package logging.oracle.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import logging.api.text.PythonText;

/**
 * Stand-ins: values that are treated as the originals but whose {@code toString()} says what Python's {@code str} says.
 *
 * <p>Java programs print {@code null}, {@code true}, {@code 1.0E16} and {@code [a, b]}; Python prints {@code None},
 * {@code True}, {@code 1e+16} and {@code ['a', 'b']}. With stand-ins the words are the same on both sides, so that
 * everything else can be compared byte for byte.
 */
final class Words {

    private Words() {}

    static Object of(Object plain) {
        if (plain == null) {
            return new Spelled("None");
        }
        if (plain instanceof Boolean truth) {
            return new Truth(truth);
        }
        if (plain instanceof Double number) {
            return new Real(number);
        }
        if (plain instanceof Object[] || plain instanceof byte[]) {
            return new Spelled(PythonText.repr(plain));
        }
        if (plain instanceof List<?> list) {
            return new Items(list);
        }
        return plain instanceof Map<?, ?> map ? new Pairs(map) : plain;
    }

    /** Something that is only printed. */
    private record Spelled(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A truth value, which counts as an integer in Python. */
    private static final class Truth extends AtomicInteger {
        private static final long serialVersionUID = 1L;

        Truth(boolean truth) {
            super(truth ? 1 : 0);
        }

        @Override
        public String toString() {
            return get() == 1 ? "True" : "False";
        }
    }

    /** A float. */
    private static final class Real extends Number {
        private static final long serialVersionUID = 1L;
        private final double value;

        Real(double value) {
            this.value = value;
        }

        @Override
        public int intValue() {
            return (int) value;
        }

        @Override
        public long longValue() {
            return (long) value;
        }

        @Override
        public float floatValue() {
            return (float) value;
        }

        @Override
        public double doubleValue() {
            return value;
        }

        @Override
        public String toString() {
            return PythonText.str(value);
        }
    }

    /** A list. */
    private static final class Items extends ArrayList<Object> {
        private static final long serialVersionUID = 1L;
        private final String text;

        Items(List<?> plain) {
            plain.forEach(item -> add(of(item)));
            text = PythonText.repr(plain);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A mapping. */
    private static final class Pairs extends LinkedHashMap<Object, Object> {
        private static final long serialVersionUID = 1L;
        private final String text;

        Pairs(Map<?, ?> plain) {
            plain.forEach((key, value) -> put(key, of(value)));
            text = PythonText.repr(plain);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
