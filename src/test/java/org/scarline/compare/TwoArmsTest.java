package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.scarline.compare.Verdict.Finding;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRow;
import org.scarline.results.ResultRows;

final class TwoArmsTest {
    private static final String RF_ADDS =
            "rf_adds,,outcome,RF adds.,a guide,part,difference_adjusted,,,all,rf,standard,final,final,all,>,0,30";
    private static final String OF_EACH = "24 against 56 patients";
    private static final String NOT_RANDOMISED = "not randomised: the arms differ in more than the treatment";
    private static final Cell RF = Night.versus("rf", "standard");

    /**
     * R: n <- 4 * 24 * 56 / 80; r2 <- (-2*log(.05)+log(-2*log(.05))+1)/200; sqrt(2*(n*r2+1)/(n*r2)*log(sqrt(n*r2+1)/.05)) gives
     * 3.1403031624895905; times 0.1 it is the reach of the interval.
     */
    @Test
    void aDifferenceReachesFactorOfBothArmsTimesItsOwnStandardError() {
        var verdict = cohort().difference(RF, 0.5, 0.1, 80, 24).verdict(RF_ADDS);
        assertThat(verdict.estimate()).hasValue(0.5);
        assertThat(verdict.alwaysLow().orElseThrow()).isCloseTo(0.5 - 0.3140303162489590, within(1e-13));
        assertThat(verdict.alwaysHigh().orElseThrow()).isCloseTo(0.5 + 0.3140303162489590, within(1e-13));
        assertThat(verdict.ciLow()).hasValue(0.49);
        assertThat(verdict.n()).isEqualTo(80);
        assertThat(verdict.finding()).isEqualTo(Finding.SUPPORTED);
    }

    @Test
    void twoArmsAreNotRandomisedAndThatIsSaidInsteadOfNoControl() {
        var verdict = cohort().difference(RF, 0.5, 0.1, 42, 12).verdict(RF_ADDS);
        assertThat(verdict.limits()).containsExactly("12 against 30 patients", NOT_RANDOMISED);
        assertThat(verdict.eligible()).isEmpty();
    }

    @Test
    void startArmsAreComparedUnderTheirOwnName() {
        var started = RF_ADDS.replace(",rf,standard,", ",start:rf,start:standard,");
        var verdict = cohort().difference(Night.versus("start:rf", "start:standard"), -0.5, 0.1, 80, 24)
                .verdict(started);
        assertThat(verdict.finding()).isEqualTo(Finding.CONTRADICTED);
    }

    /** Newcombe's interval is made of Wilson's, and the row counts the first arm's patients as events: no rate. */
    @Test
    void aDifferenceOfRatesIsNeverTakenForARate() {
        var claim = RF_ADDS.replace("difference_adjusted", "responder_difference_1_grade");
        var row = ResultRows.row(
                RF.statistic("responder_difference_1_grade"),
                Estimate.of(0.5).within(0.3, 0.7),
                Counts.of(80, 69),
                "difference; Newcombe interval of Wilson's",
                "");
        var verdict = cohort().row(row).verdict(claim);
        assertThat(verdict.finding()).isEqualTo(Finding.INSUFFICIENT_DATA);
        assertThat(verdict.limits()).contains("responder_difference_1_grade has no spread beside it");
    }

    /** R: sqrt(2*(100*r2+1)/(100*r2)*log(sqrt(100*r2+1)/.05)) * 2 / sqrt(100), r2 as above. */
    @Test
    void aPairedDifferenceTakesItsStandardDeviation() {
        var claim = RF_ADDS.replace("difference_adjusted", "paired_difference");
        var verdict = cohort().figure(RF.statistic("paired_difference"), 1, 100)
                .figure(RF.statistic("sd_paired_difference"), 2, 100)
                .verdict(claim);
        assertThat(verdict.finding()).isEqualTo(Finding.SUPPORTED);
        assertThat(verdict.alwaysLow().orElseThrow()).isCloseTo(1 - 0.6139830001970956, within(1e-13));
    }

