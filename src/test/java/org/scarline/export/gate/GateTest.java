package org.scarline.export.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.Points;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Outcome;
import org.scarline.derive.outcome.TimeLevel;
import org.scarline.export.gate.Figure.Shown;
import org.scarline.export.gate.KeyedCounts.Pair;
import org.scarline.stats.Proportion;

final class GateTest {
    private static final Gate GATE = new Gate(Protection.DEFAULT);

    private static boolean gained(Pair pair) {
        return pair.b() > 0;
    }

    private static double points(Pair pair) {
        return Points.toDouble(pair.b());
    }

    @Test
    void theSamePatientsAlwaysHaveTheSameFigures() {
        var one = Patients.counted(57, 0);
        var again = Patients.counted(57, 0);
        assertThat(GATE.count(one)).isEqualTo(GATE.count(again));
        assertThat(GATE.rate(one, GateTest::gained)).isEqualTo(GATE.rate(again, GateTest::gained));
        assertThat(GATE.improvement(one, GateTest::points, 3)).isEqualTo(GATE.improvement(again, GateTest::points, 3));
        assertThat(new Gate(Protection.DEFAULT).count(one)).isEqualTo(GATE.count(one));
    }

    @Test
    void theOrderInWhichPatientsAddUpDoesNotMatter() {
        var forwards = new KeyedTally(place -> true);
        var backwards = new KeyedTally(place -> true);
        for (var i = 0; i < 40; i++) {
            forwards.add(Shuffle.of(i), Patients.stored(Outcome.Skin.UNKNOWN, i % 3));
            backwards.add(Shuffle.of(39 - i), Patients.stored(Outcome.Skin.UNKNOWN, (39 - i) % 3));
        }
        var there = forwards.counted(Patients.finalGrade(), KeyedTally.anySkin());
        var back = backwards.counted(Patients.finalGrade(), KeyedTally.anySkin());
        assertThat(there.patients()).isEqualTo(back.patients());
        assertThat(GATE.count(there)).isEqualTo(GATE.count(back));
    }

    @Test
    void otherPatientsOfTheSameNumberHaveOtherNoise() {
        var seen = new HashSet<Long>();
        for (var first = 0; first < 200; first++) {
            seen.add(GATE.noisy(Patients.counted(57, 1000L * first)) - 57);
        }
        assertThat(seen).contains(-3L, -2L, -1L, 0L, 1L, 2L, 3L).allMatch(noise -> Math.abs(noise) <= 10);
    }

    @Test
    void noiseOnCountsHasMeanNothingAndItsVariance() {
        var cells = 20_000;
        var sum = 0.0;
        var squares = 0.0;
        for (var cell = 0; cell < cells; cell++) {
            var noise = GATE.noisy(new KeyedCounts.Some(30, Shuffle.of(cell))) - 30.0;
            sum += noise;
            squares += noise * noise;
        }
        assertThat(sum / cells).isCloseTo(0, within(0.07));
        assertThat(squares / cells).isCloseTo(5, within(0.2));
    }

    @Test
    void nobodyIsNeverChanged() {
        for (var key = 0; key < 1000; key++) {
            assertThat(GATE.noisy(new KeyedCounts.Some(0, key))).isZero();
        }
    }

    /** Two cells of the same patients but one: their noise has nothing to do with each other. */
    @Test
    void oneMorePatientGivesNoiseOfItsOwn() {
        var same = 0;
        for (var cell = 0; cell < 2_000; cell++) {
            var key = Shuffle.of(cell);
            var before = GATE.noisy(new KeyedCounts.Some(30, key)) - 30;
            var after = GATE.noisy(new KeyedCounts.Some(31, key + Shuffle.of(-1 - cell))) - 31;
            same += before == after ? 1 : 0;
        }
        // Σ p² of the table is 0.126
        assertThat(same / 2_000.0).isCloseTo(0.126, within(0.03));
    }

    @Test
    void showsNothingOfFewerThanTenBeforeOrAfterNoise() {
        for (var first = 0; first < 300; first++) {
            assertThat(GATE.count(Patients.counted(9, 1000L * first))).isEqualTo(Figure.hidden(Shown.FEW));
            var twelve = Patients.counted(12, 1000L * first);
            var isShown = GATE.noisy(twelve) >= 10;
            assertThat(GATE.count(twelve).isShown()).isEqualTo(isShown);
            assertThat(GATE.improvement(twelve, GateTest::points, 3).mean().isShown())
                    .isEqualTo(isShown);
            assertThat(GATE.rate(twelve, GateTest::gained).isShown()).isFalse();
        }
    }

