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

    /** Patients of the first-named arm who are not in the second too. */
    PatientCounts first(Tally tally, Population population) {
        return only(tally, population, ContributionKind.CELLS, comparison.first(), ContributionKind.BOTH_ARMS_FIRST);
    }

    /** Patients of the second-named arm who are not in the first too. */
    PatientCounts second(Tally tally, Population population) {
        return only(tally, population, ContributionKind.CELLS, comparison.second(), ContributionKind.BOTH_ARMS_SECOND);
    }

    /** The same of those who were not seen at the end. */
    PatientCounts firstUnseen(Tally tally, Population population) {
        return only(tally, population, ContributionKind.UNSEEN, comparison.first(), ContributionKind.UNSEEN_BOTH_FIRST);
    }

    /** The same of those who were not seen at the end. */
    PatientCounts secondUnseen(Tally tally, Population population) {
        return only(
                tally, population, ContributionKind.UNSEEN, comparison.second(), ContributionKind.UNSEEN_BOTH_SECOND);
    }

    private PatientCounts only(
            Tally tally, Population population, ContributionKind kind, String arm, ContributionKind both) {
        return tally.counted(with(place, kind, arm), population)
                .less(tally.counted(with(place, both, comparison.name()), population));
    }

    private static Contribution.Key with(Contribution.Key key, ContributionKind kind, String arm) {
        return new Contribution.Key(kind, key.instrument(), key.raterRole(), key.scarType(), key.level(), arm);
    }
}