    @Test
    void belowSixtyPerCentSeenTwoArmsOnlyLean() {
        var verdict = new Night()
                .followedUp("all", "all", 59, 100)
                .difference(RF, 0.5, 0.1, 80, 24)
                .verdict(RF_ADDS);
        assertThat(verdict.finding()).isEqualTo(Finding.LEANING_FOR);
    }

    @Test
    void belowSixtyPerCentSeenInOneArmTwoArmsOnlyLean() {
        var arm = new Cell(
                "all", new RatedBy("goodman_baron_grade", "clinician"), "all", "rf", new AxisLevel("final", "final"));
        var few = supported().rate(arm.statistic("followed_up"), 59, 100).verdict(RF_ADDS);
        assertThat(few.finding()).isEqualTo(Finding.LEANING_FOR);
        assertThat(few.limits())
                .contains("only 59 of 100 eligible patients in arm rf have a final rating, at most leaning");
        var other = supported()
                .rate(arm.inArm("standard").statistic("followed_up"), 59, 100)
                .verdict(RF_ADDS);
        assertThat(other.finding()).isEqualTo(Finding.LEANING_FOR);
        var enough = supported()
                .rate(arm.statistic("followed_up"), 60, 100)
                .rate(arm.inArm("rf+laser").statistic("followed_up"), 1, 100)
                .verdict(RF_ADDS);
        assertThat(enough.finding()).isEqualTo(Finding.SUPPORTED);
        assertThat(enough.eligible()).isEmpty();
    }

    /** Its raters and patients are others too, and nothing can be seen to point the other way. */
    @Test
    void whereNoSiteHasBothTreatmentsTheyOnlyLean() {
        var ofRf = RF.inArm("rf").inPopulation("site:clinic-a");
        var ofStandard = RF.inArm("standard").inPopulation("site:clinic-b");
        var apart = supported()
                .mean(ofRf, "mean_improvement", 1.2, 0.5, 60)
                .mean(ofStandard, "mean_improvement", 0.8, 0.5, 90);
        assertThat(apart.verdict(RF_ADDS).finding()).isEqualTo(Finding.LEANING_FOR);
        assertThat(apart.verdict(RF_ADDS).limits())
                .contains(
                        "no clinic has both treatments, so that the difference is one of clinics as well, at most leaning");
        var both = apart.mean(ofRf.inArm("standard"), "mean_improvement", 0.9, 0.5, 2);
        assertThat(both.verdict(RF_ADDS).finding()).isEqualTo(Finding.SUPPORTED);
    }

    @Test
    void oneSiteThatPointsTheOtherWayLeavesOnlyLeaning() {
        var clinic = RF.inPopulation("site:clinic-a");
        var against = supported().difference(clinic, -0.01, 0.4, 20, 10).verdict(RF_ADDS);
        assertThat(against.finding()).isEqualTo(Finding.LEANING_FOR);
        assertThat(against.limits())
                .containsExactly(OF_EACH, NOT_RANDOMISED, "clinic-a points the other way, at most leaning");
        var alike = supported().difference(clinic, 0.01, 0.4, 20, 10).verdict(RF_ADDS);
        assertThat(alike.finding()).isEqualTo(Finding.SUPPORTED);
        var even = supported().difference(clinic, 0, 0.4, 20, 10).verdict(RF_ADDS);
        assertThat(even.finding()).isEqualTo(Finding.SUPPORTED);
    }

    @Test
    void aGroupOfFewerThanTenInEitherArmTellsNothing() {
        var clinic = RF.inPopulation("site:clinic-a");
        var fewFirst = supported().difference(clinic, -2, 0.4, 60, 9).verdict(RF_ADDS);
        assertThat(fewFirst.finding()).isEqualTo(Finding.SUPPORTED);
        var fewSecond = supported().difference(clinic, -2, 0.4, 60, 51).verdict(RF_ADDS);
        assertThat(fewSecond.finding()).isEqualTo(Finding.SUPPORTED);
    }

