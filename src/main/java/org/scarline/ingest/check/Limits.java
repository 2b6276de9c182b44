package org.scarline.ingest.check;

import java.util.List;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Points;
import org.scarline.clinic.Usual;

/**
 * What a measured value can be, and what it usually is. Outside the first the line is rejected; outside the second the
 * value is kept and named as unusual.
 *
 * @param modality the only one that the usual range is meant for; empty for both
 * @param lowest possible, in millionths, as {@code highest}
 * @param whole whether it is counted, so that it has no decimals
 * @param expected the possible range in words
 */
record Limits(
        Column column,
        List<Modality> modality,
        long lowest,
        long highest,
        Usual usual,
        boolean whole,
        String expected) {
    private static final List<Modality> ANY = List.of(Modality.STANDARD, Modality.RF);

    private static final List<Limits> ALL = List.of(
            depth(Modality.STANDARD),
            depth(Modality.RF),
            whole(Column.PASSES, 1, 20, Usual.PASSES, "takes passes from 1 to 20"),
            new Limits(
                    Column.RF_ENERGY_MJ,
                    ANY,
                    100_000,
                    Points.of(500),
                    Usual.RF_ENERGY,
                    false,
                    "takes millijoules per pin from 0.1 to 500"),
            whole(Column.DURATION_MIN, 1, 600, Usual.DURATION, "takes minutes from 1 to 600"),
            new Limits(Column.PAIN, ANY, 0, Points.of(10), Usual.whole(0, 10), false, "takes 0 to 10"),
            whole(Column.DOWNTIME_DAYS, 0, 60, Usual.DOWNTIME, "takes days from 0 to 60"),
            whole(Column.ERYTHEMA_DAYS, 0, 365, Usual.whole(0, 365), "takes days from 0 to 365"),
            new Limits(Column.COST, ANY, 0, Points.of(10_000_000), Usual.COST, false, "takes 0 to 10000000"));

    private static Limits depth(Modality modality) {
        return new Limits(
                Column.NEEDLE_DEPTH_MM,
                List.of(modality),
                1,
                Points.of(8),
                Usual.depth(modality),
                false,
                "takes millimetres above 0 and up to 8");
    }

    private static Limits whole(Column column, int lowest, int highest, Usual usual, String expected) {
        return new Limits(column, ANY, Points.of(lowest), Points.of(highest), usual, true, expected);
    }

    /** The limits of a column for a modality; without one the first. */
    static Limits of(Column column, Modality modality) {
        return ALL.stream()
                .filter(each -> each.column == column && each.modality.contains(modality))
                .findFirst()
                .orElseThrow();
    }

    /** That a value is outside the usual range, in words. */
    String unusual() {
        return "is outside the usual %s to %s".formatted(Points.write(usual.lowest()), Points.write(usual.highest()));
    }
}
