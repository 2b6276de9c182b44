package org.scarline.results;

import java.util.OptionalLong;

/**
 * What a number rests on.
 *
 * @param n patients, or what the statistic counts instead
 * @param events of those, the ones that the statistic looks for; of two arms, the patients in the first-named; empty
 *     where nothing is counted
 */
public record Counts(long n, OptionalLong events) {
    public static Counts of(long n) {
        return new Counts(n, OptionalLong.empty());
    }

    public static Counts of(long n, long events) {
        return new Counts(n, OptionalLong.of(events));
    }
}
