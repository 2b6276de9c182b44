package org.scarline.results;

import org.scarline.clinic.Instruments;

/**
 * What a number of {@code results.csv} is.
 *
 * @param name as in the column {@code statistic}
 * @param kind what the data dictionary says of it
 * @param unit of the number in its cell; what {@code n} counts where there is no number
 */
public record Statistic(String name, StatisticKind kind, String unit) {
    /** The statistic of that name in a cell. Throws {@link IllegalArgumentException} when the dictionary has none. */
    public static Statistic of(String name, Cell cell, Instruments instruments) {
        var kind = StatisticKind.of(name);
        return new Statistic(name, kind, kind.quantity().unit(cell, kind.counted(), instruments));
    }

    /** The same as a file has it. Throws {@link IllegalArgumentException} when the dictionary has none of that name. */
    public static Statistic read(String name, String unit) {
        return new Statistic(name, StatisticKind.of(name), unit);
    }

    public Quantity quantity() {
        return kind.quantity();
    }

    public IntervalKind interval() {
        return kind.interval();
    }
}
