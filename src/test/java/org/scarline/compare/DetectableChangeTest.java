package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scarline.compare.Verdict.Finding;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;

/** What is more than rating error is told by ratings before treatment, and only without them by the instrument. */
final class DetectableChangeTest {
    private static final String BEYOND_ERROR =
            "effective,,outcome,It helps.,a guide,part,mean_improvement,,,all,all,,final,final,"
                    + "all,>,smallest_detectable_change,30";
    private static final String TOO_FEW =
            "too few rated twice before treatment, so that min_improvement stands for rating error";

    /** 0.9 of a grade is more than 0.7, and less than the instrument's 1. */
    @Test
    void theLargerOfTheTwoWaysToRateTwiceIsTheThreshold() {
        var verdict = night(0.9)
                .figure(measured("repeated"), 0.68, 30)
                .figure(measured("two_raters"), 0.7, 12)
                .verdict(BEYOND_ERROR);
        assertThat(verdict.threshold()).hasValue(0.7);
        assertThat(verdict.finding()).isEqualTo(Finding.SUPPORTED);
        assertThat(verdict.limits()).doesNotContain(TOO_FEW);
    }

    @Test
    void withoutThemTheInstrumentsLeastImprovementIsAndTheLimitsSaySo() {
        var verdict = night(0.9).verdict(BEYOND_ERROR);
        assertThat(verdict.threshold()).hasValue(1);
        assertThat(verdict.finding()).isEqualTo(Finding.CONTRADICTED);
        assertThat(verdict.limits()).contains(TOO_FEW);
    }

    /** A dozen patients who happened to get the same grade twice do not show that raters never err. */
    @Test
    void ratingsThatWereAllAlikeTellNoErrorAndNoBound() {
        var verdict = night(0.9)
                .figure(measured("repeated"), 0, 12)
                .figure(Night.graded().statistic("regression_to_mean"), 0, 300)
                .verdict(BEYOND_ERROR);
        assertThat(verdict.threshold()).hasValue(1);
        assertThat(verdict.finding()).isEqualTo(Finding.CONTRADICTED);
        assertThat(verdict.limits())
                .contains(
                        "all rated twice alike before treatment, so that min_improvement stands for rating error",
                        "all rated twice alike before treatment, so that no bound on regression to the mean is known")
                .doesNotContain(TOO_FEW);
    }

    /** Rolling scars have their own error where enough were rated twice; boxcar scars then have that of all types. */
    @Test
    void aScarTypesOwnErrorComesBeforeThatOfAllTypes() {
        var all = Cell.of("measurement", "repeated").measuredBy("goodman_baron_grade", "clinician");
        var night = night(0.9)
                .improvement("all", "rolling", 0.9, 0.5, 300)
                .improvement("all", "boxcar", 0.9, 0.5, 300)
                .figure(all.statistic("smallest_detectable_change"), 0.8, 60)
                .figure(all.ofType("rolling").statistic("smallest_detectable_change"), 0.5, 30);
        assertThat(night.verdict(BEYOND_ERROR).threshold()).hasValue(0.8);
        assertThat(night.verdict(BEYOND_ERROR.replace(",,,all,all,", ",,,rolling,all,"))
                        .threshold())
                .hasValue(0.5);
        assertThat(night.verdict(BEYOND_ERROR.replace(",,,all,all,", ",,,boxcar,all,"))
                        .threshold())
                .hasValue(0.8);
    }

    @Test
    void anotherRatersErrorIsNotThisOnes() {
        var patients = Cell.of("measurement", "repeated")
                .measuredBy("goodman_baron_grade", "patient")
                .statistic("smallest_detectable_change");
        assertThat(night(0.9).figure(patients, 0.3, 30).verdict(BEYOND_ERROR).threshold())
                .hasValue(1);
    }

    /** In the words of page one, and as a figure of its own. */
    @Test
    void theMostThatAMeanCanOweToRegressionToTheMeanStandsBesideIt() {
        var night = night(1.18).figure(Night.graded().statistic("regression_to_mean"), 0.524, 300);
        assertThat(night.verdict(BEYOND_ERROR).limits())
                .contains("regression to the mean is at most 0.52 of the 1.18 grades");
        assertThat(night.sensitivity(BEYOND_ERROR))
                .filteredOn(row -> row.variant().equals("regression_to_mean"))
                .singleElement()
                .satisfies(row -> assertThat(row.estimate()).hasValue(0.524))
                .satisfies(row -> assertThat(row.flip()).isEqualTo(Sensitivity.Flip.FIGURE));
    }

    private static Night night(double mean) {
        return new Night().improvement("all", "all", mean, 0.5, 300).followedUp("all", "all", 300, 310);
    }

    private static ResultRow.Key measured(String how) {
        return Cell.of("measurement", how)
                .measuredBy("goodman_baron_grade", "clinician")
                .statistic("smallest_detectable_change");
    }
}
