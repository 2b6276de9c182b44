package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.clinic.RaterRole;
import org.scarline.compare.Verdict.Finding;
import org.scarline.reference.ReferenceFolder;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.Primary;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRow;
import org.scarline.results.ResultRows;

final class VerdictsTest {
    private static final String NO_CONTROL = "no control group, includes regression to the mean";
    private static final String EFFECTIVE =
            "effective,,outcome,It helps.,a guide,part,mean_improvement,,,all,all,,final,final,all,>,0,30";
    private static final String BEYOND_NOISE =
            "effective,,outcome,It helps.,a guide,part,mean_improvement,,,all,all,,final,final,all,>,min_improvement,30";
    private static final String NO_ACNE =
            "acne,,practice,Never.,a guide,part,days_over_active_acne,,,all,all,,practice,,all,=,0,1";

    @TempDir
    Path data;

    /** R: r2 <- (-2*log(.05)+log(-2*log(.05))+1)/200; c <- sqrt(2*(100*r2+1)/(100*r2)*log(sqrt(100*r2+1)/.05)); c / 10. */
    @Test
    void aMeanReachesFactorTimesItsStandardErrorAndKeepsItsOrdinaryInterval() {
        var verdict = new Night()
                .improvement("all", "all", 1, 1, 100)
                .followedUp("all", "all", 100, 120)
                .verdict(EFFECTIVE);
        assertThat(verdict.finding()).isEqualTo(Finding.SUPPORTED);
        assertThat(verdict.alwaysLow().orElseThrow()).isCloseTo(1 - 0.3069915000985478, within(1e-13));
        assertThat(verdict.alwaysHigh().orElseThrow()).isCloseTo(1 + 0.3069915000985478, within(1e-13));
        assertThat(verdict.ciLow()).hasValue(0.99);
        assertThat(verdict.ciHigh()).hasValue(1.01);
        assertThat(verdict.n()).isEqualTo(100);
        assertThat(verdict.eligible()).hasValue(120);
        assertThat(verdict.instrument()).isEqualTo("goodman_baron_grade");
        assertThat(verdict.raterRole()).isEqualTo("clinician");
        assertThat(verdict.rule()).isEqualTo(">");
        assertThat(verdict.threshold()).hasValue(0);
        assertThat(verdict.limits()).containsExactly(NO_CONTROL);
    }

    /** The interval of mean 0.3 and sd 1 reaches 0.307 to either side at 100 patients, but not at 200. */
    @Test
    void whatAnOrdinaryIntervalWouldSettleMayStillOnlyLean() {
        var night = new Night().improvement("all", "all", 0.3, 1, 100).followedUp("all", "all", 100, 100);
        assertThat(night.verdict(EFFECTIVE).finding()).isEqualTo(Finding.LEANING_FOR);
        var more = new Night().improvement("all", "all", 0.3, 1, 200).followedUp("all", "all", 200, 200);
        assertThat(more.verdict(EFFECTIVE).finding()).isEqualTo(Finding.SUPPORTED);
    }

    @Test
    void thresholdIsTheInstrumentsLeastImprovement() {
        var verdict = new Night()
                .improvement("all", "all", 1.5, 1, 100)
                .followedUp("all", "all", 100, 100)
                .verdict(BEYOND_NOISE);
        assertThat(verdict.threshold()).hasValue(1);
        assertThat(verdict.finding()).isEqualTo(Finding.SUPPORTED);
    }

    @Test
    void anInstrumentWithoutLeastImprovementGivesNoVerdictOnNoise() {
        var verdict = new Night()
                .improvement("scar_s", "patient", "all", "all", 1.5, 1, 100)
                .baselines("scar_s", "patient", 120)
                .verdict(BEYOND_NOISE);
        assertThat(verdict.finding()).isEqualTo(Finding.INSUFFICIENT_DATA);
        assertThat(verdict.threshold()).isEmpty();
        assertThat(verdict.limits()).contains("scar_s declares no min_improvement");
    }

