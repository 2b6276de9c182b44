package org.scarline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Modality;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Side;
import org.scarline.derive.outcome.Comparison;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.derive.outcome.TimeLevel;

/** What a patient adds to comparisons, landmarks, courses and agreement. */
class ComparedTest {
    private static PatientBuilder patient() {
        return new PatientBuilder();
    }

    private static List<String> lines(PatientBuilder patient, ContributionKind kind) {
        return OutcomeText.of(patient.outcome(), kind);
    }

    @Test
    void holdsEachArmAgainstItsModalityAloneAndRfAgainstStandard() {
        var arms = Set.of(
                "all",
                "rf",
                "standard",
                "switched",
                "rf+laser",
                "rf+laser+prp",
                "start:rf",
                "start:standard",
                "start:rf+laser",
                "sessions_1_to_2",
                "sessions_3_to_6");
        assertThat(Comparison.among(arms))
                .extracting(Comparison::name)
                .containsExactly(
                        "rf+laser+prp-rf",
                        "rf+laser-rf",
                        "rf-standard",
                        "sessions_3_to_6-sessions_1_to_2",
                        "start:rf+laser-start:rf",
                        "start:rf-start:standard");
        assertThat(Comparison.among(Set.of("all", "rf", "rf+laser", "standard+prp")))
                .extracting(Comparison::name)
                .containsExactly("rf+laser-rf");
    }

    @Test
    void tellsApartWhoStandsInBothArms() {
        var split = patient()
                .at(BodySite.FACE, Side.LEFT)
                .sessions(Modality.STANDARD, 0)
                .rated(0, 4)
                .rated(60, 3)
                .at(BodySite.FACE, Side.RIGHT)
                .sessions(Modality.RF, 0)
                .rated(0, 3)
                .rated(60, 1);
        assertThat(lines(split, ContributionKind.BOTH_ARMS_FIRST))
                .contains("all final rf-standard: 3 2", "all final start:rf-start:standard: 3 2");
        assertThat(lines(split, ContributionKind.BOTH_ARMS_SECOND))
                .contains("all final rf-standard: 4 1", "rolling latest rf-standard: 4 1");
        assertThat(lines(
                        patient().sessions(Modality.RF, 0, 28).rated(0, 3).rated(60, 1),
                        ContributionKind.BOTH_ARMS_FIRST))
                .isEmpty();
    }

    @Test
    void standsInBothArmsOfOneAxisLevelOnly() {
        var switched = patient()
                .sessions(Modality.RF, 0)
                .rated(0, 4)
                .rated(20, 3)
                .combined(28, Modality.RF, Adjunct.PRP)
                .rated(70, 1);
        assertThat(lines(switched, ContributionKind.CELLS)).contains("all week_2 rf: 4 1", "all week_12 rf+prp: 4 3");
        assertThat(lines(switched, ContributionKind.BOTH_ARMS_FIRST)).isEmpty();
    }

    @Test
    void groupsByTheSessionsBeforeTheLandmark() {
        var days = new int[] {0, 28, 56, 84, 112, 130, 137};
        for (var sessions = 1; sessions <= 7; sessions++) {
            var patient = patient().rated(0, 4).rated(150, 2);
            for (var i = 0; i < sessions; i++) {
                patient.sessions(Modality.RF, days[i]);
            }
            var group = sessions <= 2 ? "sessions_1_to_2" : sessions <= 6 ? "sessions_3_to_6" : "sessions_7_plus";
            assertThat(OutcomeText.of(patient.outcome(), ContributionKind.CELLS, RatedLevel.LANDMARK_MONTH_6))
                    .as("%d sessions", sessions)
                    .containsExactly("all month_6 " + group + ": 4 2", "rolling month_6 " + group + ": 4 2");
        }
    }

    @Test
    void doesNotCountSessionsAfterTheLandmarkRating() {
        var later = patient().sessions(Modality.RF, 0, 28, 200).rated(0, 4).rated(180, 3);
        assertThat(OutcomeText.of(later.outcome(), ContributionKind.CELLS, RatedLevel.LANDMARK_MONTH_6))
                .contains("all month_6 sessions_1_to_2: 4 1");
    }

    @Test
    void keepsTheBaselineOfWhoWasNotSeenAtTheEnd() {
        var unseen = patient().sessions(Modality.RF, 0, 28).rated(0, 3).rated(50, 2);
        var last = PatientBuilder.dayOf(28);
        assertThat(lines(unseen, ContributionKind.UNSEEN))
                .contains("all final all: 3000000 " + last, "all final start:rf: 3000000 " + last);
        assertThat(lines(unseen.rated(90, 2), ContributionKind.UNSEEN)).isEmpty();
    }

