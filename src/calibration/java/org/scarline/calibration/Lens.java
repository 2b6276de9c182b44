package org.scarline.calibration;

import java.util.Set;
import java.util.function.Predicate;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.Outcome;

/**
 * What of a cohort is looked at: the rest is left out before it costs time.
 *
 * @param ratings that are derived from
 * @param slots of the tally that are added up
 * @param places at these slots that are
 * @param from days after a patient's first session before which no rating or session can matter to a verdict
 * @param cells of the results that are worked out; asked with keys that have no statistic yet
 */
record Lens(
        Predicate<Rating> ratings,
        Set<Level> slots,
        Predicate<Contribution.Key> places,
        int from,
        Predicate<org.scarline.results.Cell> cells) {
    /** The primary instrument by the treating clinician. */
    static final Predicate<Rating> GRADES =
            rating -> rating.instrument().equals("goodman_baron_grade") && rating.raterRole() == RaterRole.CLINICIAN;

    /** Every instrument by the treating clinician. */
    static final Predicate<Rating> CLINICIANS = rating -> rating.raterRole() == RaterRole.CLINICIAN;

    /** Everything that is told of some ratings. */
    static Lens of(Predicate<Rating> ratings) {
        return new Lens(ratings, Set.copyOf(Level.all()), place -> true, 0, cell -> true);
    }

    /** The same for some places only. */
    Lens at(Set<Level> some) {
        return new Lens(ratings, some, places, from, cells);
    }

    /** The same for some cells only, and the places in the tally that they are made of. */
    Lens where(Predicate<Contribution.Key> somePlaces, Predicate<org.scarline.results.Cell> someCells) {
        return new Lens(ratings, slots, somePlaces, from, someCells);
    }

    /** The same where verdicts wait so many days. */
    Lens from(int days) {
        return new Lens(ratings, slots, places, days, cells);
    }

    /** The outcome as far as it is looked at. */
    Outcome of(Outcome outcome) {
        return new Outcome(
                outcome.person(),
                outcome.perProtocol(),
                outcome.rows(),
                outcome.courses(),
                outcome.contributions().stream()
                        .filter(each -> slots.contains(each.key().level()) && places.test(each.key()))
                        .toList());
    }
}