    @Test
    void theAdjustedDifferenceOfASiteComesBeforeThePlainOne() {
        var clinic = RF.inPopulation("site:clinic-a");
        var plain = supported().row(row(clinic, "difference", -1)).verdict(RF_ADDS);
        assertThat(plain.finding()).isEqualTo(Finding.LEANING_FOR);
        var both = supported()
                .row(row(clinic, "difference", -1))
                .difference(clinic, 0.1, 0.4, 40, 20)
                .verdict(RF_ADDS);
        assertThat(both.finding()).isEqualTo(Finding.SUPPORTED);
    }

    @Test
    void aSitesAdjustedDifferenceWithoutAnEstimateGivesWayToThePlainOne() {
        var clinic = RF.inPopulation("site:clinic-a");
        var none = ResultRows.row(clinic.statistic("difference_adjusted"), Estimate.NONE, Counts.of(40, 20), "", "");
        var verdict = supported().row(none).row(row(clinic, "difference", -1)).verdict(RF_ADDS);
        assertThat(verdict.finding()).isEqualTo(Finding.LEANING_FOR);
    }

    /** Arms that do not differ at all have no side that another look could contradict. */
    @Test
    void nothingPointsAwayFromNoDifference() {
        var verdict = cohort().difference(RF, 0, 0.1, 80, 24)
                .row(row(RF, "difference_stratum_low", -0.5))
                .row(row(RF, "difference_stratum_high", 0.5))
                .verdict(RF_ADDS);
        assertThat(verdict.finding()).isEqualTo(Finding.LEANING_AGAINST);
        assertThat(verdict.limits()).containsExactly(OF_EACH, NOT_RANDOMISED);
    }

    @Test
    void strataAndStartArmPointAwayToo() {
        var verdict = supported()
                .row(row(RF, "difference_stratum_low", 1))
                .row(row(RF, "difference_stratum_mid", -0.1))
                .row(row(RF, "difference_stratum_high", -1))
                .difference(Night.versus("start:rf", "start:standard"), -0.1, 0.2, 80, 24)
                .verdict(RF_ADDS);
        assertThat(verdict.finding()).isEqualTo(Finding.LEANING_FOR);
        assertThat(verdict.limits())
                .containsExactly(
                        OF_EACH,
                        NOT_RANDOMISED,
                        "start arm points the other way, at most leaning",
                        "mid severity points the other way, at most leaning",
                        "high severity points the other way, at most leaning",
                        "opposite when grouped by first session");
    }

    /** A figure claims no side that another look could contradict. */
    @Test
    void nothingPointsAwayFromAFigure() {
        var figure = RF_ADDS.replace(",outcome,", ",descriptive,").replace(",>,0,30", ",,,30");
        var verdict = supported().row(row(RF, "difference_stratum_low", -1)).verdict(figure);
        assertThat(verdict.finding()).isEqualTo(Finding.SHOWN);
        assertThat(verdict.limits()).containsExactly(OF_EACH, NOT_RANDOMISED);
    }

    @Test
    void whatContradictsAlsoOnlyLeansWhereAGroupPointsTheOtherWay() {
        var verdict = cohort().difference(RF, -0.5, 0.1, 80, 24)
                .row(row(RF, "difference_stratum_low", 0.2))
                .verdict(RF_ADDS);
        assertThat(verdict.finding()).isEqualTo(Finding.LEANING_AGAINST);
    }

    @Test
    void sitesSayNothingOfPatientsWhoAreNotAll() {
        var treatedAsDocumented = RF_ADDS.replace(",final,all,>", ",final,per_protocol,>");
        var verdict = new Night()
                .followedUp("per_protocol", "all", 90, 100)
                .difference(RF.inPopulation("per_protocol"), 0.5, 0.1, 80, 24)
                .difference(RF.inPopulation("site:clinic-a"), -1, 0.4, 40, 20)
                .verdict(treatedAsDocumented);
        assertThat(verdict.finding()).isEqualTo(Finding.SUPPORTED);
    }

    private static Night supported() {
        return cohort().difference(RF, 0.5, 0.1, 80, 24);
    }

    private static ResultRow row(Cell cell, String statistic, double estimate) {
        return ResultRows.row(
                cell.statistic(statistic), Estimate.of(estimate), Counts.of(40, 13), "Welch", "not randomised");
    }

    private static Night cohort() {
        return new Night().followedUp("all", "all", 90, 100);
    }
}
