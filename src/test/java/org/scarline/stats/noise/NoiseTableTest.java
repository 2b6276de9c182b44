package org.scarline.stats.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NoiseTableTest {
    private static final NoiseTable USUAL = NoiseTable.of(10, 4, 0);

    /**
     * R: ptable::create_cnt_ptable(D = 2, V = 1.05, js = 1) of version 1.0.0, the package's own published example, and
     * create_cnt_ptable(D = 10, V = 4, js = 0).
     */
    @Test
    void equalsTheTablesOfPtable() throws IOException {
        var lines = Files.readAllLines(Path.of("src/test/resources/noise/ptable.csv"));
        assertThat(lines).hasSize(29);
        for (var line : lines.subList(1, lines.size())) {
            var cells = List.of(line.split(",", -1));
            var table = NoiseTable.of(
                    Integer.parseInt(cells.get(0)), Double.parseDouble(cells.get(1)), Integer.parseInt(cells.get(2)));
            assertThat(table.probability(Long.parseLong(cells.get(3)), Integer.parseInt(cells.get(4))))
                    .as(line)
                    .isCloseTo(Double.parseDouble(cells.get(5)), within(1e-7));
        }
    }

    @Test
    void hasMeanNothingAndItsVarianceForEveryCount() {
        for (var count = 1; count < 15; count++) {
            var sum = 0.0;
            var mean = 0.0;
            var squares = 0.0;
            for (var added = -10; added <= 10; added++) {
                var probability = USUAL.probability(count, added);
                sum += probability;
                mean += probability * added;
                squares += probability * added * added;
                assertThat(probability > 0).isEqualTo(count + added >= 0);
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
            assertThat(mean).isCloseTo(0, within(1e-9));
            assertThat(squares).isCloseTo(4, within(1e-9));
        }
    }

    @Test
    void addsNothingToNobody() {
        assertThat(USUAL.noise(0, 0)).isZero();
        assertThat(USUAL.noise(0, 0.999_999)).isZero();
    }

    @Test
    void picksAsOftenAsTheTableSays() {
        var picks = 100_000;
        var counts = new int[21];
        for (var i = 0; i < picks; i++) {
            counts[USUAL.noise(57, (i + 0.5) / picks) + 10]++;
        }
        for (var added = -10; added <= 10; added++) {
            assertThat((double) counts[added + 10] / picks)
                    .isCloseTo(USUAL.probability(57, added), within(2.0 / picks));
        }
        assertThat(USUAL.noise(57, 0)).isEqualTo(-10);
        assertThat(USUAL.noise(57, Math.nextDown(1.0))).isEqualTo(10);
        var first = USUAL.probability(57, -10);
        assertThat(USUAL.noise(57, Math.nextDown(first))).isEqualTo(-10);
        assertThat(USUAL.noise(57, first)).isEqualTo(-9);
    }

    /** R: ptable says likewise that js = 9 has no table at D = 10 and V = 4. */
    @Test
    void refusesATableThatCannotBe() {
        assertThatThrownBy(() -> NoiseTable.of(10, 4, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NoiseTable.of(2, 4, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** One more, one less or as many: the smallest table there is. */
    @Test
    void aTableMayBeBoundToOne() {
        var table = NoiseTable.of(1, 0.5, 0);
        assertThat(table.probability(8, 1)).isCloseTo(0.25, within(1e-12));
        assertThat(table.probability(8, 0)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void namesWhatATableCannotBe() {
        for (var refused : new double[][] {{0, 0.5, 0}, {2, 1, -1}, {2, 0, 0}, {2, 4, 0}, {2, Double.NaN, 0}}) {
            assertThatThrownBy(() -> NoiseTable.of((int) refused[0], refused[1], (int) refused[2]))
                    .hasMessage(
                            "noise of variance %s within %d, %d never shown: expected a variance below the bound's square"
                                    .formatted(refused[1], (int) refused[0], (int) refused[2]));
        }
        assertThatThrownBy(() -> NoiseTable.of(10, 4, 9))
                .hasMessageStartingWith("no noise of variance 0.04 (scaled) on ")
                .hasMessageEndingWith(" values: expected a feasible table");
        assertThatThrownBy(() -> USUAL.noise(-1, 0.5)).hasMessage("a count of -1: at least 0");
        assertThatThrownBy(() -> USUAL.probability(-1, 0)).hasMessage("a count of -1: at least 0");
        assertThat(USUAL.bound()).isEqualTo(10);
        assertThat(USUAL.variance()).isEqualTo(4);
    }

    /** With 1 to 3 never shown: what comes out is 0, or 4 and more, and on the average as many as there are. */
    @Test
    void countsThatAreNeverShownNeverComeOutAndTheMeanStays() {
        var table = NoiseTable.of(10, 6, 3);
        for (var count = 1; count <= 30; count++) {
            var mean = 0.0;
            var squares = 0.0;
            for (var added = -10; added <= 10; added++) {
                var probability = table.probability(count, added);
                mean += probability * added;
                squares += probability * added * added;
                assertThat(probability > 0)
                        .as("%d %+d", count, added)
                        .isEqualTo(count + added == 0 || count + added > 3);
            }
            assertThat(mean).isCloseTo(0, within(1e-9));
            assertThat(squares).isCloseTo(6, within(1e-9));
        }
    }

    @Test
    void everyCountFarFromNothingHasOneAndTheSameNoise() {
        for (var added = -10; added <= 10; added++) {
            assertThat(USUAL.probability(1_000_000_000_000L, added)).isEqualTo(USUAL.probability(11, added));
        }
        assertThat(USUAL.probability(11, 3)).isCloseTo(USUAL.probability(11, -3), within(1e-12));
        assertThat(USUAL.probability(5, 3)).isNotCloseTo(USUAL.probability(11, 3), within(1e-6));
    }
}
