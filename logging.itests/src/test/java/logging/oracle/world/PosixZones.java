// SPDX-License-Identifier: Apache-2.0
package logging.oracle.world;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time zones by name or by a POSIX {@code TZ} text such as {@code EST+05EDT,M3.2.0,M11.1.0}, whose rules hold in every
 * year.
 */
public final class PosixZones extends ZoneRulesProvider {

    private static final Pattern POSIX =
            Pattern.compile("[A-Z]{3}([+-]?\\d+)[A-Z]{3},M(\\d+)\\.(\\d)\\.(\\d),M(\\d+)\\.(\\d)\\.(\\d)");

    private static final ConcurrentHashMap<String, ZoneId> KNOWN = new ConcurrentHashMap<>();

    private final String id;
    private final ZoneRules rules;

    private PosixZones(String id, ZoneRules rules) {
        this.id = id;
        this.rules = rules;
    }

    /**
     * The zone of a name.
     *
     * @param name of the tz database, or a POSIX text
     * @return the zone
     */
    public static ZoneId of(String name) {
        Matcher posix = POSIX.matcher(name);
        return posix.matches() ? KNOWN.computeIfAbsent(name, key -> register(key, posix)) : ZoneId.of(name);
    }

    private static ZoneId register(String name, Matcher posix) {
        String id = "Posix/" + name.replace(',', '_');
        ZoneOffset standard = ZoneOffset.ofHours(-Integer.parseInt(posix.group(1)));
        ZoneOffset summer = ZoneOffset.ofTotalSeconds(standard.getTotalSeconds() + 3600);
        List<ZoneOffsetTransitionRule> yearly =
                List.of(rule(posix, 2, standard, standard, summer), rule(posix, 5, standard, summer, standard));
        List<ZoneOffsetTransition> first =
                yearly.stream().map(rule -> rule.createTransition(1900)).toList();
        registerProvider(new PosixZones(id, ZoneRules.of(standard, standard, List.of(), first, yearly)));
        return ZoneId.of(id);
    }

    /** The n-th weekday of a month, at 2 o'clock by the clock before the change; the fifth is the last. */
    private static ZoneOffsetTransitionRule rule(
            Matcher posix, int group, ZoneOffset standard, ZoneOffset before, ZoneOffset after) {
        int week = Integer.parseInt(posix.group(group + 1));
        int day = Integer.parseInt(posix.group(group + 2));
        return ZoneOffsetTransitionRule.of(
                Month.of(Integer.parseInt(posix.group(group))),
                week == 5 ? -1 : 1 + 7 * (week - 1),
                DayOfWeek.of(day == 0 ? 7 : day),
                LocalTime.of(2, 0),
                false,
                TimeDefinition.WALL,
                standard,
                before,
                after);
    }

    @Override
    protected Set<String> provideZoneIds() {
        return Set.of(id);
    }

    @Override
    protected ZoneRules provideRules(String zoneId, boolean forCaching) {
        return rules;
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
        NavigableMap<String, ZoneRules> versions = new TreeMap<>();
        versions.put("1", rules);
        return versions;
    }
}
