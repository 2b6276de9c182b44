package org.scarline.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatisticTest {
    @ParameterizedTest
    @CsvSource({
        "mean_improvement, goodman_baron_grade, grades",
        "mean_improvement, goodman_baron_score, points",
        "difference_adjusted_imputed, ecca, points",
        "mean_improvement_pct, ecca, per cent",
        "responders_50_pct, ecca, share",
        "responder_difference_1_grade, goodman_baron_grade, share",
        "cumulative_low, goodman_baron_grade, share",
        "median_high, goodman_baron_grade, days",
        "at_risk, goodman_baron_grade, patients",
        "hedges_g, goodman_baron_grade, standard deviations",
        "p_adjusted, goodman_baron_grade, probability",
        "kappa_linear, goodman_baron_grade, coefficient",
        "shift_4_2, goodman_baron_grade, share"
    })
    void hasTheUnitOfItsKindAndInstrument(String statistic, String instrument, String unit) {
        var cell = Cell.of("final", "final").measuredBy(instrument, "clinician");
        assertThat(unit(cell, statistic)).isEqualTo(unit);
    }

    @Test
    void moneyIsInTheCurrencyOfItsCell() {
        assertThat(unit(Cell.of("cost", "EUR"), "median_course_cost")).isEqualTo("EUR");
        assertThat(unit(Cell.of("cost", ""), "courses_without_cost")).isEqualTo("courses");
    }

    @Test
    void aRateIsKnownByItsKindOfIntervalAndNotByAName() {
        assertThat(StatisticKind.of("responders_1_grade").interval()).isEqualTo(IntervalKind.WILSON);
        assertThat(StatisticKind.of("responders_1_grade_imputed").interval()).isEqualTo(IntervalKind.WILSON);
        assertThat(StatisticKind.of("pih_ever").interval()).isEqualTo(IntervalKind.WILSON);
        assertThat(StatisticKind.of("responder_difference_1_grade").interval()).isEqualTo(IntervalKind.NEWCOMBE);
        assertThat(StatisticKind.of("gaps_in_tolerance").interval()).isEqualTo(IntervalKind.T);
        assertThat(StatisticKind.of("recorded").interval()).isEqualTo(IntervalKind.NONE);
    }

    @Test
    void aNameThatTheDictionaryDoesNotHaveIsRefused() {
        assertThat(StatisticKind.find("responders_3_grades")).isEmpty();
        assertThatThrownBy(() -> StatisticKind.of("shift_4_x"))
                .hasMessage("statistic shift_4_x: not in the data dictionary");
    }

    private static String unit(Cell cell, String statistic) {
        return ResultRows.row(cell.statistic(statistic), Estimate.NONE, Counts.of(1), "", "")
                .statistic()
                .unit();
    }
}
