package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scarline.compare.Verdict.Finding;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.ResultRow;
import org.scarline.results.ResultRows;
import org.scarline.stats.Interval;

/** What a limit says is said from the first patient it is true of, and not before. */
final class CaveatsTest {
    private static final String EFFECTIVE =
            "effective,,outcome,It helps.,a guide,part,mean_improvement,,,all,all,,final,final,all,>,0,30";
    private static final String NO_CONTROL = "no control group, includes regression to the mean";

    private static Night cohort(long n) {
        return new Night().improvement("all", "all", 1, 0.5, n).followedUp("all", "all", n, n);
    }

    private static List<String> limits(Night night, String claim) {
        return night.verdict(claim).limits();
    }

    @Test
    void asManyPatientsAsAreNeededAreNotTooFew() {
        assertThat(limits(cohort(30), EFFECTIVE)).containsExactly(NO_CONTROL);
        assertThat(limits(cohort(29), EFFECTIVE)).containsExactly("29 patients, 30 needed", NO_CONTROL);
    }

    @Test
    void whoCouldNotImproveIsCounted() {
        var floor = Night.graded().statistic("at_floor");
        assertThat(limits(cohort(40).figure(floor, 0, 40), EFFECTIVE))
                .containsExactly(
                        "40 of 40 patients had the best score before treatment and could not improve", NO_CONTROL);
    }

    /** Enough patients and no difference: not that nobody recorded it. */
    @Test
    void armsThatAreAllAlikeBeforeTreatmentTellNoDifferenceAndAreCounted() {
        var claim =
                "rf_adds,,outcome,It adds.,a guide,part,difference_adjusted,,,all,rf,standard,final,final,all,>,0,30";
        var arms = Night.graded().inArm("rf-standard");
        var alike = new Night()
                .figure(arms.statistic("balance_baseline_first"), 3, 30)
                .figure(arms.statistic("balance_baseline_second"), 3, 25);
        var verdict = alike.verdict(claim);
        assertThat(verdict.finding()).isEqualTo(Finding.INSUFFICIENT_DATA);
        assertThat(verdict.observed().patients().first()).hasValue(30);
        assertThat(verdict.observed().patients().second()).hasValue(25);
        assertThat(verdict.limits())
                .containsExactly(
                        "30 against 25 patients, nearly all alike before treatment, so that no difference at equal"
                                + " baseline is known");
        var few = new Night()
                .figure(arms.statistic("balance_baseline_first"), 3, 30)
                .figure(arms.statistic("balance_baseline_second"), 3, 9);
        assertThat(few.verdict(claim).finding()).isEqualTo(Finding.NOT_RECORDED);
    }

    @Test
    void visitsThatLeaveNobodyOpenAreNotMentioned() {
        var claim = "onset,,outcome,Soon.,a guide,part,cumulative,,,all,all,,time,42,all,>,0.5,30";
        var cell = Night.graded().at("time", "42");
        var bounds = new Interval(0.7, 0.7);
        var always = new Interval(0.6, 0.8);
        var nobody = new Night().improvedBy(cell, bounds, always, 100).figure(cell.statistic("undetermined"), 0, 0);
        assertThat(limits(nobody, claim)).containsExactly(NO_CONTROL);
        var one = new Night().improvedBy(cell, bounds, always, 100).figure(cell.statistic("undetermined"), 0, 1);
        assertThat(limits(one, claim)).containsExactly("visits leave it open for 1 of 100 patients", NO_CONTROL);
    }

    @Test
    void whatStandsByNumberOfSessionsIsNoDoseResponse() {
        var claim = "series,,descriptive,More.,a guide,part,mean_improvement,,,all,all,,sessions,4,all,,,30";
        var cell = Night.graded().at("sessions", "4");
        assertThat(limits(new Night().mean(cell, "mean_improvement", 1, 0.5, 40), claim))
                .containsExactly(NO_CONTROL, "not a dose response");
    }

    @Test
    void whoHadMoreSessionsByALandmarkAreOtherPatients() {
        var claim = "series,,descriptive,More.,a guide,part,mean_improvement,,,all,sessions_3_to_6,,landmark,month_6,"
                + "all,,,30";
        var cell = Night.graded().inArm("sessions_3_to_6").at("landmark", "month_6");
        assertThat(limits(new Night().mean(cell, "mean_improvement", 1, 0.5, 40), claim))
                .containsExactly(NO_CONTROL, "an association: who had more sessions by then are other patients");
    }

