// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import logging.api.LoggingSystem;
import logging.handlers.net.SocketHandler;
import logging.handlers.net.Vectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All frames that CPython's SocketHandler wrote: 63 of 3.11 and 30 of the logging package of 3.14. */
class PickleFramesTest {

    private static final LoggingSystem SYSTEM = LoggingSystem.create();

    @ParameterizedTest
    @ValueSource(strings = {"3.11", "3.14"})
    void readsWhatPythonWrote(String version) throws PickleException {
        List<JsonObject> records = records(version, false);
        for (JsonObject record : records) {
            Object read = Unpickler.load(pickle(record));
            Object expected = TypedValues.attributes(record.getAsJsonArray("attributes"));
            assertThat(TypedValues.show(read)).as("record %s", record.get("n")).isEqualTo(TypedValues.show(expected));
        }
        assertThat(records).hasSize("3.11".equals(version) ? 57 : 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.11", "3.14"})
    void writesTheSameBytes(String version) throws PickleException {
        for (JsonObject record : records(version, false)) {
            byte[] pickle = pickle(record);
            // what the frame holds once is read as one object, so that identities are those that Python saw
            assertThat(Pickler.dump(Unpickler.load(pickle)))
                    .as("record %s", record.get("n"))
                    .isEqualTo(pickle);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.11", "3.14"})
    void aHandlerMakesTheSameFramesOfTheSameRecords(String version) throws PickleException {
        SocketHandler handler = new SocketHandler("localhost", SocketHandler.DEFAULT_TCP_LOGGING_PORT);
        for (JsonObject record : records(version, false)) {
            @SuppressWarnings("unchecked") // a record is a dict
            Map<String, Object> attributes = (Map<String, Object>) Unpickler.load(pickle(record));
            // our records always name a function
            attributes.replace("funcName", null, "null");
            byte[] frame = handler.makePickle(SYSTEM.records().makeLogRecord(attributes));
            Map<?, ?> read = (Map<?, ?>) Unpickler.load(Arrays.copyOfRange(frame, 4, frame.length));
            if ("3.11".equals(version)) {
                // the older package has no such attribute
                read.remove("taskName");
            }
            assertThat(TypedValues.show(read)).as("record %s", record.get("n")).isEqualTo(TypedValues.show(attributes));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.11"})
    void refusesWhatNamesAClass(String version) {
        List<JsonObject> records = records(version, true);
        for (JsonObject record : records) {
            assertThatThrownBy(() -> Unpickler.load(pickle(record)))
                    .isInstanceOf(PickleException.class)
                    .hasMessageContaining("names a class");
        }
        assertThat(records).hasSize(6);
    }

    private static List<JsonObject> records(String version, boolean globals) {
        JsonElement records =
                Vectors.read("/pickle/records-" + version + ".json").get("records");
        return StreamSupport.stream(records.getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(record -> record.get("globals").getAsBoolean() == globals)
                .toList();
    }

    private static byte[] pickle(JsonObject record) {
        return HexFormat.of().parseHex(record.get("frame").getAsString().substring(8));
    }
}
