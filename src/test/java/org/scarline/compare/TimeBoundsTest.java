package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.scarline.compare.Verdict.Finding;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.RatedBy;
import org.scarline.stats.Interval;

final class TimeBoundsTest {
    private static final String BY_42 = "onset,,outcome,Soon.,a guide,part,cumulative,,,all,all,,time,42,all,>,0.5,30";
    private static final String NOT_BY_28 =
            "onset,,outcome,Soon.,a guide,part,cumulative,,,all,all,,time,28,all,<,0.5,30";
    private static final Interval SURE = new Interval(0.01, 0.02);

    /**
     * R: n <- 100; r2 <- (-2*log(.05)+log(-2*log(.05))+1)/200; c <- sqrt(2*(n*r2+1)/(n*r2)*log(sqrt(n*r2+1)/.05));
     * .6 - c * .01; .8 + c * .02.
     */
    @Test
    void theIntervalRunsFromBelowTheLowerBoundToAboveTheUpper() {
        var verdict = night("42", 0.6, 0.8).verdict(BY_42);
        assertThat(verdict.estimate()).hasValue(0.6);
        assertThat(verdict.ciLow()).hasValue(0.6 - 0.01);
        assertThat(verdict.ciHigh()).hasValue(0.8 + 0.01);
        assertThat(verdict.alwaysLow().orElseThrow()).isCloseTo(0.5693008499901452, within(1e-14));
        assertThat(verdict.alwaysHigh().orElseThrow()).isCloseTo(0.8613983000197096, within(1e-14));
        assertThat(verdict.n()).isEqualTo(100);
        assertThat(verdict.finding()).isEqualTo(Finding.SUPPORTED);
    }

    @Test
    void theBoundThatWorksAgainstTheClaimMustClearTheThreshold() {
        assertThat(finding(BY_42, "42", 0.53, 0.99)).isEqualTo(Finding.LEANING_FOR);
        assertThat(finding(BY_42, "42", 0.2, 0.8)).isEqualTo(Finding.UNDETERMINED);
        assertThat(finding(BY_42, "42", 0.1, 0.45)).isEqualTo(Finding.LEANING_AGAINST);
        assertThat(finding(BY_42, "42", 0.1, 0.4)).isEqualTo(Finding.CONTRADICTED);
    }

    @Test
    void belowIsTheMirrorOfAbove() {
        assertThat(finding(NOT_BY_28, "28", 0.1, 0.4)).isEqualTo(Finding.SUPPORTED);
        assertThat(night("28", 0.1, 0.4).verdict(NOT_BY_28).estimate()).hasValue(0.4);
        assertThat(finding(NOT_BY_28, "28", 0.1, 0.45)).isEqualTo(Finding.LEANING_FOR);
        assertThat(finding(NOT_BY_28, "28", 0.2, 0.8)).isEqualTo(Finding.UNDETERMINED);
        assertThat(finding(NOT_BY_28, "28", 0.52, 0.9)).isEqualTo(Finding.LEANING_AGAINST);
        assertThat(finding(NOT_BY_28, "28", 0.6, 0.9)).isEqualTo(Finding.CONTRADICTED);
    }

    @Test
    void aShareStaysBetweenNoneAndAll() {
        var verdict = night("42", 0.01, 0.99).verdict(BY_42);
        assertThat(verdict.alwaysLow()).hasValue(0);
        assertThat(verdict.alwaysHigh()).hasValue(1);
    }

    @Test
    void ofHowManyVisitsDoNotTellIsSaid() {
        var cell = new Cell(
                "all", new RatedBy("goodman_baron_grade", "clinician"), "all", "all", new AxisLevel("time", "42"));
        var verdict = night("42", 0.2, 0.8)
                .figure(cell.statistic("undetermined"), 0, 60)
                .verdict(BY_42);
        assertThat(verdict.limits())
                .containsExactly(
                        "visits leave it open for 60 of 100 patients",
                        "no control group, includes regression to the mean");
    }

    @Test
    void boundsThatAreOneButForTheirLastDigitAreNoError() {
        var cell = new Cell(
                "all", new RatedBy("goodman_baron_grade", "clinician"), "all", "all", new AxisLevel("time", "42"));
        var verdict = new Night()
                .figure(cell.statistic("cumulative_low"), 0.1 + 0.2, 100)
                .figure(cell.statistic("cumulative_high"), 0.3, 100)
                .figure(cell.statistic("se_cumulative_low"), 0.01, 100)
                .figure(cell.statistic("se_cumulative_high"), 0.01, 100)
                .verdict(BY_42);
        assertThat(verdict.finding()).isEqualTo(Finding.CONTRADICTED);
    }

    @Test
    void withoutStandardErrorsThereIsNoWord() {
        var cell = new Cell(
                "all", new RatedBy("goodman_baron_grade", "clinician"), "all", "all", new AxisLevel("time", "42"));
        var verdict = new Night()
                .figure(cell.statistic("cumulative_low"), 0.6, 100)
                .figure(cell.statistic("cumulative_high"), 0.8, 100)
                .verdict(BY_42);
        assertThat(verdict.finding()).isEqualTo(Finding.INSUFFICIENT_DATA);
        assertThat(verdict.limits()).contains("cumulative_low has no spread beside it");
    }

    @Test
    void oneBoundAloneIsNoRecord() {
        var cell = new Cell(
                "all", new RatedBy("goodman_baron_grade", "clinician"), "all", "all", new AxisLevel("time", "42"));
        var verdict =
                new Night().figure(cell.statistic("cumulative_low"), 0.6, 100).verdict(BY_42);
        assertThat(verdict.finding()).isEqualTo(Finding.NOT_RECORDED);
    }

    private static Finding finding(String claim, String day, double low, double high) {
        return night(day, low, high).verdict(claim).finding();
    }

    private static Night night(String day, double low, double high) {
        return new Night().improvedBy("time", day, new Interval(low, high), SURE, 100);
    }
}
