package org.scarline.tally;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scarline.derive.outcome.Comparison;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;

/**
 * A place in the tally where two arms are held against each other, each patient in one of them.
 *
 * @param place a cell of the tally whose arm is the comparison's name
 */
record Parallel(Contribution.Key place, Comparison comparison) {

    /** All where both arms have patients, in a fixed order. */
    static Collection<Parallel> of(Tally tally) {
        return of(tally.keys(ContributionKind.CELLS));
    }

    /** All that some places of the tally allow, in the order of the places. */
    static Collection<Parallel> of(Collection<Contribution.Key> places) {
        Map<Contribution.Key, Set<String>> arms = new LinkedHashMap<>();
        places.forEach(key -> arms.computeIfAbsent(with(key, ContributionKind.CELLS, ""), place -> new TreeSet<>())
                .add(key.arm()));
        return arms.entrySet().stream()
                .flatMap(entry -> Comparison.among(entry.getValue()).stream()
                        .map(comparison -> new Parallel(
                                with(entry.getKey(), ContributionKind.CELLS, comparison.name()), comparison)))
                .toList();
    }

    /**
     * The patients of both arms.
     *
     * @param firstOfBoth those of the first-named arm who are in the second too
     * @param secondOfBoth the same patients in the second-named arm
     */
    record Sides(CountedPlace first, CountedPlace firstOfBoth, CountedPlace second, CountedPlace secondOfBoth) {
        /** Patients of the first-named arm who are not in the second too. */
        PatientCounts first(Population population) {
            return first.of(population).less(firstOfBoth.of(population));
        }

        /** Patients of the second-named arm who are not in the first too. */
        PatientCounts second(Population population) {
            return second.of(population).less(secondOfBoth.of(population));
        }
    }

    /** Those with a rating. */
    Sides seen(Tally tally) {
        return sides(
                tally, ContributionKind.CELLS, ContributionKind.BOTH_ARMS_FIRST, ContributionKind.BOTH_ARMS_SECOND);
    }

    /** Those who were not seen at the end. */
    Sides unseen(Tally tally) {
        return sides(
                tally,
                ContributionKind.UNSEEN,
                ContributionKind.UNSEEN_BOTH_FIRST,
                ContributionKind.UNSEEN_BOTH_SECOND);
    }

    private Sides sides(Tally tally, ContributionKind kind, ContributionKind first, ContributionKind second) {
        return new Sides(
                tally.at(with(place, kind, comparison.first())),
                tally.at(with(place, first, comparison.name())),
                tally.at(with(place, kind, comparison.second())),
                tally.at(with(place, second, comparison.name())));
    }

    private static Contribution.Key with(Contribution.Key key, ContributionKind kind, String arm) {
        return new Contribution.Key(kind, key.instrument(), key.raterRole(), key.scarType(), key.level(), arm);
    }
}
