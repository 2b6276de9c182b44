package org.scarline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Answer;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Modality;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Side;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.Outcome;
import org.scarline.derive.outcome.PracticeMeasure;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.derive.outcome.SafetyEvent;
import org.scarline.derive.outcome.SessionField;
import org.scarline.derive.outcome.TimeLevel;
import org.scarline.derive.outcome.WholeAxis;

class DerivationTest {
    private static PatientBuilder patient() {
        return new PatientBuilder();
    }

    private static List<String> cells(PatientBuilder patient, Level level) {
        return OutcomeText.of(patient.outcome(), ContributionKind.CELLS, level);
    }

    private static List<String> finals(PatientBuilder patient) {
        return cells(patient, RatedLevel.FINAL).stream()
                .filter(line -> line.startsWith("all "))
                .toList();
    }

    @Test
    void takesTheLatestRatingUpToTheFirstSessionAsBaseline() {
        var rated = patient()
                .sessions(Modality.STANDARD, 0)
                .rated(-40, 4)
                .rated(-3, 3)
                .rated(0, 2)
                .rated(60, 1);
        assertThat(finals(rated))
                .containsExactly("all final all: 2 1", "all final standard: 2 1", "all final start:standard: 2 1");
    }

    @Test
    void acceptsABaselineOf180DaysAndNotOf181() {
        assertThat(finals(
                        patient().sessions(Modality.STANDARD, 0).rated(-180, 3).rated(60, 1)))
                .hasSize(3);
        assertThat(finals(
                        patient().sessions(Modality.STANDARD, 0).rated(-181, 3).rated(60, 1)))
                .isEmpty();
    }

    @Test
    void findsTheFinalRatingFrom56To120DaysAfterTheLastSession() {
        for (var day : new int[] {56, 120}) {
            assertThat(finals(patient().sessions(Modality.RF, 0).rated(0, 3).rated(day, 1)))
                    .as("day %d", day)
                    .contains("all final rf: 3 2");
        }
        for (var day : new int[] {55, 121}) {
            assertThat(finals(patient().sessions(Modality.RF, 0).rated(0, 3).rated(day, 1)))
                    .as("day %d", day)
                    .isEmpty();
        }
    }

    @Test
    void losesTheFinalRatingWhenAnotherSessionFollows() {
        var rated = patient().sessions(Modality.RF, 0, 100).rated(0, 3).rated(60, 1);
        assertThat(finals(rated)).isEmpty();
        assertThat(cells(rated, RatedLevel.SESSIONS_1)).contains("all 1 rf: 3 2");
    }

    @Test
    void keepsSwollenSkinOutOfEfficacy() {
        assertThat(cells(patient().sessions(Modality.RF, 0).rated(0, 3).rated(7, 1), RatedLevel.LATEST))
                .isEmpty();
        assertThat(cells(patient().sessions(Modality.RF, 0).rated(0, 3).rated(8, 1), RatedLevel.LATEST))
                .contains("all latest all: 3 2");
        assertThat(OutcomeText.of(
                        patient()
                                .sessions(Modality.RF, 0)
                                .rated(0, 3)
                                .rated(7, 1)
                                .outcome(),
                        ContributionKind.FLOW))
                .containsExactly("all unsettled_only all: 0 0", "all unsettled_only all: 0 0");
    }

    @Test
    void countsARatingOnASessionsDayAsBeforeIt() {
        var rated = patient().sessions(Modality.STANDARD, 0, 28, 56).rated(0, 4).rated(56, 2);
        assertThat(cells(rated, RatedLevel.SESSIONS_2)).contains("all 2 all: 4 2");
        assertThat(cells(rated, RatedLevel.SESSIONS_3)).isEmpty();
    }

    @Test
    void startsANewCourseAfterMoreThanAYear() {
        var sameCourse =
                patient().sessions(Modality.STANDARD, 0, 365).rated(0, 4).rated(425, 1);
        assertThat(finals(sameCourse)).contains("all final standard: 4 3");
        var newCourse = patient()
                .sessions(Modality.STANDARD, 0, 366)
                .rated(0, 4)
                .rated(100, 2)
                .rated(426, 1);
        assertThat(finals(newCourse)).contains("all final standard: 4 2");
        assertThat(OutcomeText.of(newCourse.outcome(), ContributionKind.RATINGS_LEFT_OUT))
                .containsExactly("all later_course all: 1 0");
    }