    @Test
    void countsAnUnseenPatientOfTwoStartArmsInEachAndTellsItApart() {
        var split = patient()
                .at(BodySite.FACE, Side.LEFT)
                .sessions(Modality.STANDARD, 0)
                .rated(0, 4)
                .at(BodySite.FACE, Side.RIGHT)
                .sessions(Modality.RF, 0)
                .rated(0, 3);
        var last = PatientBuilder.dayOf(0);
        assertThat(lines(split, ContributionKind.UNSEEN))
                .contains(
                        "all final all: 3500000 " + last,
                        "all final start:rf: 3000000 " + last,
                        "all final start:standard: 4000000 " + last);
        assertThat(lines(split, ContributionKind.UNSEEN_BOTH_FIRST))
                .contains("all final start:rf-start:standard: 3000000 " + last);
        assertThat(lines(split, ContributionKind.UNSEEN_BOTH_SECOND))
                .contains("all final start:rf-start:standard: 4000000 " + last);
        assertThat(lines(split.rated(60, 2), ContributionKind.UNSEEN))
                .as("seen on one side is seen")
                .isEmpty();
    }

    @Test
    void tellsWhoStoppedFromWhoWentOn() {
        var patient =
                patient().sessions(Modality.RF, 0, 28).rated(0, 4).rated(20, 3).rated(60, 2);
        assertThat(OutcomeText.of(patient.outcome(), ContributionKind.STOPPED))
                .contains("all 1 all: 1000000 open", "all 2 all: 2000000 " + PatientBuilder.dayOf(28));
    }

    @Test
    void measuresWhatWasGainedAfterTheSessionsFromTheLastRatingBeforeTheFinalWindow() {
        var patient = patient()
                .sessions(Modality.RF, 0, 28)
                .rated(0, 4)
                .rated(20, 3)
                .rated(40, 3)
                .rated(80, 2)
                .rated(84, 1);
        assertThat(lines(patient, ContributionKind.CONTINUED))
                .containsExactlyInAnyOrder(
                        "all final all: 1 0", "all final rf: 1 0", "rolling final all: 1 0", "rolling final rf: 1 0");
        assertThat(lines(
                        patient()
                                .sessions(Modality.RF, 0)
                                .rated(0, 4)
                                .rated(7, 3)
                                .rated(60, 1),
                        ContributionKind.CONTINUED))
                .as("swollen skin is no starting point")
                .isEmpty();
    }

    @Test
    void waitsForTheNextVisitToConfirmAnImprovement() {
        var confirmed = patient()
                .sessions(Modality.RF, 0)
                .rated(0, 3)
                .rated(14, 2)
                .rated(28, 3)
                .rated(42, 2)
                .rated(56, 2);
        assertThat(OutcomeText.of(confirmed.outcome(), ContributionKind.TIME, TimeLevel.TIME))
                .contains("all  all: 0 14");
        assertThat(OutcomeText.of(confirmed.outcome(), ContributionKind.TIME, TimeLevel.TIME_CONFIRMED))
                .contains("all  all: 28 42");
        var last = patient().sessions(Modality.RF, 0).rated(0, 3).rated(14, 3).rated(28, 2);
        assertThat(OutcomeText.of(last.outcome(), ContributionKind.TIME, TimeLevel.TIME_CONFIRMED))
                .contains("all  all: 14 open");
    }

    /** Rolling scars gain a grade by day 28; the mean of both types does not before day 56. */
    @Test
    void takesTheFirstScarTypeThatImproves() {
        var patient = patient().sessions(Modality.RF, 0);
        for (var day : new int[] {0, 14, 28, 56}) {
            patient.scarType(ScarType.ROLLING).rated(day, day < 28 ? 3 : 2);
            patient.scarType(ScarType.ICE_PICK).rated(day, day < 56 ? 3 : 2);
        }
        assertThat(OutcomeText.of(patient.outcome(), ContributionKind.TIME, TimeLevel.TIME))
                .contains("all  all: 28 56");
        assertThat(OutcomeText.of(patient.outcome(), ContributionKind.TIME, TimeLevel.TIME_ANY_TYPE))
                .containsExactly("all  all: 14 28", "all  start:rf: 14 28");
    }

    /** A course of rf with one session of platelets too counts in that arm; it began with rf. */
    @Test
    void countsWhoCouldHaveBeenSeenInTheArmOfTheWholeCourseAndByWhatItBeganWith() {
        var patient = patient().sessions(Modality.RF, 0).rated(0, 3).combined(28, Modality.RF, Adjunct.PRP);
        var lines = OutcomeText.of(patient.outcome(), ContributionKind.ELIGIBLE, RatedLevel.FINAL);
        assertThat(lines.stream()
                        .map(line -> line.replaceAll(".* (\\S+): .*", "$1"))
                        .distinct())
                .containsExactly("all", "rf+prp", "start:rf");
    }

