package org.scarline.tally;

import org.scarline.clinic.Instrument;
import org.scarline.clinic.Points;

/** How bad a scar was before treatment: grades by their middle, scores by thirds of the instrument's range. */
enum Severity {
    LOW("low"),
    MID("mid"),
    HIGH("high");

    private static final long MILD_BELOW = Points.ONE * 5 / 2;
    private static final long MODERATE_BELOW = Points.ONE * 7 / 2;

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Severity of a baseline; a score at the end of a third belongs to the worse one. */
    static Severity of(Instrument instrument, long baseline) {
        if (instrument.grade()) {
            var grade = worseIsMore(instrument, baseline);
            return grade < MILD_BELOW ? LOW : grade < MODERATE_BELOW ? MID : HIGH;
        }
        var thirds = 3 * instrument.possible(baseline);
        var range = instrument.highest() - instrument.lowest();
        return thirds < range ? LOW : thirds < 2 * range ? MID : HIGH;
    }

    /** The grade on the same scale counted from its other end, where a higher one is better. */
    private static long worseIsMore(Instrument instrument, long grade) {
        return instrument.better() == Instrument.Better.LOWER
                ? grade
                : instrument.highest() + instrument.lowest() - grade;
    }
}