    @Test
    void takesARatingOnTheNextCoursesFirstDayAsFollowUpOfTheFirst() {
        var rated = patient().sessions(Modality.STANDARD, 0, 400).rated(0, 4).rated(400, 2);
        assertThat(cells(rated, RatedLevel.LATEST)).contains("all latest standard: 4 2");
    }

    @Test
    void picksTheRatingClosestToTheTargetAndOfTwoTheLater() {
        var rated = patient()
                .sessions(Modality.STANDARD, 0)
                .rated(0, 4)
                .rated(34, 3)
                .rated(36, 2);
        assertThat(cells(rated, RatedLevel.WEEKS_4_6)).contains("all weeks_4_6 all: 4 2");
        var closer = patient()
                .sessions(Modality.STANDARD, 0)
                .rated(0, 4)
                .rated(35, 3)
                .rated(36, 2);
        assertThat(cells(closer, RatedLevel.WEEKS_4_6)).contains("all weeks_4_6 all: 4 1");
    }

    @Test
    void givesEachWeekWindowItsOwnDays() {
        var edges = new Object[][] {
            {7, WholeAxis.NONE},
            {8, RatedLevel.WEEK_2},
            {24, RatedLevel.WEEK_2},
            {25, RatedLevel.WEEKS_4_6},
            {45, RatedLevel.WEEKS_4_6},
            {46, RatedLevel.WEEK_8},
            {69, RatedLevel.WEEK_8},
            {70, RatedLevel.WEEK_12},
            {97, RatedLevel.WEEK_12},
            {98, RatedLevel.WEEK_16},
            {139, RatedLevel.WEEK_16},
            {140, RatedLevel.MONTH_6},
            {272, RatedLevel.MONTH_6},
            {273, RatedLevel.MONTH_12},
            {547, RatedLevel.MONTH_12},
            {548, WholeAxis.NONE}
        };
        for (var edge : edges) {
            var outcome = patient()
                    .sessions(Modality.RF, 0)
                    .rated(0, 3)
                    .rated((Integer) edge[0], 2)
                    .outcome();
            assertThat(outcome.contributions().stream()
                            .map(contribution -> contribution.key().level())
                            .filter(level -> level.axis().equals("weeks"))
                            .distinct())
                    .as("day %s", edge[0])
                    .isEqualTo(edge[1] == WholeAxis.NONE ? List.of() : List.of(edge[1]));
        }
    }

    @Test
    void givesEachWindowAfterTheLastSessionItsOwnDays() {
        var edges = new Object[][] {
            {7, WholeAxis.NONE},
            {8, RatedLevel.SINCE_LAST_8_24},
            {24, RatedLevel.SINCE_LAST_8_24},
            {25, RatedLevel.SINCE_LAST_25_45},
            {45, RatedLevel.SINCE_LAST_25_45},
            {46, RatedLevel.SINCE_LAST_46_69},
            {69, RatedLevel.SINCE_LAST_46_69},
            {70, RatedLevel.SINCE_LAST_70_97},
            {97, RatedLevel.SINCE_LAST_70_97},
            {98, RatedLevel.SINCE_LAST_98_139},
            {139, RatedLevel.SINCE_LAST_98_139},
            {140, RatedLevel.SINCE_LAST_140_272},
            {272, RatedLevel.SINCE_LAST_140_272},
            {273, WholeAxis.NONE}
        };
        for (var edge : edges) {
            var rated = patient().sessions(Modality.RF, 0, 28).rated(0, 3).rated(28 + (Integer) edge[0], 2);
            assertThat(rated.outcome().contributions().stream()
                            .map(contribution -> contribution.key().level())
                            .filter(level -> level.axis().equals("since_last"))
                            .distinct())
                    .as("day %s", edge[0])
                    .isEqualTo(edge[1] == WholeAxis.NONE ? List.of() : List.of(edge[1]));
        }
    }

