// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.pickle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads pickles of the protocols 0 to 5 that hold nothing but data: None, booleans, numbers, texts, bytes, lists, tuples,
 * dicts and sets. An opcode that would name a class, call anything or reach outside is refused; none of them is even
 * known here.
 *
 * <p>Texts become {@code String}, whole numbers {@code Long} or {@code BigInteger}, others {@code Double}, lists
 * {@code List}, tuples {@code Object[]}, dicts {@code Map}, sets {@code Set}, bytes {@code byte[]}. Not thread-safe: made
 * for one pickle.
 */
public final class Unpickler {

    /** The mark on the stack; not a value that a pickle can make. */
    private static final Object MARK = new Object();

    private final Input in;
    private final Memo memo = new Memo();
    private final ArrayList<Object> stack = new ArrayList<>();
    private int pushed;

    private Unpickler(byte[] pickle) {
        in = new Input(pickle);
    }

    /**
     * The value of a pickle, checked against {@link Bounds}.
     *
     * @throws PickleException if it is no pickle of data alone
     */
    public static Object load(byte[] pickle) throws PickleException {
        Object value = new Unpickler(pickle).run();
        Bounds.check(value);
        return value;
    }

    private Object run() throws PickleException {
        while (true) {
            int opcode = in.u1();
            if (opcode == '.') {
                return pop();
            }
            if (!scalar(opcode) && !container(opcode) && !memo(opcode)) {
                throw new PickleException(refusal(opcode));
            }
        }
    }

    private static String refusal(int opcode) {
        boolean asks = "cioRbPQ\u0081\u0082\u0083\u0084\u0092\u0093\u0097\u0098".indexOf(opcode) >= 0;
        String code = String.format("0x%02x", opcode);
        return asks ? "it names a class or more than data (opcode " + code + ")" : "unknown opcode " + code;
    }

    // ---- scalars

    private boolean scalar(int opcode) throws PickleException {
        switch (opcode) {
            case 'N' -> push(null);
            case 0x88 -> push(true);
            case 0x89 -> push(false);
            case 'K' -> push((long) in.u1());
            case 'M' -> push(in.littleEndian(2));
            case 'J' -> push((long) (int) in.littleEndian(4));
            case 'I' -> push(Numerals.integerOrBoolean(in.line()));
            case 'L' -> push(Numerals.longInteger(in.line()));
            case 0x8A -> push(Numerals.twosComplement(in.bytes(in.u1())));
            case 0x8B -> push(Numerals.twosComplement(in.bytes(in.littleEndian(4))));
            case 'F' -> push(Numerals.floating(in.line()));
            case 'G' -> push(Double.longBitsToDouble(in.bigEndian8()));
            default -> {
                return text(opcode);
            }
        }
        return true;
    }

    private boolean text(int opcode) throws PickleException {
        switch (opcode) {
            case 'V' -> push(Texts.rawUnicodeEscape(in.lineBytes()));
            case 'X' -> push(Texts.utf8(in.bytes(in.littleEndian(4))));
            case 0x8C -> push(Texts.utf8(in.bytes(in.u1())));
            case 0x8D -> push(Texts.utf8(in.bytes(in.littleEndian(8))));
            case 'S' -> push(Texts.quoted(in.lineBytes()));
            case 'T' -> push(Texts.latin1(in.bytes(in.littleEndian(4))));
            case 'U' -> push(Texts.latin1(in.bytes(in.u1())));
            case 'B' -> push(in.bytes(in.littleEndian(4)));
            case 'C' -> push(in.bytes(in.u1()));
            case 0x8E, 0x96 -> push(in.bytes(in.littleEndian(8)));
            default -> {
                return false;
            }
        }
        return true;
    }

    // ---- containers

