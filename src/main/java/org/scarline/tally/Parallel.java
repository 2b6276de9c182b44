package org.scarline.tally;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scarline.derive.Comparison;
import org.scarline.derive.Contribution;
import org.scarline.derive.Family;
import org.scarline.tally.count.PatientCounts;
import org.scarline.tally.count.Population;
import org.scarline.tally.count.Tally;

/**
 * A place in the tally where two arms are held against each other, each patient in one of them.
 *
 * @param place a cell of the tally whose arm is the comparison's name
 */
record Parallel(Contribution.Key place, Comparison comparison) {

    /** All where both arms have patients, in a fixed order. */
    static Collection<Parallel> of(Tally tally) {
        return of(tally.keys(Family.CELLS));
    }

    /** All that some places of the tally allow, in the order of the places. */
    static Collection<Parallel> of(Collection<Contribution.Key> places) {
        Map<Contribution.Key, Set<String>> arms = new LinkedHashMap<>();
        places.forEach(key -> arms.computeIfAbsent(with(key, Family.CELLS, ""), place -> new TreeSet<>())
                .add(key.arm()));
        return arms.entrySet().stream()
                .flatMap(entry -> Comparison.among(entry.getValue()).stream()
                        .map(comparison ->
                                new Parallel(with(entry.getKey(), Family.CELLS, comparison.name()), comparison)))
                .toList();
    }

    /** Patients of the first-named arm who are not in the second too. */
    PatientCounts first(Tally tally, Population population) {
        return only(tally, population, Family.CELLS, comparison.first(), Family.BOTH_ARMS_FIRST);
    }

    /** Patients of the second-named arm who are not in the first too. */
    PatientCounts second(Tally tally, Population population) {
        return only(tally, population, Family.CELLS, comparison.second(), Family.BOTH_ARMS_SECOND);
    }

    /** The same of those who were not seen at the end. */
    PatientCounts firstUnseen(Tally tally, Population population) {
        return only(tally, population, Family.UNSEEN, comparison.first(), Family.UNSEEN_BOTH_FIRST);
    }

    /** The same of those who were not seen at the end. */
    PatientCounts secondUnseen(Tally tally, Population population) {
        return only(tally, population, Family.UNSEEN, comparison.second(), Family.UNSEEN_BOTH_SECOND);
    }

    private PatientCounts only(Tally tally, Population population, Family family, String arm, Family both) {
        return tally.counted(with(place, family, arm), population)
                .less(tally.counted(with(place, both, comparison.name()), population));
    }

    private static Contribution.Key with(Contribution.Key key, Family family, String arm) {
        return new Contribution.Key(family, key.instrument(), key.raterRole(), key.scarType(), key.slot(), arm);
    }
}
