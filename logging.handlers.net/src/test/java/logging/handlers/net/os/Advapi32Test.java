// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import logging.handlers.net.eventlog.Event;
import logging.handlers.net.eventlog.Source;
import logging.handlers.net.peers.RealPeer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The arguments of each call as a compiled library sees them: order, widths, pointers. Not seen here is what only Windows
 * has: texts in UTF-16, and the calling convention of 32 bits.
 */
@EnabledOnOs(OS.LINUX)
class Advapi32Test {

    private static final Source SOURCE = new Source("Application", "shop", "%SystemRoot%\\x.exe");

    @TempDir
    static Path temp;

    static Path library;

    @BeforeAll
    static void compile() throws Exception {
        RealPeer.require("gcc", "a C compiler");
        library = temp.resolve("libadvapi32.so");
        Process gcc = new ProcessBuilder(
                        "gcc", "-shared", "-fPIC", "-o", library.toString(), "src/test/native/advapi32.c")
                .inheritIO()
                .start();
        assertThat(gcc.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(gcc.exitValue()).isZero();
    }

    @Test
    void everyArgumentArrivesInItsPlace() throws IOException {
        List<String> calls = calls(false, events -> {
            events.register(SOURCE);
            long handle = events.open("shop");
            events.report(handle, new Event(Event.WARNING, 0xFFFF, 0x4000_0001, "sp\u00e4m \u2713"));
            events.report(handle, new Event(Event.ERROR, 0, 1, ""));
            events.close(handle);
        });
        assertThat(calls)
                .containsExactly(
                        "RegCreateKeyExW ffffffff80000002"
                                + " SYSTEM\\CurrentControlSet\\Services\\EventLog\\Application\\shop"
                                + " 0 null 0 2 null disposition",
                        "RegSetValueExW key EventMessageFile 0 2 %SystemRoot%\\x.exe 19",
                        "RegSetValueExW key TypesSupported 0 4 7 4",
                        "RegCloseKey key",
                        "RegisterEventSourceW null shop",
                        "ReportEventW handle 2 65535 1073741825 null 1 0 [sp<e4>m <2713>] null",
                        "ReportEventW handle 1 0 1 null 1 0 [] null",
                        "DeregisterEventSource handle");
    }

    @Test
    void aRefusalOfTheRegistryIsToldWithItsNumber() throws IOException {
        calls(
                true,
                events -> assertThatThrownBy(() -> events.register(SOURCE))
                        .isInstanceOf(IOException.class)
                        .hasMessage("RegCreateKeyExW: Windows error 5"));
    }

    private static List<String> calls(boolean refuse, Use use) throws IOException {
        Path file = temp.resolve("calls");
        NativeLibrary recording = NativeLibrary.getInstance(library.toString());
        recording.getFunction("open_calls").invokeVoid(new Object[] {file.toString(), refuse ? 1 : 0});
        use.of(new Advapi32(library.toString()));
        recording.getFunction("close_calls").invokeVoid(new Object[0]);
        return Files.readAllLines(file);
    }

    private interface Use {
        void of(Advapi32 events) throws IOException;
    }
}