    @Test
    void pairsTheRatersOfTheEarliestScarThatBothSaw() {
        var patient = patient()
                .sessions(Modality.RF, 0)
                .rater("b")
                .rated(0, 4)
                .rater("a")
                .rated(0, 3)
                .rated(60, 1)
                .rater("c")
                .rated(60, 2);
        patient.scarType(ScarType.BOXCAR).rater("a").rated(-5, 2).rater("b").rated(-5, 1);
        assertThat(lines(patient, ContributionKind.AGREEMENT))
                .containsExactlyInAnyOrder("all  a|b: 2 1", "all  a|c: 1 2");
        assertThat(lines(
                        patient()
                                .sessions(Modality.RF, 0)
                                .rater("a")
                                .rated(0, 3)
                                .role(RaterRole.PATIENT)
                                .rater("b")
                                .rated(0, 3),
                        ContributionKind.AGREEMENT))
                .as("another role is another question")
                .isEmpty();
    }

    /** On one day: back before face, left before right, boxcar before rolling, by their codes. */
    @Test
    void pairsTheRatersOfADaysFirstScarByPlaceSideAndType() {
        var patient = patient().sessions(Modality.RF, 0);
        patient.at(BodySite.FACE, Side.LEFT).rater("a").rated(0, 4).rater("b").rated(0, 3);
        assertThat(lines(patient, ContributionKind.AGREEMENT)).containsExactly("all  a|b: 4 3");
        patient.at(BodySite.BACK, Side.RIGHT).rater("a").rated(0, 1).rater("b").rated(0, 2);
        assertThat(lines(patient, ContributionKind.AGREEMENT)).containsExactly("all  a|b: 1 2");
        patient.at(BodySite.BACK, Side.LEFT).rater("a").rated(0, 2).rater("b").rated(0, 4);
        assertThat(lines(patient, ContributionKind.AGREEMENT)).containsExactly("all  a|b: 2 4");
        patient.scarType(ScarType.BOXCAR).rater("a").rated(0, 3).rater("b").rated(0, 1);
        assertThat(lines(patient, ContributionKind.AGREEMENT)).containsExactly("all  a|b: 3 1");
    }

    /** Left ends on the day on which right begins: at once on that day, whichever of the two is rf. */
    @Test
    void pairsSidesThatWereUnderWayOnOneCommonDay() {
        for (var rf : List.of(Side.LEFT, Side.RIGHT)) {
            var split = patient();
            split.at(BodySite.FACE, Side.LEFT)
                    .sessions(rf == Side.LEFT ? Modality.RF : Modality.STANDARD, 0, 28)
                    .rated(0, 4)
                    .rated(90, rf == Side.LEFT ? 1 : 3);
            split.at(BodySite.FACE, Side.RIGHT)
                    .sessions(rf == Side.RIGHT ? Modality.RF : Modality.STANDARD, 28, 56)
                    .rated(0, 4)
                    .rated(120, rf == Side.RIGHT ? 1 : 3);
            assertThat(lines(split, ContributionKind.PAIRED)).contains("all final rf-standard: 2 0");
        }
    }

    /** The least improvement is one grade: 0.999999 is taken for it, 0.999998 is not. */
    @Test
    void seesAnImprovementThatIsShortOfTheLeastByAMillionthOfAPoint() {
        var reached = patient().sessions(Modality.RF, 0).rated(0, 3).rated(14, 2.000001);
        assertThat(OutcomeText.of(reached.outcome(), ContributionKind.TIME, TimeLevel.TIME))
                .contains("all  all: 0 14");
        var missed = patient().sessions(Modality.RF, 0).rated(0, 3).rated(14, 2.000002);
        assertThat(OutcomeText.of(missed.outcome(), ContributionKind.TIME, TimeLevel.TIME))
                .contains("all  all: 14 open");
    }

    @Test
    void countsTheSeventhSessionAmongSevenAndMore() {
        for (var sessions = 6; sessions <= 8; sessions++) {
            var patient = patient().rated(0, 4).rated(230, 2);
            for (var session = 0; session < sessions; session++) {
                patient.sessions(Modality.RF, 28 * session);
            }
            assertThat(OutcomeText.of(patient.outcome(), ContributionKind.CELLS, RatedLevel.SESSIONS_7_PLUS))
                    .as("%d sessions", sessions)
                    .hasSize(sessions < 7 ? 0 : 4);
        }
    }

    @Test
    void addsUpWhatACourseCostInWholeUnits() {
        var priced = patient().priced(0, "99.50", "EUR").priced(28, "101", "EUR");
        assertThat(priced.outcome().courses()).singleElement().satisfies(course -> {
            assertThat(course.currency()).isEqualTo("EUR");
            assertThat(course.cost()).isEqualTo(200);
        });
        for (var without : List.of(
                patient().priced(0, "99", "EUR").sessions(Modality.RF, 28),
                patient().priced(0, "99", "EUR").priced(28, "99", "USD"),
                patient().priced(0, "99", ""))) {
            assertThat(without.outcome().courses()).singleElement().satisfies(course -> {
                assertThat(course.currency()).isEmpty();
                assertThat(course.cost()).isZero();
            });
        }
    }
}
