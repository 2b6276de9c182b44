package org.scarline.tally;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scarline.derive.Comparison;
import org.scarline.derive.Contribution;
import org.scarline.derive.Family;
import org.scarline.tally.count.Counted;
import org.scarline.tally.count.Population;
import org.scarline.tally.count.Tally;

/**
 * A place in the tally where two arms are held against each other, each patient in one of them.
 *
 * @param place a cell of the tally whose arm is the comparison's name
 */
record Parallel(Contribution.Key place, Comparison comparison) {

    /** All of a tally, in a fixed order. */
    static Collection<Parallel> of(Tally tally) {
        Map<Contribution.Key, Set<String>> armsAt = new HashMap<>();
        var cells = tally.keys(Family.CELLS);
        cells.forEach(key -> armsAt.computeIfAbsent(with(key, Family.CELLS, ""), place -> new TreeSet<>())
                .add(key.arm()));
        return cells.stream()
                .map(key -> with(key, Family.CELLS, ""))
                .distinct()
                .flatMap(place -> Comparison.among(armsAt.getOrDefault(place, Set.of())).stream()
                        .map(comparison -> new Parallel(with(place, Family.CELLS, comparison.name()), comparison)))
                .toList();
    }

    /** Patients of the first-named arm who are not in the second too. */
    Counted first(Tally tally, Population population) {
        return only(tally, population, comparison.first(), Family.BOTH_ARMS_FIRST);
    }

    /** Patients of the second-named arm who are not in the first too. */
    Counted second(Tally tally, Population population) {
        return only(tally, population, comparison.second(), Family.BOTH_ARMS_SECOND);
    }

    /** The cell of one arm. */
    Contribution.Key at(String arm) {
        return with(place, Family.CELLS, arm);
    }

    private Counted only(Tally tally, Population population, String arm, Family both) {
        return tally.counted(with(place, Family.CELLS, arm), population)
                .less(tally.counted(with(place, both, comparison.name()), population));
    }

    private static Contribution.Key with(Contribution.Key key, Family family, String arm) {
        return new Contribution.Key(family, key.instrument(), key.raterRole(), key.scarType(), key.slot(), arm);
    }
}
