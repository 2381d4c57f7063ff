// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.os;

import com.sun.jna.Function;
import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.util.Map;
import logging.handlers.net.eventlog.Event;
import logging.handlers.net.eventlog.EventLog;
import logging.handlers.net.eventlog.Source;

/** The event log by {@code Advapi32.dll}. */
public final class Advapi32 implements EventLog {

    private static final String SOURCES = "SYSTEM\\CurrentControlSet\\Services\\EventLog\\";
    /** A number with the sign of an int, in a pointer. */
    private static final long HKEY_LOCAL_MACHINE = (int) 0x8000_0002L;

    private static final int KEY_SET_VALUE = 2;
    private static final int REG_EXPAND_SZ = 2;
    private static final int REG_DWORD = 4;
    private static final int ALL_TYPES = Event.ERROR | Event.WARNING | Event.INFORMATION;

    private final NativeLibrary library;

    /** The calls in a library of this name, {@code Advapi32} on Windows. */
    public Advapi32(String name) {
        // on Windows for 32 bits these calls clean up the stack themselves; elsewhere there is no such convention
        int convention = Platform.isWindows() ? Function.ALT_CONVENTION : Function.C_CONVENTION;
        library = NativeLibrary.getInstance(name, Map.of(Library.OPTION_CALLING_CONVENTION, convention));
    }

    @Override
    public void register(Source source) throws IOException {
        PointerByReference key = new PointerByReference();
        check(
                "RegCreateKeyExW",
                Pointer.createConstant(HKEY_LOCAL_MACHINE),
                new WString(SOURCES + source.log() + "\\" + source.name()),
                0,
                null,
                0,
                KEY_SET_VALUE,
                null,
                key,
                new IntByReference());
        try {
            String messages = source.messages();
            int bytes = (messages.length() + 1) * Native.WCHAR_SIZE;
            Memory text = new Memory(bytes);
            text.setWideString(0, messages);
            set(key.getValue(), "EventMessageFile", REG_EXPAND_SZ, text, bytes);
            Memory types = new Memory(Integer.BYTES);
            types.setInt(0, ALL_TYPES);
            set(key.getValue(), "TypesSupported", REG_DWORD, types, Integer.BYTES);
        } finally {
            check("RegCloseKey", key.getValue());
        }
    }

    private void set(Pointer key, String name, int type, Memory value, int bytes) throws IOException {
        check("RegSetValueExW", key, new WString(name), 0, type, value, bytes);
    }

    /** A call of the registry, whose answer is the error. */
    private void check(String name, Object... arguments) throws IOException {
        int error = library.getFunction(name).invokeInt(arguments);
        if (error != 0) {
            throw new IOException(name + ": Windows error " + error);
        }
    }

    @Override
    public long open(String source) throws IOException {
        Pointer handle = (Pointer) call("RegisterEventSourceW", Pointer.class, null, new WString(source));
        return Pointer.nativeValue(handle);
    }

    @Override
    public void report(long handle, Event event) throws IOException {
        WString[] strings = {new WString(event.text())};
        call(
                "ReportEventW",
                Integer.class,
                new Pointer(handle),
                (short) event.type(),
                (short) event.category(),
                event.id(),
                null,
                (short) strings.length,
                0,
                strings,
                null);
    }

    @Override
    public void close(long handle) throws IOException {
        call("DeregisterEventSource", Integer.class, new Pointer(handle));
    }

    /** A call whose answer is nothing where it failed. */
    private Object call(String name, Class<?> answers, Object... arguments) throws IOException {
        try {
            Object answer = library.getFunction(name).invoke(answers, arguments);
            if (answer == null || answer.equals(0)) {
                throw new IOException(name + ": Windows error " + Native.getLastError());
            }
            return answer;
        } catch (LastErrorException error) {
            throw new IOException(name + ": Windows error " + error.getErrorCode(), error);
        }
    }
}