    /** The bound is in points: it says nothing of a share of responders, which stands in the same cell. */
    @Test
    void regressionToTheMeanIsSaidOfAMeanAndNotOfAShare() {
        var responders = EFFECTIVE.replace("mean_improvement", "responders_1_grade");
        var night = cohort(60)
                .rate(Night.graded().statistic("responders_1_grade"), 50, 60)
                .figure(Night.graded().statistic("regression_to_mean"), 0.125, 60);
        assertThat(limits(night, EFFECTIVE)).contains("regression to the mean is at most 0.13 of the 1.00 grades");
        assertThat(limits(night, responders)).containsExactly(NO_CONTROL);
    }

    @Test
    void regressionToTheMeanIsSaidOfAllPatientsAndAllScarTypesAlone() {
        for (var cell : List.of(Night.graded().ofType("rolling"), Night.graded().inPopulation("per_protocol"))) {
            var claim = EFFECTIVE
                    .replace(",,,all,all,,final", ",,," + cell.scarType() + ",all,,final")
                    .replace("final,all,>", "final," + cell.population() + ",>");
            var night = new Night()
                    .followedUp(cell.population(), cell.scarType(), 60, 60)
                    .mean(cell, "mean_improvement", 1, 0.5, 60)
                    .figure(cell.statistic("regression_to_mean"), 0.125, 60);
            assertThat(limits(night, claim)).containsExactly(NO_CONTROL);
        }
    }

    @Test
    void coursesWithoutACostAreSaidFromTheFirst() {
        var claim = "cost,,descriptive,Dear.,a guide,part,median_course_cost,,,all,all,,cost,EUR,all,,,1";
        var cell = Cell.of("cost", "EUR");
        var night = new Night().figure(cell.statistic("median_course_cost"), 300, 40);
        assertThat(limits(night, claim)).noneMatch(limit -> limit.contains("courses left out"));
        night.figure(cell.statistic("courses_without_cost"), 0, 0);
        assertThat(limits(night, claim)).noneMatch(limit -> limit.contains("courses left out"));
        var one = new Night()
                .figure(cell.statistic("median_course_cost"), 300, 40)
                .figure(cell.statistic("courses_without_cost"), 0, 1);
        assertThat(limits(one, claim)).contains("1 courses left out, the cost of a session is not recorded");
    }

    /** An interval that ends at the threshold does not lie on the other side of it, from either side. */
    @Test
    void anArmWhoseIntervalEndsAtTheThresholdIsNotNamed() {
        var most = "downtime,,outcome,Little.,a guide,part,days_downtime_3_or_less,,,all,all,,practice,,all,>,0.5,30";
        var night = new Night()
                .share("days_downtime_3_or_less", 0.7, 0.3, 100, 240, "")
                .row(ofArm("rf", 0.4, 0.3, 0.5))
                .row(ofArm("standard", 0.6, 0.5, 0.7));
        assertThat(limits(night, most)).isEmpty();
        assertThat(limits(night, most.replace(",>,", ",<,"))).isEmpty();
    }

    private static ResultRow ofArm(String arm, double share, double low, double high) {
        return ResultRows.row(
                Cell.of("practice", "").inArm(arm).statistic("days_downtime_3_or_less"),
                Estimate.of(share).within(low, high),
                Counts.of(20, 50),
                "mean of patients' shares; t interval",
                "");
    }

    @Test
    void aRecordOfNobodySaysNothingOfPigmentation() {
        var claim = EFFECTIVE.replace("final,all,>", "final,fitzpatrick_4_6,>");
        var cell = Cell.of("safety", "").inPopulation("fitzpatrick_4_6").statistic("pih_ever");
        var night = new Night()
                .improvement("fitzpatrick_4_6", "all", 1, 0.5, 40)
                .followedUp("fitzpatrick_4_6", "all", 40, 50);
        assertThat(limits(night.figure(cell, 0, 0), claim)).contains("PIH not recorded");
        var one = new Night()
                .improvement("fitzpatrick_4_6", "all", 1, 0.5, 40)
                .followedUp("fitzpatrick_4_6", "all", 40, 50)
                .rate(cell, 0, 1);
        assertThat(limits(one, claim)).contains("PIH ever in 0 of 1 patients with a record");
    }

