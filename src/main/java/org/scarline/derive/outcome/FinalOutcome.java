package org.scarline.derive.outcome;

import java.util.List;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.ResponderRule;

/** What became of a patient with a baseline, as bits: rated at the end or not, at floor or not, each responder rule met. */
public final class FinalOutcome {
    private static final long RATED = 1;
    private static final long AT_FLOOR = 1 << 1;
    private static final int RULES = 2;

    private FinalOutcome() {}

    /** Of a patient without a final rating. */
    public static long unseen(Instrument instrument, long baseline) {
        return instrument.possible(baseline) > 0 ? 0 : AT_FLOOR;
    }

    /** Of a patient with one, by the mean baseline and improvement of the final ratings. */
    public static long rated(Instrument instrument, long baseline, long improvement) {
        var bits = RATED | unseen(instrument, baseline);
        List<ResponderRule> rules = instrument.responderRules();
        for (var rule = 0; rule < rules.size(); rule++) {
            if ((bits & AT_FLOOR) == 0 && rules.get(rule).met(improvement, instrument.possible(baseline))) {
                bits |= 1L << (RULES + rule);
            }
        }
        return bits;
    }

    /** Whether there is a final rating. */
    public static boolean isRated(long bits) {
        return (bits & RATED) != 0;
    }

    /** Whether the patient could get better at all. */
    public static boolean isMovable(long bits) {
        return (bits & AT_FLOOR) == 0;
    }

    /** Whether the patient met that rule of the instrument, by its position; without a final rating never. */
    public static boolean met(long bits, int rule) {
        return (bits & 1L << (RULES + rule)) != 0;
    }
}