    /** Sessions on days 0 and 28: days 62 and 64 are 34 and 36 days after the last, day 20 is before it. */
    @Test
    void countsDaysFromTheLastSessionAndTakesTheRatingClosestToTheTarget() {
        var rated = patient()
                .sessions(Modality.STANDARD, 0, 28)
                .rated(0, 4)
                .rated(20, 1)
                .rated(62, 3)
                .rated(64, 2);
        assertThat(cells(rated, RatedLevel.SINCE_LAST_25_45))
                .containsExactly(
                        "all days_25_45 all: 4 2",
                        "all days_25_45 standard: 4 2",
                        "rolling days_25_45 all: 4 2",
                        "rolling days_25_45 standard: 4 2");
        assertThat(cells(rated, RatedLevel.SINCE_LAST_8_24)).isEmpty();
    }

    @Test
    void putsAllSessionsFromTheSeventhInOneLevel() {
        var rated = patient()
                .sessions(Modality.STANDARD, 0, 28, 56, 84, 112, 140, 168, 196)
                .rated(0, 4)
                .rated(190, 3)
                .rated(230, 2);
        assertThat(cells(rated, RatedLevel.SESSIONS_7_PLUS)).contains("all 7+ all: 4 2");
        assertThat(cells(rated, RatedLevel.SESSIONS_6)).isEmpty();
    }

    @Test
    void keepsCombinationsAndSwitchesOutOfThePureArms() {
        var laser = patient()
                .combined(0, Modality.RF, Adjunct.LASER_NONABLATIVE, Adjunct.PRP)
                .sessions(Modality.RF, 28)
                .rated(0, 4)
                .rated(90, 2);
        assertThat(finals(laser))
                .containsExactly(
                        "all final all: 4 2", "all final rf+laser+prp: 4 2", "all final start:rf+laser+prp: 4 2");
        var switched = patient()
                .sessions(Modality.RF, 0)
                .sessions(Modality.STANDARD, 28)
                .rated(0, 4)
                .rated(90, 2);
        assertThat(finals(switched))
                .containsExactly("all final all: 4 2", "all final start:rf: 4 2", "all final switched: 4 2");
    }

    @Test
    void tellsAnArmFromTheSessionsBeforeTheRatingOnly() {
        var rated = patient()
                .sessions(Modality.RF, 0)
                .sessions(Modality.STANDARD, 28)
                .rated(0, 4)
                .rated(27, 3);
        assertThat(cells(rated, RatedLevel.WEEKS_4_6)).contains("all weeks_4_6 rf: 4 1");
    }

    @Test
    void countsAPatientOnceHoweverManyTypesAreRated() {
        var rated = patient().sessions(Modality.RF, 0);
        rated.scarType(ScarType.ROLLING).rated(0, 4).rated(60, 2);
        rated.scarType(ScarType.BOXCAR).rated(0, 3).rated(60, 2);
        rated.scarType(ScarType.ICE_PICK).rated(0, 3).rated(60, 3);
        assertThat(cells(rated, RatedLevel.FINAL).stream().filter(line -> line.endsWith("final all: 3.333333 1")))
                .containsExactly("all final all: 3.333333 1");
        assertThat(cells(rated, RatedLevel.FINAL))
                .contains("rolling final rf: 4 2", "boxcar final rf: 3 1", "ice_pick final rf: 3 0");
    }

    @Test
    void averagesTheRatersOfADayBeforeTheChange() {
        var rated = patient().sessions(Modality.STANDARD, 0);
        rated.rater("a").rated(0, 4).rated(60, 2);
        rated.rater("b").rated(0, 3).rated(60, 1);
        rated.rater("c").rated(0, 3).rated(60, 2);
        assertThat(finals(rated)).contains("all final all: 3.333333 1.666667");
    }

    @Test
    void neverMixesInstrumentsRolesOrBodySites() {
        var rated = patient().sessions(Modality.STANDARD, 0).rated(0, 4).rated(60, 2);
        rated.role(RaterRole.PATIENT).rated(0, 4).rated(60, 3);
        rated.role(RaterRole.CLINICIAN).instrument("ecca").rated(0, 100).rated(60, 50);
        assertThat(cells(rated, RatedLevel.FINAL))
                .filteredOn(line -> line.startsWith("all final all"))
                .containsExactlyInAnyOrder("all final all: 4 2", "all final all: 4 1", "all final all: 100 50");
    }

