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

/** A night asks maps for places a hundred million times: two places rarely share a hash, whichever part tells them apart. */
final class PlacesHashTest {
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

    private static int hashes(Collection<?> all) {
        return all.stream().map(Object::hashCode).collect(Collectors.toSet()).size();
    }

    @Test
    void placesThatDifferInOnePartHaveHashesOfTheirOwn() {
        assertThat(hashes(keys())).isGreaterThan(keys().size() * 9 / 10);
    }

    @Test
    void everyPlaceIsItselfAloneAndFoundByAnotherOfItsKind() {
        var keys = new HashSet<>(keys());
        assertThat(keys.size()).isEqualTo(keys().size());
        assertThat(keys.containsAll(keys())).isTrue();
    }
}
