// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The abbreviations of the time zone database, such as {@code CET}, or {@code +11} where it has no letters.
 *
 * <p>Java has a short name for every zone and has invented many of them. Its name is taken if the database uses
 * the same letters for the same offset; else the offset is the name, as in the database itself. This is right for
 * the zones as they are today; letters that a zone has given up are not known for its past.
 */
final class ZoneNames {

    /** Every abbreviation that the database uses today, with the offset in minutes. */
    private static final Set<String> ESTABLISHED = Set.of("""
            ACDT+630 ACST+570 ADT-180 AEDT+660 AEST+600 AKDT-480 AKST-540 AST-240 AWST+480 BST+60 CAT+120
            CDT-240 CDT-300 CEST+120 CET+60 CST-300 CST-360 CST+480 ChST+600 EAT+180 EDT-240 EEST+180
            EET+120 EST-300 GMT+0 HDT-540 HKT+480 HST-600 IDT+180 IST+120 IST+330 IST+60 JST+540 KST+540
            MDT-360 MEST+120 MET+60 MSK+180 MST-420 NDT-150 NST-210 NZDT+780 NZST+720 PDT-420 PKT+300
            PST-480 PST+480 SAST+120 SST-660 UTC+0 WAT+60 WEST+60 WET+0 WIB+420 WIT+540 WITA+480
            """.strip().split("\\s+"));

    /** Zones to which Java gives the letters of a neighbour, and the database none. */
    private static final Set<String> WITHOUT_LETTERS = Set.of(
            "Africa/Casablanca",
            "Africa/El_Aaiun",
            "Antarctica/Casey",
            "Antarctica/Troll",
            "Asia/Colombo",
            "Atlantic/Azores",
            "Europe/Minsk",
            "Pacific/Pitcairn");

    /** Two threads that ask the JDK for a zone's names for the first time may be told that it has none. */
    private static final ReentrantLock LOADING = new ReentrantLock();

    private ZoneNames() {}

    /** Returns the name in force at an instant; {@link ZoneOffset#UTC} is {@code GMT}, as Python's gmtime is. */
    static String abbreviation(ZoneId zone, Instant instant) {
        if (zone.equals(ZoneOffset.UTC)) {
            return "GMT";
        }
        ZoneOffset offset = zone.getRules().getOffset(instant);
        if (!(zone instanceof ZoneOffset) && !WITHOUT_LETTERS.contains(zone.getId())) {
            boolean summer = zone.getRules().isDaylightSavings(instant);
            String name = javaName(zone, summer);
            int minutes = offset.getTotalSeconds() / 60;
            if (ESTABLISHED.contains(name + (minutes < 0 ? "" : "+") + minutes)) {
                return name;
            }
        }
        TextBuffer out = new TextBuffer(8);
        appendOffset(offset, false, out);
        return out.toString();
    }

    /** Asks for English, the one language for which every Java has letters, and spells Hawaii as the database does. */
    private static String javaName(ZoneId zone, boolean summer) {
        String name;
        LOADING.lock();
        try {
            name = TimeZone.getTimeZone(zone).getDisplayName(summer, TimeZone.SHORT, Locale.ENGLISH);
        } finally {
            LOADING.unlock();
        }
        return switch (name) {
            case "HAST" -> "HST";
            case "HADT" -> "HDT";
            default -> name;
        };
    }

    /** Appends an offset as {@code +0530}, or without the minutes if there are none and they are not asked for. */
    static void appendOffset(ZoneOffset offset, boolean always, TextBuffer out) {
        int minutes = offset.getTotalSeconds() / 60;
        out.append(offset.getTotalSeconds() < 0 ? '-' : '+').appendPadded(Math.abs(minutes) / 60, 2);
        if (always || minutes % 60 != 0) {
            out.appendPadded(Math.abs(minutes) % 60, 2);
        }
    }
}
