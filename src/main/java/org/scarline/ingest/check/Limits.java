package org.scarline.ingest.check;

import java.util.List;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Points;

/**
 * What a measured value can be, and what it usually is. Outside the first the line is rejected; outside the second the
 * value is kept and named as unusual.
 *
 * @param modality the only one that the usual range is meant for; empty for both
 * @param lowest possible, in millionths, as all four are
 * @param whole whether it is counted, so that it has no decimals
 * @param expected the possible range in words
 */
record Limits(
        Column column,
        List<Modality> modality,
        long lowest,
        long highest,
        long usualLowest,
        long usualHighest,
        boolean whole,
        String expected) {
    private static final List<Modality> ANY = List.of(Modality.STANDARD, Modality.RF);

    /** The ranges of published regimens and device labels; those of duration and downtime are assumptions. */
    private static final List<Limits> ALL = List.of(
            new Limits(
                    Column.NEEDLE_DEPTH_MM,
                    List.of(Modality.STANDARD),
                    1,
                    points(8),
                    250_000,
                    2_500_000,
                    false,
                    "takes millimetres above 0 and up to 8"),
            new Limits(
                    Column.NEEDLE_DEPTH_MM,
                    List.of(Modality.RF),
                    1,
                    points(8),
                    500_000,
                    3_500_000,
                    false,
                    "takes millimetres above 0 and up to 8"),
            whole(Column.PASSES, 1, 20, 1, 6, "takes passes from 1 to 20"),
            new Limits(
                    Column.RF_ENERGY_MJ,
                    ANY,
                    100_000,
                    points(500),
                    100_000,
                    points(124),
                    false,
                    "takes millijoules per pin from 0.1 to 500"),
            whole(Column.DURATION_MIN, 1, 600, 10, 180, "takes minutes from 1 to 600"),
            new Limits(Column.PAIN, ANY, 0, points(10), 0, points(10), false, "takes 0 to 10"),
            whole(Column.DOWNTIME_DAYS, 0, 60, 0, 14, "takes days from 0 to 60"),
            whole(Column.ERYTHEMA_DAYS, 0, 365, 0, 365, "takes days from 0 to 365"),
            new Limits(Column.COST, ANY, 0, points(10_000_000), 0, points(100_000), false, "takes 0 to 10000000"));

    private static Limits whole(
            Column column, int lowest, int highest, int usualLowest, int usualHighest, String expected) {
        return new Limits(
                column,
                ANY,
                points(lowest),
                points(highest),
                points(usualLowest),
                points(usualHighest),
                true,
                expected);
    }

    private static long points(long whole) {
        return Points.of(whole);
    }

    /** The limits of a column for a modality; without one the first. */
    static Limits of(Column column, Modality modality) {
        return ALL.stream()
                .filter(each -> each.column == column && each.modality.contains(modality))
                .findFirst()
                .orElseThrow();
    }

    /** The usual range in words. */
    String usual() {
        return "is outside the usual %s to %s".formatted(Points.write(usualLowest), Points.write(usualHighest));
    }
}