    @Test
    void turnsAHigherIsBetterChangeScaleTheRightWay() {
        var quartile = patient()
                .sessions(Modality.RF, 0)
                .instrument("quartile_improvement")
                .rated(60, 3);
        assertThat(finals(quartile)).contains("all final rf: none 3");
        var gais = patient().sessions(Modality.RF, 0).instrument("gais_1_best").rated(60, 1);
        assertThat(finals(gais)).contains("all final rf: none 3");
        var worse = patient().sessions(Modality.RF, 0).instrument("gais_1_best").rated(60, 5);
        assertThat(finals(worse)).contains("all final rf: none -1");
    }

    @Test
    void pairsTheSidesOfASplitFace() {
        var split = patient();
        split.at(BodySite.FACE, Side.LEFT)
                .sessions(Modality.STANDARD, 0, 28)
                .rated(0, 4)
                .rated(90, 3);
        split.at(BodySite.FACE, Side.RIGHT)
                .sessions(Modality.RF, 0, 28)
                .rated(0, 4)
                .rated(90, 1);
        assertThat(OutcomeText.of(split.outcome(), ContributionKind.PAIRED))
                .containsExactly(
                        "all final rf-standard: 2 0",
                        "all latest rf-standard: 2 0",
                        "rolling final rf-standard: 2 0",
                        "rolling latest rf-standard: 2 0");
    }

    @Test
    void pairsNothingAcrossBodySitesOrTimes() {
        var elsewhere = patient();
        elsewhere
                .at(BodySite.FACE, Side.LEFT)
                .sessions(Modality.STANDARD, 0)
                .rated(0, 4)
                .rated(60, 3);
        elsewhere
                .at(BodySite.CHEST, Side.RIGHT)
                .sessions(Modality.RF, 0)
                .rated(0, 4)
                .rated(60, 1);
        assertThat(OutcomeText.of(elsewhere.outcome(), ContributionKind.PAIRED)).isEmpty();
        var later = patient();
        later.at(BodySite.FACE, Side.LEFT)
                .sessions(Modality.STANDARD, 0, 10)
                .rated(0, 4)
                .rated(70, 3);
        later.at(BodySite.FACE, Side.RIGHT)
                .sessions(Modality.RF, 11, 20)
                .rated(0, 4)
                .rated(80, 1);
        assertThat(OutcomeText.of(later.outcome(), ContributionKind.PAIRED)).isEmpty();
    }

    @Test
    void givesOneSidedRatingsTheSessionsOfBothSides() {
        var rated = patient().sessions(Modality.STANDARD, 0);
        rated.at(BodySite.FACE, Side.LEFT).rated(0, 4).rated(60, 2);
        assertThat(finals(rated)).contains("all final standard: 4 2");
    }

    @Test
    void leavesOutARatingOfBothSidesWhereSidesWereTreatedApart() {
        var rated = patient().at(BodySite.FACE, Side.LEFT).sessions(Modality.STANDARD, 0);
        rated.at(BodySite.FACE, Side.BOTH).rated(0, 4).rated(60, 2);
        assertThat(rated.outcome().contributions())
                .noneMatch(contribution -> contribution.key().kind() == ContributionKind.CELLS);
        assertThat(OutcomeText.of(rated.outcome(), ContributionKind.RATINGS_LEFT_OUT))
                .containsExactly("all both_sides_at_once all: 2 0");
    }

    @Test
    void findsTheIntervalOfTheFirstImprovement() {
        var rated = patient()
                .sessions(Modality.STANDARD, 0, 28)
                .rated(0, 3)
                .rated(20, 3)
                .rated(60, 2)
                .rated(90, 3);
        assertThat(OutcomeText.of(rated.outcome(), ContributionKind.TIME, TimeLevel.TIME))
                .containsExactly(
                        "all  all: 20 60",
                        "all  start:standard: 20 60",
                        "rolling  all: 20 60",
                        "rolling  start:standard: 20 60");
        var never = patient()
                .sessions(Modality.STANDARD, 0)
                .rated(0, 3)
                .rated(20, 3)
                .rated(60, 3);
        assertThat(OutcomeText.of(never.outcome(), ContributionKind.TIME, TimeLevel.TIME))
                .contains("all  all: 60 open");
        var atOnce = patient().sessions(Modality.STANDARD, 0).rated(0, 3).rated(20, 1);
        assertThat(OutcomeText.of(atOnce.outcome(), ContributionKind.TIME, TimeLevel.TIME))
                .contains("all  all: 0 20");
    }

