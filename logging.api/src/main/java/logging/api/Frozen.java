// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import logging.api.text.Foreign;

/** Values that may be kept after a logging call: JDK values stay as they are, everything else becomes its text. */
final class Frozen {

    /** Containers deeper than this are kept as text; it also ends a container that holds itself. */
    private static final int DEPTH = 8;

    private Frozen() {}

    static Object value(Object value) {
        try {
            return value(value, DEPTH);
        } catch (Throwable hostile) {
            return Foreign.marker(value, hostile);
        }
    }

    /** Extra attributes that may be kept. */
    static Map<String, Object> copy(Map<String, Object> extra) {
        Map<String, Object> copy = new LinkedHashMap<>(extra);
        copy.replaceAll((key, value) -> value(value));
        return copy;
    }

    /** Whether none of these values can change, and each has a text that cannot fail. */
    static boolean arePlain(Object[] values) {
        for (Object value : values) {
            if (!isPlain(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(Object value) {
        return value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof Double
                || value instanceof Float
                || value.getClass() == BigInteger.class
                || value.getClass() == BigDecimal.class;
    }

    private static Object value(Object value, int depth) {
        if (isPlain(value)) {
            return value;
        }
        if (depth > 0 && value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(value(key, depth - 1), value(item, depth - 1)));
            return Collections.unmodifiableMap(copy);
        }
        if (depth > 0 && value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(value(item, depth - 1)));
            return Collections.unmodifiableList(copy);
        }
        if (depth > 0 && value instanceof Object[] array) {
            Object[] copy = new Object[array.length];
            for (int i = 0; i < array.length; i++) {
                copy[i] = value(array[i], depth - 1);
            }
            return copy;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        return depth > 0 ? Foreign.ask(value) : value.getClass().getName();
    }

    /** Counters become the number they show; a number of the application's keeps its value and its text. */
    private static Number number(Number value) {
        boolean counter = value.getClass() == AtomicInteger.class
                || value.getClass() == AtomicLong.class
                || value.getClass() == LongAdder.class
                || value.getClass() == LongAccumulator.class;
        return counter ? value.longValue() : new FrozenNumber(value.doubleValue(), Foreign.ask(value));
    }

    /** A number whose class must not be kept. */
    private static final class FrozenNumber extends Number {
        private static final long serialVersionUID = 1L;
        private final double value;
        private final String text;

        FrozenNumber(double value, String text) {
            this.value = value;
            this.text = text;
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
            return text;
        }
    }
}
