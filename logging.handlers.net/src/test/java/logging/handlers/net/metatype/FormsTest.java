// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.metatype;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import logging.api.config.Options;
import logging.handlers.net.ReceiverOptions;
import logging.handlers.net.config.NetHandlers;
import logging.handlers.net.config.ReceiverReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    /** Keys that every handler has, read by core. */
    private static final Set<String> COMMON = Set.of("formatter", "level", "filters");

    /** A tree and an object, for which a form has no field. */
    private static final Set<String> NO_FIELDS = Set.of("structuredData", "context");

    private static final Map<String, Object> NEEDED = Map.of(
            "host",
            "localhost",
            "port",
            9999,
            "appname",
            "shop",
            "url",
            "/",
            "mailhost",
            "h",
            "fromaddr",
            "a",
            "toaddrs",
            "b",
            "subject",
            "s");

    @ParameterizedTest
    @ValueSource(
            classes = {
                SocketHandlerForm.class,
                DatagramHandlerForm.class,
                SysLogHandlerForm.class,
                HTTPHandlerForm.class,
                SMTPHandlerForm.class,
                NTEventLogHandlerForm.class,
                ReceiverForm.class
            })
    void aFormAsksForWhatIsRead(Class<?> form) {
        Options options = new Options("h", form == ReceiverForm.class ? Map.of() : NEEDED);
        read(form, options);
        Set<String> read = new TreeSet<>(options.known());
        read.removeAll(NO_FIELDS);
        if (form != ReceiverForm.class) {
            read.addAll(COMMON);
        }
        assertThat(keys(form)).isEqualTo(read);
    }

    /** Handlers get theirs from Configuration Admin's reader, which passes over what is empty; a receiver does not. */
    @Test
    void whatTheFormOfAReceiverLeavesEmptyIsNotSet() {
        Map<String, Object> empty = new HashMap<>();
        for (Method field : ReceiverForm.class.getMethods()) {
            if (field.getReturnType() == String.class) {
                empty.put(field.getName(), "");
            }
        }
        Options options = new Options("logging.receiver", empty);
        assertThat(ReceiverReader.read(options)).isEqualTo(ReceiverOptions.DEFAULT);
    }

    private static void read(Class<?> form, Options options) {
        String name = form.getSimpleName().replace("Form", "");
        Consumer<Options> reader = form == ReceiverForm.class
                ? ReceiverReader::read
                : keys -> new NetHandlers().create("logging.handlers." + name, keys);
        reader.accept(options);
        assertThat(options.problems()).isEmpty();
    }

    private static Set<String> keys(Class<?> form) {
        return Arrays.stream(form.getMethods()).map(FormsTest::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** As the Metatype Service makes it of a method's name. */
    private static String key(Method field) {
        return field.getName().replaceAll("(?<!_)_(?!_)", ".").replace("__", "_");
    }
}