    @Test
    void leavesAPatientAtFloorOutOfTheTimeToImprovement() {
        var atFloor = patient().sessions(Modality.STANDARD, 0).rated(0, 1).rated(60, 1);
        assertThat(OutcomeText.of(atFloor.outcome(), ContributionKind.TIME, TimeLevel.TIME))
                .isEmpty();
        assertThat(OutcomeText.of(atFloor.outcome(), ContributionKind.TIME_LEFT_OUT))
                .contains("all at_floor all: 1 0");
    }

    /** A series at floor says nothing of another one that could improve and was never rated again. */
    @Test
    void whoCouldImproveSomewhereIsNotAtFloorButWithoutARating() {
        var chestUnseen = patient()
                .sessions(Modality.STANDARD, 0)
                .rated(0, 1)
                .rated(60, 1)
                .at(BodySite.CHEST, Side.BOTH)
                .sessions(Modality.STANDARD, 0)
                .rated(0, 3);
        assertThat(OutcomeText.of(chestUnseen.outcome(), ContributionKind.TIME_LEFT_OUT))
                .contains("all no_efficacy all: 1 0")
                .doesNotContain("all at_floor all: 1 0");
    }

    @Test
    void seesAMeanOfThirdsThatReachesTheLeastImprovement() {
        var rated = patient().sessions(Modality.STANDARD, 0);
        rated.rater("a").rated(0, 3).rated(60, 2);
        rated.rater("b").rated(0, 3).rated(60, 3);
        rated.rater("c").rated(0, 3).rated(60, 1);
        assertThat(OutcomeText.of(rated.outcome(), ContributionKind.TIME, TimeLevel.TIME))
                .contains("all  all: 0 60");
    }

    @Test
    void knowsWhoWasTreatedAsDocumented() {
        assertThat(patient()
                        .sessions(Modality.RF, 0, 21, 56)
                        .rated(0, 3)
                        .outcome()
                        .perProtocol())
                .isTrue();
        assertThat(patient()
                        .sessions(Modality.RF, 0, 20, 48)
                        .rated(0, 3)
                        .outcome()
                        .perProtocol())
                .isFalse();
        assertThat(patient()
                        .sessions(Modality.RF, 0, 36, 64)
                        .rated(0, 3)
                        .outcome()
                        .perProtocol())
                .isFalse();
        assertThat(patient().sessions(Modality.RF, 0, 28).rated(0, 3).outcome().perProtocol())
                .isFalse();
        assertThat(patient()
                        .sessions(Modality.RF, 0, 28, 56, 84, 112, 140, 168)
                        .rated(0, 3)
                        .outcome()
                        .perProtocol())
                .isFalse();
        assertThat(patient()
                        .sessions(Modality.RF, 0, 28)
                        .overAcne(56, Answer.YES)
                        .rated(0, 3)
                        .outcome()
                        .perProtocol())
                .isFalse();
        assertThat(patient()
                        .sessions(Modality.STANDARD, 0, 28)
                        .overAcne(56, Answer.UNKNOWN)
                        .rated(0, 3)
                        .outcome()
                        .perProtocol())
                .isTrue();
        assertThat(patient().sessions(Modality.RF, 0, 28, 56).outcome().perProtocol())
                .isFalse();
    }

    @Test
    void countsTwoSidesOfADayAsOneSessionDay() {
        var split = patient();
        split.at(BodySite.FACE, Side.LEFT).sessions(Modality.STANDARD, 0, 28);
        split.at(BodySite.FACE, Side.RIGHT).sessions(Modality.RF, 0, 28);
        assertThat(OutcomeText.of(split.outcome(), ContributionKind.PRACTICE, PracticeMeasure.GAPS_IN_TOLERANCE))
                .containsExactly("all gaps_in_tolerance all: 1 1", "all gaps_in_tolerance switched: 1 1");
    }

    @Test
    void countsGapsInToleranceFrom21To35Days() {
        var rated = patient().sessions(Modality.STANDARD, 0, 20, 41, 76, 112);
        assertThat(OutcomeText.of(rated.outcome(), ContributionKind.PRACTICE, PracticeMeasure.GAPS_IN_TOLERANCE))
                .contains("all gaps_in_tolerance all: 2 4");
        assertThat(OutcomeText.of(rated.outcome(), ContributionKind.GAPS))
                .filteredOn(line -> line.contains(" all:"))
                .containsExactly(
                        "all 16-20 all: 1 0", "all 21-25 all: 1 0", "all 31-35 all: 1 0", "all 36-40 all: 1 0");
    }