    @Test
    void tooFewPatientsAreSaidWithTheNumberNeeded() {
        var verdict = new Night()
                .improvement("all", "all", 2, 0.1, 29)
                .followedUp("all", "all", 29, 29)
                .verdict(EFFECTIVE);
        assertThat(verdict.finding()).isEqualTo(Finding.INSUFFICIENT_DATA);
        assertThat(verdict.limits()).containsExactly("29 patients, 30 needed", NO_CONTROL);
    }

    @Test
    void nothingInTheResultsIsNotRecorded() {
        var verdict = new Night().verdict(EFFECTIVE);
        assertThat(verdict.finding()).isEqualTo(Finding.NOT_RECORDED);
        assertThat(verdict.estimate()).isEmpty();
        assertThat(verdict.n()).isZero();
        assertThat(verdict.limits()).isEmpty();
    }

    @Test
    void belowSixtyPerCentSeenNothingIsMoreThanLeaning() {
        var few = new Night().improvement("all", "all", 1, 1, 100).followedUp("all", "all", 119, 200);
        assertThat(few.verdict(EFFECTIVE).finding()).isEqualTo(Finding.LEANING_FOR);
        assertThat(few.verdict(EFFECTIVE).limits())
                .containsExactly("only 119 of 200 eligible patients have a final rating, at most leaning", NO_CONTROL);
        var worse = new Night().improvement("all", "all", -1, 1, 100).followedUp("all", "all", 119, 200);
        assertThat(worse.verdict(EFFECTIVE).finding()).isEqualTo(Finding.LEANING_AGAINST);
        var enough = new Night().improvement("all", "all", 1, 1, 100).followedUp("all", "all", 120, 200);
        assertThat(enough.verdict(EFFECTIVE).finding()).isEqualTo(Finding.SUPPORTED);
    }

    @Test
    void unknownFollowUpIsSaid() {
        var verdict = new Night().improvement("all", "all", 1, 1, 100).verdict(EFFECTIVE);
        assertThat(verdict.eligible()).isEmpty();
        assertThat(verdict.limits())
                .contains("follow-up not known, nobody with a baseline is 120 days past the last session");
    }

    @Test
    void aScarTypeIsHeldAgainstItsOwnFollowUp() {
        var rolling = EFFECTIVE.replace(",,,all,all,,final", ",,,rolling,all,,final");
        var verdict = new Night()
                .improvement("all", "rolling", 1, 1, 100)
                .followedUp("all", "all", 190, 200)
                .followedUp("all", "rolling", 50, 150)
                .verdict(rolling);
        assertThat(verdict.finding()).isEqualTo(Finding.LEANING_FOR);
        assertThat(verdict.eligible()).hasValue(150);
    }

    @Test
    void patientsWhoAreAllAlikeHaveNoIntervalAndNoFirmWord() {
        var verdict = new Night()
                .improvement("all", "all", 1, 0, 100)
                .followedUp("all", "all", 100, 100)
                .verdict(EFFECTIVE);
        assertThat(verdict.finding()).isEqualTo(Finding.LEANING_FOR);
        assertThat(verdict.alwaysLow()).isEmpty();
        assertThat(verdict.outlook().detectable()).isEmpty();
        assertThat(verdict.limits()).contains("all patients alike, so that there is no interval, at most leaning");
    }

    @Test
    void withoutAnyBaselineThePrimaryGivesWayToThePairWithTheMost() {
        var verdict = new Night()
                .baselines("goodman_baron_grade", "independent", 10)
                .baselines("ecca", "clinician", 40)
                .baselines("goodman_baron_score", "clinician", 40)
                .baselines("quartile_improvement", "patient", 90)
                .improvement("ecca", "clinician", "all", "all", 60, 20, 40)
                .verdict(EFFECTIVE);
        assertThat(verdict.instrument()).isEqualTo("ecca");
        assertThat(verdict.finding()).isEqualTo(Finding.SUPPORTED);
        assertThat(verdict.limits())
                .contains("no baseline of goodman_baron_grade/clinician: ecca/clinician has the most");
    }

