package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scarline.compare.Sensitivity.Flip;
import org.scarline.compare.Verdict.Finding;

/**
 * How far a firm verdict is from falling. R: cn <- function(n) { r <- (-2 * log(.05) + log(-2 * log(.05)) + 1) / 200;
 * sqrt(2 * (n * r + 1) / (n * r) * log(sqrt(n * r + 1) / .05)) }.
 */
final class FirmFiguresTest {
    private static final String EFFECTIVE =
            "effective,,outcome,It helps.,a guide,part,mean_improvement,,,all,all,,final,final,all,>,0,30";
    private static final String RF_ADDS =
            "rf_adds,,outcome,RF adds.,a guide,part,difference_adjusted,,,all,rf,standard,final,final,all,>,0,30";
    private static final double SD = 0.5;

    /** R: uniroot(function(mu) 1 + 25 / 85 * (mu - 1) - cn(60) * .5 / sqrt(60), c(-50, 50)); of 10 of the 25: 10 / 85. */
    @Test
    void findsTheMeanOfTheUnseenAtWhichAVerdictFalls() {
        var rows = figures(oneArm(1), EFFECTIVE);
        assertThat(rows)
                .extracting(row -> row.observed().cell().arm(), Sensitivity::n, Sensitivity::finding, Sensitivity::flip)
                .containsExactly(
                        tuple("all", 25L, Finding.LEANING_FOR, Flip.FIGURE),
                        tuple("rf", 10L, Finding.LEANING_FOR, Flip.FIGURE));
        assertThat(rows.get(0).estimate().orElseThrow()).isCloseTo(-1.70438428908042, within(1e-9));
        assertThat(rows.get(1).estimate().orElseThrow()).isCloseTo(-5.76096072270104, within(1e-9));
    }

    /** The same on the other side of the threshold. */
    @Test
    void aContradictionFallsWhereTheUnseenGainedAsMuch() {
        var row = figures(oneArm(-1), EFFECTIVE).get(0);
        assertThat(row.finding()).isEqualTo(Finding.LEANING_AGAINST);
        assertThat(row.estimate().orElseThrow()).isCloseTo(1.70438428908042, within(1e-9));
    }

    /** R: uniroot(function(mu) 1 - cn(60) * .5 / sqrt(60) + 25 / 85 * (mu - 1) - .5, c(-50, 50)). */
    @Test
    void theFallIsMeasuredFromTheThresholdAndNotFromNoGain() {
        var half = EFFECTIVE.replace(",>,0,", ",>,0.5,");
        assertThat(figures(oneArm(1), half).get(0).estimate().orElseThrow()).isCloseTo(-0.00438428908042, within(1e-9));
        assertThat(figures(oneArm(0), half).get(0).finding()).isEqualTo(Finding.LEANING_AGAINST);
        assertThat(figures(oneArm(0), half).get(0).estimate().orElseThrow()).isCloseTo(1.00438428908042, within(1e-9));
    }

    /** Seen at the end are 55 of 60, of whom 40 have a rating before it too: 20 are unseen. R: cn(40) and 20 / 60 in place of 25 / 85. */
    @Test
    void onTheGainAfterTheSessionsWhoLacksEitherRatingIsUnseen() {
        var after = EFFECTIVE.replace("final,final", "continued,final");
        var cell = Night.graded().at("continued", "final");
        var night = new Night().mean(cell, "mean_improvement", 1, SD, 40).followedUp("all", "all", 55, 60);
        var row = figures(night, after).get(0);
        assertThat(row.n()).isEqualTo(20);
        assertThat(row.estimate().orElseThrow()).isCloseTo(-1.21360965793405, within(1e-9));
    }

    /** What stands beside a mean is no figure of a rate, and needs no firm word. */
    @Test
    void regressionToTheMeanStandsBesideAMeanHoweverWeakTheWord() {
        var key = Night.graded().statistic("regression_to_mean");
        assertThat(figures(oneArm(0.1).figure(key, 0.05, 60), EFFECTIVE))
                .extracting(Sensitivity::variant)
                .containsExactly("regression_to_mean");
        var responders = EFFECTIVE.replace("mean_improvement", "responders_1_grade");
        var rate = oneArm(1).rate(Night.graded().statistic("responders_1_grade"), 59, 60);
        assertThat(figures(rate.figure(key, 0.05, 60), responders))
                .extracting(Sensitivity::variant)
                .isNotEmpty()
                .doesNotContain("regression_to_mean");
    }