    /** One day of three was short: 2 of 3 when it is turned, 1 of 4 when what is missing counts. */
    @Test
    void leavesWhatWasNotRecordedOutOfTheDenominator() {
        var rated = patient().downtime(0, 3).downtime(28, 4).downtime(56, 9).sessions(Modality.STANDARD, 84);
        assertThat(OutcomeText.of(rated.outcome(), ContributionKind.PRACTICE, PracticeMeasure.DAYS_DOWNTIME_3_OR_LESS))
                .contains("all days_downtime_3_or_less all: 1 3");
        assertThat(OutcomeText.of(
                        rated.outcome(), ContributionKind.NOT_RECORDED, PracticeMeasure.DAYS_DOWNTIME_3_OR_LESS))
                .contains("all days_downtime_3_or_less all: 1 4");
    }

    /** Energy can be known of the RF session alone; "unknown" over active acne is no answer. */
    @Test
    void countsTheSessionsThatHaveAnOptionalFieldAmongThoseThatCouldHaveIt() {
        var depth = Optional.of(new BigDecimal("1.5"));
        var rated = patient()
                .detailed(0, Modality.RF, depth, Optional.empty())
                .detailed(28, Modality.STANDARD, Optional.empty(), Optional.empty())
                .downtime(56, 0)
                .overAcne(84, Answer.UNKNOWN);
        assertThat(OutcomeText.of(rated.outcome(), ContributionKind.RECORDED))
                .contains(
                        "all needle_depth_mm all: 1 4",
                        "all rf_energy_mj all: 0 1",
                        "all downtime_days all: 1 4",
                        "all active_acne all: 0 4");
        assertThat(OutcomeText.of(
                        patient().sessions(Modality.STANDARD, 0).outcome(),
                        ContributionKind.RECORDED,
                        SessionField.RF_ENERGY_MJ))
                .isEmpty();
    }

    @Test
    void tellsNoEventFromNoRecord() {
        assertThat(OutcomeText.of(patient().withEvents(0).outcome(), ContributionKind.SAFETY, SafetyEvent.PIH))
                .contains("all pih all: 0 0");
        assertThat(OutcomeText.of(
                        patient().withEvents(0, AdverseEvent.PIH).outcome(), ContributionKind.SAFETY, SafetyEvent.PIH))
                .contains("all pih all: 1 0");
        assertThat(OutcomeText.of(patient().sessions(Modality.RF, 0).outcome(), ContributionKind.SAFETY))
                .isEmpty();
    }

    /** A day of which nobody knows whether there was acne belongs to neither side; a day without a record to no share. */
    @Test
    void tellsSessionDaysOverActiveAcneFromTheOthers() {
        var patient = patient()
                .overAcne(0, Answer.YES)
                .downtime(0, 5)
                .withEvents(0, AdverseEvent.INFECTION, AdverseEvent.ERYTHEMA)
                .overAcne(28, Answer.NO)
                .downtime(28, 2)
                .withEvents(28, AdverseEvent.ERYTHEMA)
                .overAcne(56, Answer.NO)
                .downtime(56, 1)
                .overAcne(84, Answer.UNKNOWN)
                .downtime(84, 9)
                .withEvents(84, AdverseEvent.INFECTION)
                .outcome();
        assertThat(practice(patient, PracticeMeasure.INFECTION_OVER_ACTIVE_ACNE))
                .isEqualTo("1 of 1");
        assertThat(practice(patient, PracticeMeasure.INFECTION_OTHERWISE)).isEqualTo("0 of 1");
        assertThat(practice(patient, PracticeMeasure.DOWNTIME_OVER_ACTIVE_ACNE)).isEqualTo("5 of 1");
        assertThat(practice(patient, PracticeMeasure.DOWNTIME_OTHERWISE)).isEqualTo("3 of 2");
    }

    /** Two sides treated on one day are one session day, and the longer redness is the day's. */
    @Test
    void addsUpADaysLongestRedness() {
        var patient = patient()
                .at(BodySite.FACE, Side.LEFT)
                .red(0, 2)
                .at(BodySite.FACE, Side.RIGHT)
                .red(0, 4)
                .red(28, 1)
                .sessions(Modality.STANDARD, 56)
                .outcome();
        assertThat(practice(patient, PracticeMeasure.DAYS_OF_REDNESS)).isEqualTo("5 of 2");
    }