    @Test
    void onePatientWithABaselineKeepsThePrimary() {
        var verdict = new Night()
                .baselines("goodman_baron_grade", "clinician", 1)
                .baselines("ecca", "clinician", 400)
                .improvement("ecca", "clinician", "all", "all", 60, 20, 40)
                .verdict(EFFECTIVE);
        assertThat(verdict.instrument()).isEqualTo("goodman_baron_grade");
        assertThat(verdict.finding()).isEqualTo(Finding.NOT_RECORDED);
        assertThat(verdict.limits()).isEmpty();
    }

    @Test
    void theConfiguredPairIsThePrimary() {
        var night = new Night().baselines("ecca", "independent", 3).baselines("goodman_baron_grade", "clinician", 400);
        var verdicts = Judgement.of(
                        Night.claims(EFFECTIVE),
                        night.results(),
                        Night.instruments(),
                        new Primary("ecca", RaterRole.INDEPENDENT))
                .verdicts();
        assertThat(verdicts.get(0).instrument()).isEqualTo("ecca");
        assertThat(verdicts.get(0).raterRole()).isEqualTo("independent");
    }

    @Test
    void aClaimsOwnInstrumentIsKeptWhateverHasMoreBaselines() {
        var own = EFFECTIVE.replace(",mean_improvement,,,", ",mean_improvement,ecca,patient,");
        var verdict = new Night()
                .baselines("goodman_baron_grade", "clinician", 400)
                .baselines("ecca", "clinician", 40)
                .verdict(own);
        assertThat(verdict.instrument() + "/" + verdict.raterRole()).isEqualTo("ecca/patient");
        assertThat(verdict.finding()).isEqualTo(Finding.NOT_RECORDED);
    }

    @Test
    void instrumentsThatCannotCarryAClaimAreRefusedByName() {
        var change = EFFECTIVE.replace(",mean_improvement,,,", ",mean_improvement,gais_1_best,,");
        assertThatThrownBy(() -> new Night().verdict(change))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("claims.csv: effective : instrument gais_1_best rates change: "
                        + "a claim needs one that rates the scar as it is");
        var unknown = EFFECTIVE.replace(",mean_improvement,,,", ",mean_improvement,ruler,,");
        assertThatThrownBy(() -> new Night().verdict(unknown)).hasMessageContaining("no instrument ruler");
    }

    /** A share over 40 patients with mean 0.8 and sd 0.3 reaches 3.36 × 0.3 / √40 = 0.159 down. */
    @Test
    void aPracticeIsFollowedPartlyOrNot() {
        var spacing = "spacing,,practice,Monthly.,a guide,part,gaps_in_tolerance,,,all,all,,practice,,all,>,0.5,30";
        var followed = new Night()
                .share("gaps_in_tolerance", 0.8, 0.3, 40, 90, "of 112 gaps; 3 not recorded")
                .verdict(spacing);
        assertThat(followed.finding()).isEqualTo(Finding.FOLLOWED);
        assertThat(followed.limits()).containsExactly("of 112 gaps, 3 not recorded");
        assertThat(followed.eligible()).isEmpty();
        assertThat(followed.instrument()).isEmpty();
        assertThat(followed.raterRole()).isEmpty();
        var partly = new Night().share("gaps_in_tolerance", 0.6, 0.3, 40, 90, "");
        assertThat(partly.verdict(spacing).finding()).isEqualTo(Finding.PARTLY);
        var not = new Night().share("gaps_in_tolerance", 0.3, 0.3, 40, 90, "");
        assertThat(not.verdict(spacing).finding()).isEqualTo(Finding.NOT_FOLLOWED);
    }