    @Test
    void aScarTypeOfWhichNobodyCouldBeSeenIsHeldAgainstAllTypes() {
        var rolling = EFFECTIVE.replace(",,,all,all,,final", ",,,rolling,all,,final");
        var night = new Night()
                .improvement("all", "rolling", 1, 0.5, 60)
                .followedUp("all", "all", 59, 100)
                .figure(Night.graded().ofType("rolling").statistic("followed_up"), 0, 0);
        assertThat(night.verdict(rolling).eligible()).hasValue(100);
        assertThat(limits(night, rolling))
                .contains("only 59 of 100 eligible patients have a final rating, at most leaning");
    }

    @Test
    void aDifferenceOfMarksWithoutAnIntervalIsNotSaid() {
        var claim = EFFECTIVE.replace("final,all,>", "final,fitzpatrick_4_6,>");
        var night = new Night()
                .improvement("fitzpatrick_4_6", "all", 1, 0.5, 40)
                .followedUp("fitzpatrick_4_6", "all", 40, 50)
                .figure(Cell.of("safety", "").statistic("pih_ever_skin_difference"), 0.1, 60);
        assertThat(limits(night, claim)).containsExactly(NO_CONTROL, "PIH not recorded");
    }

    /** An event that both arms had equally often is one that they had; a record of nobody is none. */
    @Test
    void eventsOfTwoArmsAreSaidWhoeverHadMore() {
        var claim =
                "rf_adds,,outcome,RF adds.,a guide,part,difference_adjusted,,,all,rf,standard,final,final,all,>,0,30";
        var safety = Cell.of("safety", "");
        var night = new Night()
                .difference(Night.versus("rf", "standard"), 0.5, 0.1, 80, 24)
                .rate(safety.inArm("rf").statistic("pih_ever"), 2, 60)
                .rate(safety.inArm("standard").statistic("pih_ever"), 2, 55)
                .rate(safety.inArm("rf").statistic("burn_ever"), 0, 60)
                .rate(safety.inArm("standard").statistic("burn_ever"), 3, 55)
                .rate(safety.inArm("rf").statistic("nerve_ever"), 0, 60);
        assertThat(limits(night, claim))
                .contains("events ever in 60 rf and 55 standard patients with a record: burn 0 and 3, pih 2 and 2");
        var nobody = new Night()
                .difference(Night.versus("rf", "standard"), 0.5, 0.1, 80, 24)
                .rate(safety.inArm("rf").statistic("pih_ever"), 2, 60)
                .figure(safety.inArm("standard").statistic("pih_ever"), 0, 0);
        assertThat(limits(nobody, claim)).noneMatch(limit -> limit.startsWith("events ever"));
    }

    @Test
    void theFirstStatisticWithAnEstimateIsTaken() {
        var either = EFFECTIVE.replace("mean_improvement", "median_improvement|mean_improvement");
        var without =
                ResultRows.row(Night.graded().statistic("median_improvement"), Estimate.NONE, Counts.of(60), "", "");
        var verdict = cohort(60).row(without).verdict(either);
        assertThat(verdict.estimate()).hasValue(1);
        assertThat(verdict.finding()).isEqualTo(Finding.SUPPORTED);
        assertThat(verdict.limits()).contains("measured by mean_improvement");
        assertThat(verdict.observed().statistic().orElseThrow().name()).isEqualTo("mean_improvement");
    }

    /** One patient is a group too: 1 of 1 has Wilson's interval at every look. */
    @Test
    void aRateOfOnePatientHasAnInterval() {
        var claim = EFFECTIVE.replace("mean_improvement", "responders_1_grade").replace(",30", ",1");
        var cell = new Cell("all", Night.graded().ratedBy(), "all", "all", new AxisLevel("final", "final"));
        var verdict =
                new Night().rate(cell.statistic("responders_1_grade"), 1, 1).verdict(claim);
        assertThat(verdict.alwaysLow().orElseThrow()).isBetween(0.0, 0.2);
        assertThat(verdict.alwaysHigh()).hasValue(1);
    }
}
