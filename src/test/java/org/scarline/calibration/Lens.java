package org.scarline.calibration;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;
import org.scarline.derive.Contribution;
import org.scarline.derive.Family;
import org.scarline.derive.Outcome;
import org.scarline.derive.Slot;
import org.scarline.tally.ResultRow;

/**
 * What of a cohort is looked at: the rest is left out before it costs time.
 *
 * @param ratings that are derived from
 * @param places of the tally that are added up
 * @param cells of the results that are worked out; asked with keys that have no statistic yet
 */
record Lens(Predicate<Rating> ratings, Predicate<Contribution.Key> places, Predicate<ResultRow.Key> cells) {
    /** The primary instrument by the treating clinician. */
    static final Predicate<Rating> GRADES =
            rating -> rating.instrument().equals("goodman_baron_grade") && rating.raterRole() == RaterRole.CLINICIAN;

    /** What is told of patients one by one, and in no interval or claim. */
    private static final Set<Family> ASIDE = EnumSet.of(Family.FLOW, Family.RATINGS_LEFT_OUT, Family.GAPS);

    /** Everything that is derived from grades by clinicians. */
    static Lens grades() {
        return new Lens(GRADES, key -> true, key -> true);
    }

    /** The same for other ratings. */
    Lens of(Predicate<Rating> others) {
        return new Lens(others, places, cells);
    }

    /** The same for some axes only; {@code slots} of the cells stand for them in the tally. */
    Lens on(List<String> axes, Set<Slot> slots) {
        return new Lens(
                ratings,
                key -> !ASIDE.contains(key.family())
                        && (key.family() != Family.CELLS && key.family() != Family.PRACTICE
                                || slots.contains(key.slot())),
                key -> axes.contains(key.axis()));
    }

    /** The same for some cells only. */
    Lens where(Predicate<ResultRow.Key> some) {
        return new Lens(ratings, places, key -> cells.test(key) && some.test(key));
    }

    /** The outcome as far as it is looked at. */
    Outcome of(Outcome outcome) {
        return new Outcome(
                outcome.skin(),
                outcome.perProtocol(),
                outcome.lastDay(),
                outcome.courses(),
                outcome.keys(),
                outcome.voided(),
                outcome.contributions().stream()
                        .filter(each -> places.test(each.key()))
                        .toList());
    }
}