    /** R: n <- 4 * 40 * 50 / 90; lo <- .8 - cn(n) * .1; uniroot(function(mu) lo + 20 / 60 * (mu - 1.5), …), lo - 5 / 55 * (mu - .7). */
    @Test
    void ofTwoArmsTheFirstsUnseenMustHaveGainedLessAndTheSecondsMore() {
        var rows = figures(twoArms(), RF_ADDS);
        assertThat(rows)
                .extracting(row -> row.observed().cell().arm(), Sensitivity::variant, Sensitivity::n)
                .containsExactly(
                        tuple("rf", "tipping_point", 20L),
                        tuple("standard", "tipping_point", 5L),
                        tuple("rf-standard", "e_value", 90L),
                        tuple("rf-standard", "e_value_of_interval", 90L));
        assertThat(rows.get(0).estimate().orElseThrow()).isCloseTo(0.0258166390936907, within(1e-9));
        assertThat(rows.get(1).estimate().orElseThrow()).isCloseTo(6.10533898998982, within(1e-9));
        assertThat(rows.get(2).estimate()).hasValue(3.1);
    }

    @Test
    void nothingIsAskedOfAVerdictThatIsNotFirmNorWhereEverybodyWasSeen() {
        assertThat(figures(oneArm(0.1), EFFECTIVE)).isEmpty();
        var everybodySeen = new Night().improvement("all", "all", 1, SD, 60).followedUp("all", "all", 80, 80);
        assertThat(figures(everybodySeen, EFFECTIVE)).isEmpty();
    }

    /** Whatever the sign, ANCOVA alone does not carry a firm word. */
    @Test
    void whereAFurtherAdjustmentPointsTheOtherWayTheWordIsLeaning() {
        assertThat(twoArms().verdict(RF_ADDS).finding()).isEqualTo(Finding.SUPPORTED);
        var rf = Night.versus("rf", "standard");
        for (var statistic : List.of("difference_overlap", "difference_mixed")) {
            var verdict =
                    twoArms().ofArms(rf.statistic(statistic), -0.01, 90, 40).verdict(RF_ADDS);
            assertThat(verdict.finding()).isEqualTo(Finding.LEANING_FOR);
            assertThat(verdict.limits()).anyMatch(limit -> limit.endsWith("points the other way, at most leaning"));
            assertThat(twoArms()
                            .ofArms(rf.statistic(statistic), 0.01, 90, 40)
                            .verdict(RF_ADDS)
                            .finding())
                    .isEqualTo(Finding.SUPPORTED);
        }
    }

    @Test
    void furtherAdjustmentsAreWaysToLookAtTwoArms() {
        var rf = Night.versus("rf", "standard");
        var rows = twoArms()
                .ofArms(rf.statistic("difference_overlap"), 0.7, 90, 40)
                .figure(rf.statistic("se_difference_overlap"), 0.1, 90)
                .sensitivity(RF_ADDS);
        assertThat(rows)
                .extracting(Sensitivity::variant)
                .contains("overlap_weights")
                .doesNotContain("mixed_model");
        assertThat(rows.stream()
                        .filter(row -> row.variant().equals("overlap_weights"))
                        .findFirst()
                        .orElseThrow())
                .satisfies(row -> assertThat(row.finding()).isEqualTo(Finding.SUPPORTED))
                .satisfies(row -> assertThat(row.flip()).isEqualTo(Flip.SAME));
    }

    private static Night oneArm(double mean) {
        return new Night()
                .improvement("all", "all", mean, SD, 60)
                .followedUp("all", "all", 55, 80)
                .rate(Night.graded().inArm("rf").statistic("followed_up"), 30, 40)
                .rate(Night.graded().inArm("standard").statistic("followed_up"), 40, 40)
                .rate(Night.graded().inArm("start:rf").statistic("followed_up"), 1, 40)
                .rate(Night.graded().inPopulation("site:a").inArm("standard").statistic("followed_up"), 1, 40);
    }

    private static Night twoArms() {
        var rf = Night.versus("rf", "standard");
        return new Night()
                .followedUp("all", "all", 90, 115)
                .difference(rf, 0.8, 0.1, 90, 40)
                .figure(rf.statistic("e_value"), 3.1, 90)
                .figure(rf.statistic("e_value_of_interval"), 2.1, 90)
                .figure(Night.graded().inArm("rf").statistic("mean_improvement"), 1.5, 40)
                .figure(Night.graded().inArm("standard").statistic("mean_improvement"), 0.7, 50)
                .rate(Night.graded().inArm("rf").statistic("followed_up"), 40, 60)
                .rate(Night.graded().inArm("standard").statistic("followed_up"), 50, 55);
    }

    private static List<Sensitivity> figures(Night night, String claim) {
        return night.sensitivity(claim).stream()
                .filter(row -> row.flip() == Flip.FIGURE)
                .toList();
    }
}
