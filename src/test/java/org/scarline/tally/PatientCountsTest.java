package org.scarline.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Counts as sorted arrays say what a sorted map would. */
final class PatientCountsTest {
    private final Random random = new Random(7);

    private static Map<PatientCounts.Pair, Long> map(PatientCounts counts) {
        var map = new TreeMap<PatientCounts.Pair, Long>();
        counts.forEach((pair, patients) -> assertThat(map.put(pair, patients)).isNull());
        assertThat(counts.each((pair, patients) -> pair).toList()).isSorted();
        return map;
    }

    private PatientCounts some(Map<PatientCounts.Pair, Long> into, int pairs) {
        var gathered = new Gathered(pairs);
        for (var i = 0; i < pairs; i++) {
            var pair = new PatientCounts.Pair(random.nextInt(4) - 2L, random.nextInt(4) * 1_000_000_007L);
            var patients = 1L + random.nextInt(3);
            gathered.add(pair.a(), pair.b(), patients);
            into.merge(pair, patients, Long::sum);
        }
        return gathered.counts();
    }

    @Test
    void sumsAndDifferencesAreThoseOfMaps() {
        for (var trial = 0; trial < 500; trial++) {
            var ofOne = new TreeMap<PatientCounts.Pair, Long>();
            var one = some(ofOne, random.nextInt(20));
            var other = some(new TreeMap<>(), random.nextInt(20));
            assertThat(map(one)).isEqualTo(ofOne);
            assertThat(one.n())
                    .isEqualTo(
                            ofOne.values().stream().mapToLong(Long::longValue).sum());
            var both = one.and(other);
            assertThat(both.n()).isEqualTo(one.n() + other.n());
            assertThat(map(both.less(other))).isEqualTo(ofOne);
            assertThat(map(both.less(both))).isEmpty();
        }
    }

    @Test
    void equalValuesOfDifferentPairsAreOne() {
        var gathered = new Gathered(3);
        gathered.add(1, 5, 2);
        gathered.add(2, 4, 1);
        gathered.add(3, 5, 4);
        var values = gathered.counts().weighted((a, b) -> (double) b);
        assertThat(values.n()).isEqualTo(7);
        assertThat(values.quantile(0)).isEqualTo(4);
        assertThat(values.mean()).isEqualTo((6 * 5 + 4) / 7.0);
        assertThat(gathered.counts()
                        .mapped(pair -> new PatientCounts.Pair(0, pair.b()))
                        .each((pair, patients) -> patients))
                .containsExactly(1L, 6L);
    }

    @Test
    void nobodyIsLeftOutWhoIsNotThere() {
        var one = some(new TreeMap<>(), 3);
        var more = one.and(one);
        assertThatIllegalArgumentException().isThrownBy(() -> one.less(more)).withMessageContaining("not there");
    }
}
