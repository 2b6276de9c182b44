package org.scarline.results;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One statistic of one cell: a row of {@code results.csv}.
 *
 * @param key which statistic of which cell
 * @param estimate empty where only the count is meant
 * @param ciLow lower end of the ordinary 95 % interval
 * @param ciHigh its upper end; both or none
 * @param n patients it rests on
 * @param events patients (or, where the method says so, gaps or days) it counts
 * @param method how estimate and interval were computed, in a few words
 * @param note what a reader must know with the number; often empty
 */
public record ResultRow(
        Key key,
        OptionalDouble estimate,
        OptionalDouble ciLow,
        OptionalDouble ciHigh,
        long n,
        OptionalLong events,
        String method,
        String note) {

    /**
     * Which statistic of which cell.
     *
     * @param instrument code, empty where no instrument is concerned
     * @param raterRole code, empty likewise
     * @param scarType code or {@code all}
     * @param arm an arm's name, {@code all}, or two arms joined by a minus
     */
    public record Key(
            String population,
            String instrument,
            String raterRole,
            String scarType,
            String arm,
            String axis,
            String level,
            String statistic) {}

    public ResultRow {
        if (ciLow.isPresent() != ciHigh.isPresent()) {
            throw new IllegalArgumentException(key + ": an interval has two ends");
        }
    }
}
