package org.scarline.export.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class AlikeSumsTest {
    private final AlikeSums sums = new AlikeSums();

    private Map<Long, List<Long>> all() {
        var all = new TreeMap<Long, List<Long>>();
        sums.forEach((kind, patients, keys) -> assertThat(all.put(kind, List.of(patients, keys)))
                .as("a kind comes once")
                .isNull());
        return all;
    }

    /** Patients come and go, a kind loses its last one and gets others: always as a map of objects has it. */
    @Test
    void areThoseOfAMap() {
        var chance = new Random(3);
        var expected = new TreeMap<Long, List<Long>>();
        for (var turn = 0; turn < 20_000; turn++) {
            var kind = chance.nextInt(4) == 0 ? chance.nextInt(300) : (long) chance.nextInt(9) << 40;
            var known = expected.get(kind);
            if (known != null && chance.nextBoolean()) {
                sums.change(kind, -known.get(0), -known.get(1));
                expected.remove(kind);
            } else {
                var key = chance.nextLong();
                sums.change(kind, 1, key);
                expected.put(kind, known == null ? List.of(1L, key) : List.of(known.get(0) + 1, known.get(1) + key));
            }
        }
        assertThat(all()).isEqualTo(expected).hasSizeGreaterThan(50);
        assertThat(sums.kinds()).isEqualTo(expected.size());
    }

    @Test
    void whoIsNotThereCannotLeave() {
        sums.change(0, 1, 7);
        assertThatIllegalArgumentException().isThrownBy(() -> sums.change(0, -1, -8));
        assertThatIllegalArgumentException().isThrownBy(() -> sums.change(0, -2, -7));
        assertThatIllegalArgumentException().isThrownBy(() -> sums.change(5, -1, 0));
        assertThat(all()).isEqualTo(Map.of(0L, List.of(1L, 7L)));
        sums.change(0, -1, -7);
        assertThat(all()).isEmpty();
        assertThat(sums.kinds()).isZero();
    }
}