    @Test
    void hidesARateOfWhichEitherSideIsUnderTenAfterNoise() {
        for (var first = 0; first < 300; first++) {
            var patients = Patients.counted(45, 1000L * first);
            var n = GATE.noisy(patients);
            var x = GATE.noisy(patients.where(GateTest::gained));
            var rate = GATE.rate(patients, GateTest::gained);
            if (x < 10 || n - x < 10) {
                assertThat(rate).isEqualTo(Figure.hidden(Shown.FEW_EVENTS));
            } else {
                assertThat(rate.value() * n).isCloseTo((double) x, within(1e-4));
                assertThat(rate.patients()).isEqualTo(n);
            }
        }
    }

    /** R: p <- 30/57; w is Wilson's lower end; p - sqrt((p - w)^2 + qnorm(.975)^2 * 5 * (1 + p^2) / 57^2), and likewise above. */
    @Test
    void aRatesIntervalIncludesTheNoiseOfBothCounts() {
        var p = 30.0 / 57;
        var figure = GATE.widened(p, new Proportion(30, 57).wilson95(), 57);
        assertThat(figure.low().orElseThrow()).isCloseTo(0.372_326_09, within(1e-6));
        assertThat(figure.high().orElseThrow()).isCloseTo(0.677_573_53, within(1e-6));
    }

    @Test
    void aCorrectedScoreChangesTheNoiseOfTheMeanThoughThePatientsAreTheSame() {
        var before = new TreeMap<Pair, KeyedCounts.Some>();
        var after = new TreeMap<Pair, KeyedCounts.Some>();
        for (var i = 0; i < 50; i++) {
            before.merge(new Pair(0, Points.of(i % 3)), new KeyedCounts.Some(1, Shuffle.of(i)), KeyedCounts.Some::and);
            var value = i == 7 ? 2 : i % 3;
            after.merge(new Pair(0, Points.of(value)), new KeyedCounts.Some(1, Shuffle.of(i)), KeyedCounts.Some::and);
        }
        var was = GATE.improvement(new KeyedCounts(before), GateTest::points, 3).mean();
        var is = GATE.improvement(new KeyedCounts(after), GateTest::points, 3).mean();
        assertThat(was.patients()).isEqualTo(is.patients());
        var moved = (is.value() - was.value()) * is.patients();
        assertThat(moved).isNotCloseTo(1, within(1e-3));
    }

    @Test
    void sharesByADayAreMadeOfNoisyNumbersAndEqualOnesStayEqual() {
        var tally = new KeyedTally(place -> true);
        for (var i = 0; i < 90; i++) {
            tally.add(Shuffle.of(i), Patients.stored(Outcome.Skin.UNKNOWN, i % 2));
        }
        var place = Patients.place(ContributionKind.TIME, TimeLevel.TIME);
        var shares =
                new GatedTimes(GATE, tally.counted(place, KeyedTally.anySkin()), List.of(28L, 42L, 56L, 84L)).shares();
        assertThat(shares.days().get(0).low().shown()).isEqualTo(Shown.FEW_EVENTS);
        var low = shares.days().get(2).low();
        var n = low.patients();
        assertThat(low.value() * n)
                .isCloseTo(Math.rint(low.value() * n), within(1e-3))
                .isBetween(35.0, 55.0);
        assertThat(shares.days().get(3).low()).isEqualTo(low);
        assertThat(shares.days().get(1).high().estimate()).isEqualTo(low.estimate());
        assertThat(low.low().orElseThrow()).isLessThan(low.value() - 0.05);
    }

    @Test
    void lessProtectionNeedsANameThatIsPrinted() {
        assertThatThrownBy(() -> new Protection(10, 1, 5, 10, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("noise variance 1: expected at least 5; threshold 5: expected at least 10");
        assertThat(new Protection(10, 1, 10, 10, Optional.of("Dr. Who")).text())
                .isEqualTo("bound=10 variance=1 mean_factor=1.5 threshold=10 batch=10 override=Dr. Who");
        assertThat(new Protection(20, 9, 20, 30, Optional.empty()).weaker()).isEmpty();
    }
}
