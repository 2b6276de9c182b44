package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scarline.compare.Outlook.Holds;
import org.scarline.compare.Verdict.Finding;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.Quantity;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRows;
import org.scarline.stats.Interval;

final class TimeBoundsTest {
    private static final String BY_42 = "onset,,outcome,Soon.,a guide,part,cumulative,,,all,all,,time,42,all,>,0.5,30";
    private static final String NOT_BY_28 =
            "onset,,outcome,Soon.,a guide,part,cumulative,,,all,all,,time,28,all,<,0.5,30";
    private static final double REACH = 0.08;
    private static final long NEEDED = 420;

    @Test
    void theIntervalsAreThoseOfTheLikelihoodRatio() {
        var verdict = night("42", 0.6, 0.8).verdict(BY_42);
        assertThat(verdict.estimate()).hasValue(0.6);
        assertThat(verdict.ciLow()).hasValue(0.6 - 0.01);
        assertThat(verdict.ciHigh()).hasValue(0.8 + 0.01);
        assertThat(verdict.alwaysLow()).hasValue(0.6 - REACH);
        assertThat(verdict.alwaysHigh()).hasValue(0.8 + REACH);
        assertThat(verdict.n()).isEqualTo(100);
        assertThat(verdict.finding()).isEqualTo(Finding.SUPPORTED);
    }

    /** R, cn as in OutlookTest: cn(100) = 3.07; cn(100, .05 / 9) = 3.78. */
    @Test
    void amongNineClaimsTheDataMustSpeakLouderAgainstAHalf() {
        assertThat(holdsAmongNine(BY_42, "0.5", 3.7)).hasValue(Holds.NO);
        assertThat(holdsAmongNine(BY_42, "0.5", 3.8)).hasValue(Holds.YES);
        assertThat(holdsAmongNine(NOT_BY_28, "0.5", -3.8)).hasValue(Holds.YES);
    }

    @Test
    void ofAnyOtherShareIsNotKnownWhetherItWouldHold() {
        assertThat(holdsAmongNine(BY_42, "0.45", 9)).hasValue(Holds.NO);
    }

    private static Optional<Holds> holdsAmongNine(String claim, String threshold, double away) {
        var claims = new String[9];
        for (var i = 0; i < claims.length; i++) {
            claims[i] = claim.replace("onset,", "claim" + i + ",").replace(",0.5,", "," + threshold + ",");
        }
        var day = claim.equals(BY_42) ? "42" : "28";
        var night = claim.equals(BY_42) ? night(day, 0.6, 0.8) : night(day, 0.1, 0.3);
        var verdict = night.figure(at(day).statistic("away_from_half"), away, 100)
                .verdicts(Night.claims(claims))
                .get(0);
        assertThat(verdict.finding()).isEqualTo(Finding.SUPPORTED);
        return verdict.outlook().holdsForAllClaims();
    }

    /** Twice the patients, alike, have twice the likelihood ratio, whose root is 1.5 at 100. */
    @Test
    void howManyWouldSettleItFollowsTheLikelihoodRatio() {
        var verdict = night("42", 0.54, 0.6)
                .figure(at("42").statistic("away_from_half"), 1.5, 100)
                .verdict(BY_42);
        assertThat(verdict.finding()).isEqualTo(Finding.LEANING_FOR);
        // R, cn as in OutlookTest: min(which(sapply(1:5000, function(n) 1.5 * sqrt(n / 100) > cn(n))))
        assertThat(verdict.outlook().needed()).hasValue(NEEDED);
        assertThat(verdict.outlook().detectable().orElseThrow())
                .isCloseTo(REACH * (1 + 0.84 / 3.069915000985478), within(1e-12));
    }

    @Test
    void theOtherSideNeedsAsManyAndTheMiddleIsNeverSettled() {
        assertThat(away(-1.5).outlook().needed()).hasValue(NEEDED);
        assertThat(away(0).outlook().needed()).isEmpty();
        assertThat(night("42", 0.4, 0.6).verdict(BY_42).outlook().needed()).isEmpty();
    }

    private static Verdict away(double root) {
        return night("42", 0.4, 0.46)
                .figure(at("42").statistic("away_from_half"), root, 100)
                .verdict(BY_42);
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
    void ofHowManyVisitsDoNotTellIsSaid() {
        var cell = at("42");
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
        var cell = at("42");
        var verdict = new Night()
                .figure(cell.statistic("cumulative_low"), 0.1 + 0.2, 100)
                .figure(cell.statistic("cumulative_high"), 0.3, 100)
                .figure(cell.statistic("always_cumulative_low"), 0.2, 100)
                .figure(cell.statistic("always_cumulative_high"), 0.4, 100)
                .verdict(BY_42);
        assertThat(verdict.finding()).isEqualTo(Finding.CONTRADICTED);
    }

    @Test
    void withoutWhatTheDataAllowThereIsNoWord() {
        var cell = at("42");
        var verdict = new Night()
                .figure(cell.statistic("cumulative_low"), 0.6, 100)
                .figure(cell.statistic("cumulative_high"), 0.8, 100)
                .verdict(BY_42);
        assertThat(verdict.finding()).isEqualTo(Finding.INSUFFICIENT_DATA);
        assertThat(verdict.limits()).contains("cumulative_low has no spread beside it");
    }

    @Test
    void oneBoundAloneIsNoRecord() {
        var cell = at("42");
        var verdict =
                new Night().figure(cell.statistic("cumulative_low"), 0.6, 100).verdict(BY_42);
        assertThat(verdict.finding()).isEqualTo(Finding.NOT_RECORDED);
    }

    /** What a page shows of a verdict comes from its row: both bounds of a share by a day, and of a mean none. */
    @Test
    void whatAVerdictWasJudgedByKnowsItsBoundsAndItsKindOfNumber() {
        var night = night("42", 0.6, 0.8)
                .figure(at("42").statistic("mean_improvement"), 1, 100)
                .figure(at("42").statistic("sd_improvement"), 1, 100);
        var share = night.verdict(BY_42).observed();
        assertThat(share.quantity()).hasValue(Quantity.SHARE);
        var bounds = share.bounds(night.results()).orElseThrow();
        assertThat(bounds.low().estimate()).hasValue(0.6);
        assertThat(bounds.high().estimate()).hasValue(0.8);
        var mean =
                night.verdict(BY_42.replace("cumulative", "mean_improvement")).observed();
        assertThat(mean.quantity()).hasValue(Quantity.SCORE);
        assertThat(mean.bounds(night.results())).isEmpty();
        assertThat(new Night().verdict(BY_42).observed().bounds(new Night().results()))
                .isEmpty();
    }

    @Test
    void aBoundWithoutANumberIsNoRecord() {
        var cell = at("42");
        var none = ResultRows.row(cell.statistic("cumulative_high"), Estimate.NONE, Counts.of(100), "", "");
        var verdict = new Night()
                .figure(cell.statistic("cumulative_low"), 0.6, 100)
                .row(none)
                .verdict(BY_42);
        assertThat(verdict.finding()).isEqualTo(Finding.NOT_RECORDED);
    }

    private static Finding finding(String claim, String day, double low, double high) {
        return night(day, low, high).verdict(claim).finding();
    }

    private static Night night(String day, double low, double high) {
        var always = new Interval(Math.max(0, low - REACH), Math.min(1, high + REACH));
        return new Night().improvedBy("time", day, new Interval(low, high), always, 100);
    }

    private static Cell at(String day) {
        return new Cell(
                "all", new RatedBy("goodman_baron_grade", "clinician"), "all", "all", new AxisLevel("time", day));
    }
}