    @Test
    void anArmWhoseIntervalLiesOnTheOtherSideIsNamed() {
        var downtime =
                "downtime,,outcome,Little.,a guide,part,days_downtime_3_or_less,,,all,all,,practice,,all,>,0.5,30";
        var key = Cell.of("practice", "").statistic("days_downtime_3_or_less");
        var night = new Night().share("days_downtime_3_or_less", 0.8, 0.3, 100, 240, "");
        night.row(ofArm(key, "rf+laser", 0.12, 0.05, 0.22))
                .row(ofArm(key, "rf", 0.45, 0.3, 0.6))
                .row(ofArm(key, "standard", 0.9, 0.8, 1));
        var verdict = night.verdict(downtime);
        assertThat(verdict.finding()).isEqualTo(Finding.SUPPORTED);
        assertThat(verdict.limits()).containsExactly("rf+laser: 12 %, whole interval on the other side (20 patients)");
        var most = downtime.replace(",>,", ",<,");
        assertThat(night.verdict(most).limits())
                .containsExactly("standard: 90 %, whole interval on the other side (20 patients)");
    }

    private static ResultRow ofArm(ResultRow.Key key, String arm, double share, double low, double high) {
        return ResultRows.row(
                key.cell().inArm(arm).statistic(key.statistic()),
                Estimate.of(share).within(low, high),
                Counts.of(20, 50),
                "mean of patients' shares; t interval",
                "");
    }

    @Test
    void oneSessionDayOverActiveAcneIsCountedAgainst() {
        var none = new Night().share("days_over_active_acne", 0, 0, 3, 0, "of 9 days; 2 not recorded");
        assertThat(none.verdict(NO_ACNE).finding()).isEqualTo(Finding.FOLLOWED);
        assertThat(none.verdict(NO_ACNE).limits())
                .containsExactly("days over active acne: 0", "of 9 days, 2 not recorded");
        var one = new Night().share("days_over_active_acne", 0.01, 0.1, 100, 1, "of 300 days; 0 not recorded");
        assertThat(one.verdict(NO_ACNE).finding()).isEqualTo(Finding.NOT_FOLLOWED);
        assertThat(one.verdict(NO_ACNE).alwaysLow()).hasValue(0);
        assertThat(one.verdict(NO_ACNE).limits())
                .containsExactly("days over active acne: 1", "of 300 days, 0 not recorded");
    }

    @Test
    void aFigureIsShownWithTheStatisticTheInstrumentHas() {
        var noticeable = "noticeable,,descriptive,Some.,a guide,part,responders_2_grades|responders_50_pct,,,all,all,,"
                + "final,final,all,,,30";
        var key = new Cell("all", new RatedBy("ecca", "clinician"), "all", "all", new AxisLevel("final", "final"))
                .statistic("responders_50_pct");
        var verdict =
                new Night().baselines("ecca", "clinician", 12).rate(key, 3, 12).verdict(noticeable);
        assertThat(verdict.finding()).isEqualTo(Finding.SHOWN);
        assertThat(verdict.estimate()).hasValue(0.25);
        assertThat(verdict.limits()).contains("measured by responders_50_pct");
        assertThat(verdict.threshold()).isEmpty();
    }

    /**
     * R: z <- 3.4667315564021881; p <- .7; n <- 30; (p + z^2/(2*n) + c(-1, 1) * z * sqrt(p*(1-p)/n + z^2/(4*n^2))) / (1 +
     * z^2/n).
     */
    @Test
    void aUsersOwnClaimOnARateNeedsOnlyARow() {
        var own = "own,,outcome,Most gain a grade.,us,aims,responders_1_grade,,independent,boxcar,rf,,weeks,week_12,"
                + "fitzpatrick_1_3,>,0.3,30";
        var key = new Cell(
                        "fitzpatrick_1_3",
                        new RatedBy("goodman_baron_grade", "independent"),
                        "boxcar",
                        "rf",
                        new AxisLevel("weeks", "week_12"))
                .statistic("responders_1_grade");
        var verdict = new Night().rate(key, 21, 30).verdict(own);
        assertThat(verdict.finding()).isEqualTo(Finding.SUPPORTED);
        assertThat(verdict.alwaysLow().orElseThrow()).isCloseTo(0.391125818079, within(1e-11));
        assertThat(verdict.alwaysHigh().orElseThrow()).isCloseTo(0.894464523575, within(1e-11));
    }

