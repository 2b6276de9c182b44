package org.scarline.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * One line of the data dictionary's table of statistics.
 *
 * @param names how such a statistic is named; {@code <rule>} and its like stand for a code
 * @param quantity what kind of number it is
 * @param interval which ordinary interval stands beside it
 * @param counted what {@code n} counts
 * @param axes where it is given
 * @param meaning in words
 */
public record StatisticKind(
        String names, Quantity quantity, IntervalKind interval, String counted, String axes, String meaning) {
    private static final Pattern GAP = Pattern.compile("<(\\w+)>");
    private static final Map<String, Optional<StatisticKind>> KNOWN = new ConcurrentHashMap<>();

    /** The kind of a statistic. Throws {@link IllegalArgumentException} when the data dictionary has none of that name. */
    public static StatisticKind of(String statistic) {
        return find(statistic)
                .orElseThrow(
                        () -> new IllegalArgumentException("statistic " + statistic + ": not in the data dictionary"));
    }

    /** The same; empty when the data dictionary has none of that name. */
    public static Optional<StatisticKind> find(String statistic) {
        var known = KNOWN.get(statistic);
        return known != null
                ? known
                : KNOWN.computeIfAbsent(
                        statistic,
                        name -> StatisticCatalogue.ALL.stream()
                                .filter(kind -> Pattern.matches(kind.form(), name))
                                .findFirst());
    }

    /** Every kind, in the order of the data dictionary. */
    public static List<StatisticKind> all() {
        return StatisticCatalogue.ALL;
    }

    /** The unit, or where it depends on the cell, the units that there are. */
    public String units() {
        return quantity == Quantity.COUNT ? counted : quantity.units();
    }

    private String form() {
        return GAP.matcher(names).replaceAll(gap -> StatisticCatalogue.CODES.get(gap.group(1)));
    }
}