    private boolean container(int opcode) throws PickleException {
        switch (opcode) {
            case '(' -> push(MARK);
            case ']' -> push(new ArrayList<>());
            case '}' -> push(new LinkedHashMap<>());
            case ')' -> push(new Object[0]);
            case 0x8F -> push(new LinkedHashSet<>());
            case 'l' -> push(popToMark());
            case 't' -> push(popToMark().toArray());
            case 0x85 -> push(tuple(1));
            case 0x86 -> push(tuple(2));
            case 0x87 -> push(tuple(3));
            case 'd' -> push(fill(new LinkedHashMap<>(), popToMark()));
            case 0x91 -> push(fill(new LinkedHashSet<>(), popToMark()));
            default -> {
                return filling(opcode);
            }
        }
        return true;
    }

    private boolean filling(int opcode) throws PickleException {
        switch (opcode) {
            case 'a' -> {
                Object item = pop();
                list().add(item);
            }
            case 'e' -> {
                List<Object> items = popToMark();
                list().addAll(items);
            }
            case 's' -> {
                Object value = pop();
                Object key = Keys.of(pop());
                map().put(key, value);
            }
            case 'u' -> {
                List<Object> items = popToMark();
                fill(map(), items);
            }
            case 0x90 -> {
                List<Object> items = popToMark();
                fill(set(), items);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private Object[] tuple(int size) throws PickleException {
        Object[] tuple = new Object[size];
        for (int i = size - 1; i >= 0; i--) {
            tuple[i] = pop();
        }
        return tuple;
    }

    private static Map<Object, Object> fill(Map<Object, Object> map, List<Object> items) throws PickleException {
        if (items.size() % 2 != 0) {
            throw new PickleException("a dict has a key without a value");
        }
        for (int i = 0; i < items.size(); i += 2) {
            map.put(Keys.of(items.get(i)), items.get(i + 1));
        }
        return map;
    }

    private static Set<Object> fill(Set<Object> set, List<Object> items) throws PickleException {
        for (Object item : items) {
            set.add(Keys.of(item));
        }
        return set;
    }

    // ---- memo, stack and framing

    private boolean memo(int opcode) throws PickleException {
        switch (opcode) {
            case 'p' -> memo.put(Numerals.index(in.line()), top());
            case 'q' -> memo.put(in.u1(), top());
            case 'r' -> memo.put(in.littleEndian(4), top());
            case 0x94 -> memo.put(memo.size(), top());
            case 'g' -> push(memo.get(Numerals.index(in.line())));
            case 'h' -> push(memo.get(in.u1()));
            case 'j' -> push(memo.get(in.littleEndian(4)));
            case '0' -> pop();
            case '1' -> popToMark();
            case '2' -> push(top());
            case 0x80 -> protocol(in.u1());
            case 0x95 -> in.expect(in.littleEndian(8));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void protocol(int version) throws PickleException {
        if (version > 5) {
            throw new PickleException("protocol " + version + " is not known");
        }
    }

    private void push(Object value) throws PickleException {
        if (++pushed > Bounds.MAX_VALUES) {
            throw new PickleException("more than " + Bounds.MAX_VALUES + " values");
        }
        stack.add(value);
    }

    private Object pop() throws PickleException {
        Object top = top();
        stack.remove(stack.size() - 1);
        return top;
    }

    private Object top() throws PickleException {
        Object top = stack.isEmpty() ? MARK : stack.get(stack.size() - 1);
        if (top == MARK) {
            throw new PickleException("a value is missing");
        }
        return top;
    }

    private List<Object> popToMark() throws PickleException {
        int mark = stack.lastIndexOf(MARK);
        if (mark < 0) {
            throw new PickleException("a mark is missing");
        }
        List<Object> above = stack.subList(mark + 1, stack.size());
        List<Object> items = new ArrayList<>(above);
        above.clear();
        stack.remove(mark);
        return items;
    }

    @SuppressWarnings("unchecked") // only this class makes them, of objects
    private List<Object> list() throws PickleException {
        return Input.expect(top(), ArrayList.class, "a list");
    }

    @SuppressWarnings("unchecked") // only this class makes them, of objects
    private Map<Object, Object> map() throws PickleException {
        return Input.expect(top(), LinkedHashMap.class, "a dict");
    }

    @SuppressWarnings("unchecked") // only this class makes them, of objects
    private Set<Object> set() throws PickleException {
        return Input.expect(top(), LinkedHashSet.class, "a set");
    }
}
