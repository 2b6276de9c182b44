package org.scarline.results;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.scarline.clinic.Instruments;

/**
 * What a number of {@code results.csv} is.
 *
 * @param name as in the column {@code statistic}
 * @param kind what the data dictionary says of it
 * @param unit of the number in its cell; what {@code n} counts where there is no number
 */
public record Statistic(String name, StatisticKind kind, String unit) {
    /** Each once, by name and unit: a night has half a million results, of some hundred statistics. */
    private static final Map<String, Map<String, Statistic>> KNOWN = new ConcurrentHashMap<>();

    /** The statistic of that name in a cell. Throws {@link IllegalArgumentException} when the dictionary has none. */
    public static Statistic of(String name, Cell cell, Instruments instruments) {
        var kind = StatisticKind.of(name);
        return known(name, kind, kind.quantity().unit(cell, kind.counted(), instruments));
    }

    /** The same as a file has it. Throws {@link IllegalArgumentException} when the dictionary has none of that name. */
    public static Statistic read(String name, String unit) {
        return known(name, StatisticKind.of(name), unit);
    }

    private static Statistic known(String name, StatisticKind kind, String unit) {
        var units = KNOWN.get(name);
        var known = units == null ? null : units.get(unit);
        return known != null
                ? known
                : KNOWN.computeIfAbsent(name, each -> new ConcurrentHashMap<>())
                        .computeIfAbsent(unit, each -> new Statistic(name, kind, each));
    }

    public Quantity quantity() {
        return kind.quantity();
    }

    public IntervalKind interval() {
        return kind.interval();
    }
}