    @Test
    void aUsersOwnClaimOnAStatisticWithoutSpreadSaysWhyThereIsNoVerdict() {
        var own = EFFECTIVE.replace("mean_improvement", "median_improvement");
        var key = new Cell(
                        "all",
                        new RatedBy("goodman_baron_grade", "clinician"),
                        "all",
                        "all",
                        new AxisLevel("final", "final"))
                .statistic("median_improvement");
        var verdict = new Night().figure(key, 1, 60).verdict(own);
        assertThat(verdict.finding()).isEqualTo(Finding.INSUFFICIENT_DATA);
        assertThat(verdict.limits()).contains("median_improvement has no spread beside it");
    }

    @Test
    void skinTypesStandBesideTheirPigmentMarks() throws IOException {
        var night = new Night()
                .improvement("fitzpatrick_1_3", "all", 1, 0.5, 60)
                .improvement("fitzpatrick_4_6", "all", 1, 0.5, 40)
                .followedUp("fitzpatrick_1_3", "all", 60, 70)
                .followedUp("fitzpatrick_4_6", "all", 40, 50)
                .rate(pihEver("fitzpatrick_4_6"), 7, 45)
                .row(ResultRows.row(
                        Cell.of("safety", "").statistic("pih_ever_skin_difference"),
                        Estimate.of(0.082).within(0.026, 0.151),
                        Counts.of(161, 45),
                        "difference of rates; Newcombe interval",
                        ""));
        var verdicts = night.verdicts(Claims.load(ReferenceFolder.in(data))).stream()
                .filter(each -> each.id().equals("skin_types") && each.kind() == Verdict.Kind.OUTCOME)
                .toList();
        assertThat(verdicts).extracting(Verdict::finding).containsOnly(Finding.SUPPORTED);
        assertThat(verdicts)
                .extracting(Verdict::limits)
                .containsExactly(
                        List.of(NO_CONTROL, "PIH not recorded"),
                        List.of(
                                NO_CONTROL,
                                "PIH ever in 7 of 45 patients with a record",
                                "PIH ever: 8.2 percentage points more than in Fitzpatrick 1-3 (95 % 2.6 to 15.1)"),
                        List.of());
    }

    /** What either arm had, and of whom; a record alone says that none of it happened. */
    @Test
    void whatRadiofrequencyAddsStandsBesideItsEvents() {
        var rfAdds =
                "rf_adds,,outcome,RF adds.,a guide,part,difference_adjusted,,,all,rf,standard,final,final,all,>,0,30";
        var night = new Night()
                .difference(Night.versus("rf", "standard"), 0.5, 0.1, 80, 40)
                .rate(ever("rf", "pih"), 3, 60)
                .rate(ever("standard", "pih"), 1, 55)
                .rate(ever("rf", "burn"), 2, 60)
                .rate(ever("standard", "burn"), 0, 55);
        assertThat(night.verdict(rfAdds).limits())
                .contains("events ever in 60 rf and 55 standard patients with a record: burn 2 and 0, pih 3 and 1");
        var none = new Night()
                .difference(Night.versus("rf", "standard"), 0.5, 0.1, 80, 40)
                .rate(ever("rf", "pih"), 0, 60)
                .rate(ever("standard", "pih"), 0, 55);
        assertThat(none.verdict(rfAdds).limits())
                .contains("events ever in 60 rf and 55 standard patients with a record:"
                        + " none of burn, scarring, tram track, fat loss, nerve, pih");
    }

    private static ResultRow.Key ever(String arm, String event) {
        return Cell.of("safety", "").inArm(arm).statistic(event + "_ever");
    }

    private static ResultRow.Key pihEver(String population) {
        return new Cell(population, RatedBy.NONE, "all", "all", new AxisLevel("safety", "")).statistic("pih_ever");
    }
}
