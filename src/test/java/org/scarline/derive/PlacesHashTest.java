package org.scarline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.RatedLevel;

/** A night asks maps for places a hundred million times: two places rarely share a hash, whichever part tells them apart. */
final class PlacesHashTest {
    private static final List<String> INSTRUMENTS = List.of("", "ecca", "goodman_baron_grade", "sga", "vas_severity");
    private static final List<String> ROLES = List.of("", "clinician", "independent", "patient");
    private static final List<String> TYPES = List.of("all", "boxcar", "ice_pick", "mixed", "rolling");
    private static final List<String> ARMS = List.of("all", "rf", "rf+prp", "standard", "start:rf", "switched");

    private static List<Contribution.Key> keys() {
        var keys = new ArrayList<Contribution.Key>();
        for (var kind : ContributionKind.values()) {
            for (var level : Level.all()) {
                for (var arm : ARMS) {
                    keys.add(new Contribution.Key(kind, "ecca", "patient", "all", level, arm));
                }
            }
        }
        return keys;
    }

    private static List<CellOfAnyArm> cells() {
        var cells = new ArrayList<CellOfAnyArm>();
        for (var instrument : INSTRUMENTS) {
            for (var role : ROLES) {
                for (var type : TYPES) {
                    for (var level : RatedLevel.values()) {
                        cells.add(new CellOfAnyArm(instrument, role, type, level));
                    }
                }
            }
        }
        return cells;
    }

    private static int hashes(Collection<?> all) {
        return all.stream().map(Object::hashCode).collect(Collectors.toSet()).size();
    }

    @Test
    void placesThatDifferInOnePartHaveHashesOfTheirOwn() {
        assertThat(hashes(keys())).isGreaterThan(keys().size() * 9 / 10);
        assertThat(hashes(cells())).isGreaterThan(cells().size() * 9 / 10);
    }

    @Test
    void everyPlaceIsItselfAloneAndFoundByAnotherOfItsKind() {
        var keys = new HashSet<>(keys());
        assertThat(keys.size()).isEqualTo(keys().size());
        assertThat(keys.containsAll(keys())).isTrue();
        var cells = new HashSet<>(cells());
        assertThat(cells.size()).isEqualTo(cells().size());
        assertThat(cells.containsAll(cells())).isTrue();
        var cell = new CellOfAnyArm("ecca", "patient", "all", RatedLevel.FINAL);
        assertThat(cell)
                .isNotEqualTo(new CellOfAnyArm("sga", "patient", "all", RatedLevel.FINAL))
                .isNotEqualTo(new CellOfAnyArm("ecca", "clinician", "all", RatedLevel.FINAL))
                .isNotEqualTo(new CellOfAnyArm("ecca", "patient", "rolling", RatedLevel.FINAL))
                .isNotEqualTo(new CellOfAnyArm("ecca", "patient", "all", RatedLevel.LATEST))
                .isNotEqualTo("ecca");
    }
}
