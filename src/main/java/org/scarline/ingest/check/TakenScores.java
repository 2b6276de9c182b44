package org.scarline.ingest.check;

import java.util.ArrayList;
import java.util.List;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Points;

/** Which scores an instrument takes, in words: {@code goodman_baron_grade takes 1, 2, 3 or 4}. */
public final class TakenScores {
    private static final int VALUES_LISTED = 6;

    private TakenScores() {}

    /** What is expected of a score; another range or step is said in other words. */
    public static String of(Instrument instrument) {
        return "%s takes %s".formatted(instrument.code(), scores(instrument));
    }

    private static String scores(Instrument instrument) {
        var range = "%s to %s".formatted(Points.write(instrument.lowest()), Points.write(instrument.highest()));
        if (instrument.step().isEmpty()) {
            return "numbers from " + range;
        }
        var step = instrument.step().getAsLong();
        return (instrument.highest() - instrument.lowest()) / step < VALUES_LISTED
                ? CodeList.listed(values(instrument, step))
                : "numbers from %s in steps of %s".formatted(range, Points.write(step));
    }

    private static List<String> values(Instrument instrument, long step) {
        var values = new ArrayList<String>();
        for (var each = instrument.lowest(); each <= instrument.highest(); each += step) {
            values.add(Points.write(each));
        }
        return values;
    }
}
