package org.scarline.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.reference.Shipped;

final class InstrumentTest {
    /** Positive is better, whichever way the instrument runs: contract, section 2. */
    @ParameterizedTest
    @CsvSource({
        "goodman_baron_grade, 4, 1, 3",
        "goodman_baron_grade, 2, 3, -1",
        "ecca, 95, 60, 35",
        "gais_1_best, 4, 1, 3",
        "gais_4_best, 0, 3, 3",
        "quartile_improvement, 0, 4, 4",
    })
    void improvementIsPositiveWhereTheScarIsBetter(String code, long before, long now, long improvement) {
        var instrument = Shipped.instruments().get(code);
        assertThat(instrument.improvement(points(before), points(now))).isEqualTo(points(improvement));
        assertThat(instrument.improvement(before, now)).isEqualTo(improvement);
        assertThat(instrument.after(before, improvement)).isEqualTo(now);
    }

    /** A third of a grade stays a third: the mean of three raters is exact. */
    @Test
    void improvementOfMeansIsExact() {
        var grade = Shipped.instruments().get("goodman_baron_grade");
        var third = Ratio.of(10).dividedBy(3);
        assertThat(grade.improvement(third, Ratio.of(1)).minus(Ratio.of(2)))
                .isEqualTo(Ratio.of(1).dividedBy(3));
    }

    /** GAIS 1 to 5 means "as before" at 4, so the score 5 is worse by one: no baseline is asked for. */
    @Test
    void aChangeInstrumentIsComparedWithItsOwnNoChange() {
        var gais = Shipped.instruments().get("gais_1_best");
        assertThat(gais.isChange()).isTrue();
        var reference = gais.reference(Optional.of(points(2)));
        assertThat(reference).contains(points(4));
        assertThat(gais.reference(Optional.empty())).contains(points(4));
        assertThat(gais.improvement(reference.orElseThrow(), points(5))).isEqualTo(points(-1));
    }

    @Test
    void aStateInstrumentIsComparedWithItsBaseline() {
        var grade = Shipped.instruments().get("goodman_baron_grade");
        assertThat(grade.isChange()).isFalse();
        assertThat(grade.reference(Optional.of(points(3)))).contains(points(3));
        assertThat(grade.reference(Optional.empty())).isEmpty();
    }

    @Test
    void whatIsPossibleIsTheDistanceFromTheBestScore() {
        var grade = Shipped.instruments().get("goodman_baron_grade");
        assertThat(grade.possible(points(3))).isEqualTo(points(2));
        assertThat(grade.possible(Points.of(1))).isZero();
        var up = up(OptionalLong.empty());
        assertThat(up.possible(Points.of(3))).isEqualTo(Points.of(7));
        assertThat(up.possible(points(10))).isEqualTo(Ratio.ZERO);
    }

    @Test
    void aScoreOffTheScaleOrBetweenItsStepsIsImpossible() {
        var up = up(OptionalLong.of(500_000));
        assertThat(up.impossible(Points.of(2) - 1)).contains("up runs from 2 to 10");
        assertThat(up.impossible(Points.of(10) + 1)).contains("up runs from 2 to 10");
        assertThat(up.impossible(2_600_000)).contains("up goes in steps of 0.5 from 2");
        assertThat(up.impossible(Points.of(2))).isEmpty();
        assertThat(up.impossible(2_500_000)).isEmpty();
        assertThat(up.impossible(Points.of(10))).isEmpty();
        assertThat(up(OptionalLong.empty()).impossible(2_600_001)).isEmpty();
    }

    @Test
    void aScaleNeedsRoom() {
        assertThatThrownBy(() -> instrument(2, 2, OptionalLong.empty()))
                .hasMessage("up: lowest 2 must be below highest 2");
    }

    private static Instrument up(OptionalLong step) {
        return instrument(2, 10, step);
    }

    private static Instrument instrument(long lowest, long highest, OptionalLong step) {
        return new Instrument(
                "up",
                "Higher is better",
                new Instrument.Scale(Points.of(lowest), Points.of(highest), step, Instrument.Better.HIGHER),
                OptionalLong.empty(),
                new Instrument.Gain("point", false, OptionalLong.empty(), List.of()),
                new Instrument.Source("made up", true));
    }

    private static Ratio points(long whole) {
        return Ratio.of(Points.of(whole));
    }
}
