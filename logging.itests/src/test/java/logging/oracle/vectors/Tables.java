// SPDX-License-Identifier: Apache-2.0
package logging.oracle.vectors;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Map;

/** The tables that are known, by name. */
public final class Tables {

    /**
     * One row and how to compare it.
     *
     * @param id table and number
     * @param row the row
     * @param table compares
     */
    public record Row(String id, JsonObject row, Object table) {

        /**
         * Compares.
         *
         * @param standIns whether values print in Python's words
         * @return the first difference, null if there is none
         */
        public String difference(boolean standIns) {
            try {
                return ((Table) table).difference(row, standIns);
            } catch (Exception | LinkageError error) {
                return "the row could not be run: " + error;
            }
        }
    }

    private final Map<String, Table> byName;

    /**
     * The tables of a folder.
     *
     * @param folder also holds the record and the configuration that some tables need
     */
    public Tables(Path folder) {
        TextTables text = new TextTables(folder);
        byName = Map.ofEntries(
                Map.entry("percent_message", text::percentMessage),
                Map.entry("format_percent", text::format),
                Map.entry("format_brace", text::format),
                Map.entry("format_dollar", text::format),
                Map.entry("format_time", text::formatTime),
                Map.entry("cfg_paths", new CfgPaths(folder)),
                Map.entry("filter_names", NameTables::filter),
                Map.entry("levels", NameTables::level),
                Map.entry("hierarchy", NameTables::hierarchy),
                Map.entry("pathnames", NameTables::pathname),
                Map.entry("compute_rollover", FileTables::computeRollover),
                Map.entry("files_to_delete", FileTables::filesToDelete),
                Map.entry("syslog_priority", NetTables::syslogPriority),
                Map.entry("syslog_datagram", NetTables::syslogDatagram),
                Map.entry("http_request", PeerTables::httpRequest),
                Map.entry("smtp_message", PeerTables::smtpMessage));
    }

    /**
     * A row with what compares it.
     *
     * @param table the table's name
     * @param number of the row
     * @param row the row
     * @return may be run
     */
    public Row row(String table, int number, JsonObject row) {
        Table known = byName.getOrDefault(table, (any, standIns) -> "nothing is known that compares this table");
        return new Row(table + "[" + number + "]", row, known);
    }
}
