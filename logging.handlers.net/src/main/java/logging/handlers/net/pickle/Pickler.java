// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.pickle;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import logging.api.text.TextBuffer;

/**
 * Writes values as CPython's pickler does with protocol 1, byte for byte.
 *
 * <p>Null, booleans, numbers, texts, lists, maps and arrays of objects (tuples) have a form of their own; everything else
 * is written as its text, so that no pickle ever names a class. The values must not contain themselves. Not thread-safe:
 * made for one pickle.
 */
public final class Pickler {

    /** CPython writes items in batches of this size. */
    private static final int BATCH = 1000;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    private final IdentityHashMap<Object, Integer> memo = new IdentityHashMap<>();

    private Pickler() {}

    /** The pickle of a value. */
    public static byte[] dump(Object value) {
        Pickler pickler = new Pickler();
        pickler.save(value);
        pickler.out.write('.');
        return pickler.out.toByteArray();
    }

    private void save(Object value) {
        if (value == null) {
            out.write('N');
        } else if (value instanceof Boolean flag) {
            ascii(flag ? "I01\n" : "I00\n");
        } else if (value instanceof Double || value instanceof Float) {
            floating(((Number) value).doubleValue());
        } else if (value instanceof BigInteger number) {
            integer(number);
        } else if (value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte) {
            integer(((Number) value).longValue());
        } else if (!get(value)) {
            container(value);
        }
    }

    private void container(Object value) {
        if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof Collection<?> items) {
            list(items);
        } else if (value instanceof Object[] tuple) {
            tuple(tuple);
        } else {
            text(value);
        }
    }

    // ---- scalars

    private void integer(BigInteger number) {
        if (number.bitLength() < Long.SIZE) {
            integer(number.longValue());
        } else {
            ascii("L" + number + "L\n");
        }
    }

    private void integer(long number) {
        if (number >= 0 && number <= 0xFF) {
            out.write('K');
            littleEndian(number, 1);
        } else if (number >= 0 && number <= 0xFFFF) {
            out.write('M');
            littleEndian(number, 2);
        } else if (number == (int) number) {
            out.write('J');
            littleEndian(number, 4);
        } else {
            ascii("L" + number + "L\n");
        }
    }

    private void floating(double number) {
        out.write('G');
        long bits = Double.doubleToLongBits(number);
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (bits >>> shift));
        }
    }

    private void text(Object value) {
        // half a surrogate pair is written as its three bytes, which is Python's "surrogatepass"
        byte[] utf8 = new TextBuffer(64).append(value.toString()).toByteArray();
        out.write('X');
        littleEndian(utf8.length, 4);
        out.writeBytes(utf8);
        put(value);
    }

    // ---- containers

    private void tuple(Object[] items) {
        if (items.length == 0) {
            out.write(')');
            return;
        }
        out.write('(');
        Arrays.stream(items).forEach(this::save);
        out.write('t');
        put(items);
    }

    private void list(Collection<?> items) {
        out.write(']');
        put(items);
        if (items.size() == 1) {
            save(items.iterator().next());
            out.write('a');
            return;
        }
        Iterator<?> rest = items.iterator();
        while (rest.hasNext()) {
            out.write('(');
            for (int i = 0; i < BATCH && rest.hasNext(); i++) {
                save(rest.next());
            }
            out.write('e');
        }
    }

    private void map(Map<?, ?> map) {
        out.write('}');
        put(map);
        List<? extends Map.Entry<?, ?>> entries = List.copyOf(map.entrySet());
        if (entries.size() == 1) {
            entry(entries.get(0));
            out.write('s');
            return;
        }
        // CPython ends a full batch by opening another, which may stay empty
        int next = 0;
        boolean more = !entries.isEmpty();
        while (more) {
            int end = Math.min(entries.size(), next + BATCH);
            out.write('(');
            entries.subList(next, end).forEach(this::entry);
            out.write('u');
            more = end - next == BATCH;
            next = end;
        }
    }

    private void entry(Map.Entry<?, ?> entry) {
        save(entry.getKey());
        save(entry.getValue());
    }

    // ---- the memo

    private void put(Object value) {
        int index = memo.size();
        memo.put(value, index);
        indexed('q', 'r', index);
    }

    private boolean get(Object value) {
        Integer index = memo.get(value);
        if (index == null) {
            return false;
        }
        indexed('h', 'j', index);
        return true;
    }

    private void indexed(char small, char large, int index) {
        out.write(index <= 0xFF ? small : large);
        littleEndian(index, index <= 0xFF ? 1 : 4);
    }

    private void littleEndian(long number, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (number >>> 8 * i));
        }
    }

    private void ascii(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
