package org.scarline.ingest.check;

import org.scarline.clinic.Points;
import org.scarline.clinic.Usual;

/**
 * What a measured value can be, and what it usually is. Outside the first the line is rejected; outside the second the
 * value is kept and named as unusual.
 *
 * @param possible the range of what can be
 * @param whole whether it is counted, so that it has no decimals
 * @param expected the possible range in words
 */
record Limits(Usual possible, Usual usual, boolean whole, String expected) {
    /** Outside of the list of columns: only radiofrequency has an energy. */
    static final Limits RF_ENERGY =
            measured(new Usual(100_000, Points.of(500)), Usual.RF_ENERGY, "takes millijoules per pin from 0.1 to 500");

    static Limits measured(Usual possible, Usual usual, String expected) {
        return new Limits(possible, usual, false, expected);
    }

    static Limits counted(int lowest, int highest, Usual usual, String expected) {
        return new Limits(Usual.whole(lowest, highest), usual, true, expected);
    }

    /** That a value is outside the usual range, in words. */
    String unusual() {
        return "is outside the usual %s to %s".formatted(Points.write(usual.lowest()), Points.write(usual.highest()));
    }
}