    private static String practice(Outcome outcome, PracticeMeasure measure) {
        return outcome.contributions().stream()
                .filter(each -> each.key().kind() == ContributionKind.PRACTICE
                        && each.key().level() == measure
                        && each.key().arm().equals("all"))
                .map(each -> each.a() + " of " + each.b())
                .findFirst()
                .orElse("none");
    }

    /** Bits: 1 rated at the end, 2 at floor, 4 and 8 better by one and by two grades; seen at floor neither counts. */
    @Test
    void knowsWhatBecameOfEveryPatientWithABaseline() {
        assertThat(becameOf(patient().sessions(Modality.RF, 0).rated(0, 4).rated(60, 2)))
                .isEqualTo(1 + 4 + 8);
        assertThat(becameOf(patient().sessions(Modality.RF, 0).rated(0, 4).rated(60, 3)))
                .isEqualTo(1 + 4);
        assertThat(becameOf(patient().sessions(Modality.RF, 0).rated(0, 4).rated(60, 4)))
                .isEqualTo(1);
        assertThat(becameOf(patient().sessions(Modality.RF, 0).rated(0, 4).rated(30, 2)))
                .isZero();
        assertThat(becameOf(patient().sessions(Modality.RF, 0).rated(0, 1).rated(60, 1)))
                .isEqualTo(1 + 2);
        assertThat(becameOf(patient().sessions(Modality.RF, 0).rated(0, 1))).isEqualTo(2);
    }

    private static long becameOf(PatientBuilder patient) {
        return patient.outcome().contributions().stream()
                .filter(each -> each.key().kind() == ContributionKind.ELIGIBLE
                        && each.key().arm().equals("start:rf")
                        && each.key().scarType().equals("all"))
                .findFirst()
                .orElseThrow()
                .b();
    }

    @Test
    void endsEveryPatientInOnePlaceOfTheFlow() {
        assertThat(OutcomeText.of(patient().rated(0, 3).outcome(), ContributionKind.FLOW))
                .containsExactly("all not_treated all: 0 0", "all not_treated all: 0 0");
        assertThat(OutcomeText.of(patient().sessions(Modality.RF, 0).outcome(), ContributionKind.FLOW))
                .containsExactly("all not_rated all: 0 0");
        assertThat(OutcomeText.of(
                        patient().sessions(Modality.RF, 0).rated(60, 3).outcome(), ContributionKind.FLOW))
                .contains("all no_baseline all: 0 0");
        assertThat(OutcomeText.of(patient().sessions(Modality.RF, 0).rated(0, 3).outcome(), ContributionKind.FLOW))
                .contains("all no_follow_up all: 0 0");
        assertThat(OutcomeText.of(
                        patient()
                                .sessions(Modality.RF, 0)
                                .rated(0, 3)
                                .rated(30, 3)
                                .outcome(),
                        ContributionKind.FLOW))
                .contains("all no_final all: 0 0");
        assertThat(OutcomeText.of(
                        patient()
                                .sessions(Modality.RF, 0)
                                .rated(0, 3)
                                .rated(60, 3)
                                .outcome(),
                        ContributionKind.FLOW))
                .contains("all with_final all: 0 0");
    }

    /** GAIS rates change: it needs no baseline, and its patients go on without one. */
    @Test
    void whoIsRatedOnChangeAloneGoesOnWithoutABaseline() {
        var changeAlone =
                patient().sessions(Modality.RF, 0).instrument("gais_1_best").rated(60, 2);
        assertThat(OutcomeText.of(changeAlone.outcome(), ContributionKind.FLOW))
                .containsExactly("all with_final all: 0 0", "all with_final all: 0 0");
    }

    @Test
    void groupsSkinTypes() {
        assertThat(patient().fitzpatrick(3).outcome().skin()).isEqualTo(Outcome.Skin.FITZPATRICK_1_3);
        assertThat(patient().fitzpatrick(4).outcome().skin()).isEqualTo(Outcome.Skin.FITZPATRICK_4_6);
        assertThat(patient().outcome().skin()).isEqualTo(Outcome.Skin.UNKNOWN);
    }
}
