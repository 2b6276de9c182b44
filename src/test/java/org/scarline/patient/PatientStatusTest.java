package org.scarline.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Answer;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Modality;
import org.scarline.clinic.PatientRows;
import org.scarline.clinic.Points;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Session;
import org.scarline.clinic.Side;
import org.scarline.derive.PatientBuilder;

final class PatientStatusTest {
    private static PatientBuilder treated(int... days) {
        return new PatientBuilder().rated(-10, 4).sessions(Modality.RF, days);
    }

    private static PatientStatus on(int day, PatientBuilder patient) {
        return on(day, patient.rows());
    }

    private static PatientStatus on(int day, PatientRows rows) {
        return PatientStatus.of(
                rows, PatientBuilder.instruments().get("goodman_baron_grade"), RaterRole.CLINICIAN, date(day));
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(PatientBuilder.dayOf(day));
    }

    private static Step.Span days(int from, int to) {
        return new Step.Span(date(from), date(to));
    }

    private static Step step(PatientStatus status, Step.Kind kind) {
        return status.steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> flags(PatientStatus status) {
        return status.flags().stream()
                .map(flag ->
                        flag.kind() + " " + (flag.day().toEpochDay() - PatientBuilder.dayOf(0)) + " " + flag.number())
                .toList();
    }

    @Test
    void theNextSessionIsDueThreeToFiveWeeksAfterTheLast() {
        var status = on(40, treated(0, 28));
        assertThat(step(status, Step.Kind.SESSION))
                .isEqualTo(new Step(Step.Kind.SESSION, 3, Optional.of(days(49, 63)), Step.State.AHEAD));
        assertThat(step(on(49, treated(0, 28)), Step.Kind.SESSION).state()).isEqualTo(Step.State.OPEN);
        assertThat(step(on(63, treated(0, 28)), Step.Kind.SESSION).state()).isEqualTo(Step.State.OPEN);
        assertThat(step(on(64, treated(0, 28)), Step.Kind.SESSION).state()).isEqualTo(Step.State.PAST);
    }

    @Test
    void theFirstImprovementIsLookedForInWeeksFourToSix() {
        var onset = step(on(20, treated(0)), Step.Kind.ONSET_RATING);
        assertThat(onset.window()).contains(days(28, 42));
        assertThat(onset.state()).isEqualTo(Step.State.AHEAD);
        assertThat(step(on(50, treated(0)), Step.Kind.ONSET_RATING).state()).isEqualTo(Step.State.PAST);
        assertThat(step(on(50, treated(0).rated(25, 3)), Step.Kind.ONSET_RATING).state())
                .isEqualTo(Step.State.DONE);
        assertThat(step(on(50, treated(0).rated(46, 3)), Step.Kind.ONSET_RATING).state())
                .isEqualTo(Step.State.PAST);
    }

    @Test
    void ofTwoOpenWindowsTheOneThatClosesFirstIsNamed() {
        assertThat(Steps.next(on(30, treated(0)).steps()).map(Step::kind)).contains(Step.Kind.SESSION);
        assertThat(Steps.next(on(36, treated(0)).steps()).map(Step::kind)).contains(Step.Kind.ONSET_RATING);
    }

    @Test
    void afterThreeSessionsAFourthMayFollowOrTheFinalRating() {
        var status = on(80, treated(0, 28, 56));
        assertThat(step(status, Step.Kind.SESSION).number()).isEqualTo(4);
        assertThat(step(status, Step.Kind.FINAL_RATING).window()).contains(days(112, 176));
        assertThat(Steps.next(on(100, treated(0, 28, 56)).steps()).map(Step::kind))
                .contains(Step.Kind.FINAL_RATING);
    }

    @Test
    void aFinalRatingEndsTheDocumentedCourse() {
        var status = on(150, treated(0, 28, 56).rated(112, 3));
        assertThat(status.steps()).extracting(Step::kind).doesNotContain(Step.Kind.SESSION);
        assertThat(step(status, Step.Kind.FINAL_RATING).state()).isEqualTo(Step.State.DONE);
        assertThat(Steps.next(status.steps())).isEmpty();
    }

    @Test
    void aFinalWindowThatClosedUnratedIsToldAndNothingIsLeft() {
        var status = on(177, treated(0, 28, 56));
        assertThat(step(status, Step.Kind.FINAL_RATING).state()).isEqualTo(Step.State.PAST);
        assertThat(Steps.next(status.steps())).isEmpty();
    }

    @Test
    void twoSessionsStayShortOfTheDocumentedThree() {
        var next = Steps.next(on(400, treated(0, 28)).steps()).orElseThrow();
        assertThat(next.kind()).isEqualTo(Step.Kind.SESSION);
        assertThat(next.number()).isEqualTo(3);
        assertThat(next.state()).isEqualTo(Step.State.PAST);
    }

    @Test
    void noSeventhSessionIsDocumented() {
        var status = on(150, treated(0, 28, 56, 84, 112, 140));
        assertThat(status.steps()).extracting(Step::kind).doesNotContain(Step.Kind.SESSION);
    }

    @Test
    void beforeAnySessionABaselineComesFirst() {
        var nobody = on(0, new PatientBuilder());
        assertThat(nobody.steps())
                .extracting(Step::kind, Step::state)
                .containsExactly(
                        tuple(Step.Kind.BASELINE, Step.State.OPEN), tuple(Step.Kind.SESSION, Step.State.AHEAD));
        var rated = on(0, new PatientBuilder().rated(-5, 3));
        assertThat(rated.steps().get(0).state()).isEqualTo(Step.State.DONE);
        assertThat(rated.improvement()).isEmpty();
    }

    @Test
    void improvementIsTheMeanOfEachScarsLatestSettledRating() {
        var patient = treated(0, 28)
                .rated(60, 2)
                .scarType(ScarType.BOXCAR)
                .rated(-10, 3)
                .rated(50, 2)
                .rated(60, 3);
        var status = on(100, patient);
        assertThat(status.improvement()).contains(Points.ONE);
        assertThat(status.lastSeen()).contains(date(60));
    }

    @Test
    void whatIsDatedLaterIsLeftOut() {
        var patient = treated(0, 28, 56).rated(50, 3).rated(112, 1);
        assertThat(on(55, patient).sessions()).isEqualTo(2);
        assertThat(on(55, patient).improvement()).contains(Points.ONE);
        assertThat(on(112, patient).improvement()).contains(3 * Points.ONE);
    }

    @Test
    void aSecondCourseIsTheOneThatIsShown() {
        var status = on(
                520,
                treated(0, 28).rated(390, 3).sessions(Modality.STANDARD, 400).rated(450, 1));
        assertThat(status.place().courses()).hasSize(2);
        assertThat(status.sessions()).isEqualTo(1);
        assertThat(status.improvement()).contains(2 * Points.ONE);
    }

    @Test
    void tellsGapsOutOfTolerance() {
        assertThat(flags(on(200, treated(0, 21, 56, 92, 112)))).containsExactly("GAP 92 36", "GAP 112 20");
    }

    @Test
    void tellsSessionsOverActiveAcneAndTooMany() {
        assertThat(flags(on(
                        200,
                        new PatientBuilder()
                                .rated(-1, 4)
                                .overAcne(0, Answer.YES)
                                .overAcne(28, Answer.NO)
                                .overAcne(56, Answer.UNKNOWN))))
                .containsExactly("ACTIVE_ACNE 0 0");
        assertThat(flags(on(300, treated(0, 28, 56, 84, 112, 140, 168)))).containsExactly("SESSIONS 168 7");
    }

    @Test
    void tellsSessionsWithin180DaysOfIsotretinoinAndBeforeItWasStopped() {
        assertThat(flags(on(300, isotretinoin(180)))).containsExactly("ISOTRETINOIN 0 180");
        assertThat(flags(on(300, isotretinoin(181)))).isEmpty();
        assertThat(flags(on(300, isotretinoin(-3)))).containsExactly("ISOTRETINOIN 0 -3");
    }

    /** One session on day 0, so many days after isotretinoin was stopped. */
    private static PatientRows isotretinoin(int daysBefore) {
        var rows = treated(0).rows();
        var sessions = new ArrayList<Session>();
        for (var session : rows.sessions()) {
            sessions.add(session.but()
                    .isotretinoinStopped(Optional.of(session.date().minusDays(daysBefore)))
                    .build());
        }
        return new PatientRows(rows.patient(), sessions, rows.ratings(), rows.keys(), rows.voided());
    }

    @Test
    void tellsRatingsOfSwollenSkinOncePerDay() {
        var patient = treated(0, 28)
                .rated(35, 3)
                .scarType(ScarType.BOXCAR)
                .rated(-10, 3)
                .rated(35, 2);
        var status = on(50, patient);
        assertThat(flags(status)).containsExactly("UNSETTLED 35 7");
        assertThat(status.improvement()).isEmpty();
        assertThat(flags(on(50, treated(0, 28).rated(36, 3)))).isEmpty();
    }

    @Test
    void tellsScarsWithoutABaselineAndThoseThatAreWorse() {
        var none = new PatientBuilder().rated(-181, 4).sessions(Modality.RF, 0).rated(30, 3);
        assertThat(flags(on(50, none))).containsExactly("NO_BASELINE 0 0");
        assertThat(on(50, none).improvement()).isEmpty();
        assertThat(flags(on(
                        50,
                        new PatientBuilder()
                                .rated(0, 3)
                                .sessions(Modality.RF, 0)
                                .rated(30, 4))))
                .containsExactly("WORSE 30 0");
    }

    @Test
    void tellsEventsBeyondThoseThatPass() {
        var patient = new PatientBuilder()
                .rated(-1, 3)
                .withEvents(0, AdverseEvent.ERYTHEMA, AdverseEvent.OEDEMA)
                .withEvents(28, AdverseEvent.ERYTHEMA, AdverseEvent.PIH)
                .downtime(56, 4);
        var status = on(80, patient);
        assertThat(flags(status)).containsExactly("EVENT 28 0", "DOWNTIME 56 4");
        assertThat(status.flags().get(0).codes()).containsExactly("pih");
    }

    @Test
    void tellsSettingsOutsideWhatIsUsualForTheModality() {
        var depth = Optional.of(new BigDecimal("3.5"));
        var patient = new PatientBuilder()
                .rated(-1, 3)
                .detailed(0, Modality.STANDARD, depth, Optional.empty())
                .detailed(28, Modality.RF, depth, Optional.of(new BigDecimal("124.5")))
                .detailed(56, Modality.RF, Optional.of(new BigDecimal("0.4")), Optional.of(new BigDecimal("124")));
        var status = on(80, patient);
        assertThat(flags(status)).containsExactly("SETTING 0 0", "SETTING 28 0", "SETTING 56 0");
        assertThat(status.flags())
                .extracting(Flag::codes)
                .containsExactly(
                        List.of("needle_depth_mm", "3.5"),
                        List.of("rf_energy_mj", "124.5"),
                        List.of("needle_depth_mm", "0.4"));
    }

    @Test
    void tellsRatingsThatNoOutcomeUses() {
        var oneSided = new PatientBuilder()
                .at(BodySite.FACE, Side.LEFT)
                .rated(-1, 3)
                .sessions(Modality.RF, 0)
                .at(BodySite.FACE, Side.BOTH)
                .rated(30, 2)
                .at(BodySite.FACE, Side.RIGHT)
                .rated(31, 2);
        assertThat(flags(on(50, oneSided))).containsExactly("BOTH_SIDES_AT_ONCE 30 0", "NOT_TREATED_THERE 31 0");
    }

    @Test
    void sidesAreToldApartAndOtherPlacesNamed() {
        var patient = new PatientBuilder()
                .at(BodySite.FACE, Side.LEFT)
                .rated(-1, 3)
                .sessions(Modality.RF, 0)
                .rated(60, 2)
                .at(BodySite.FACE, Side.RIGHT)
                .rated(-1, 3)
                .sessions(Modality.STANDARD, 0)
                .rated(60, 3)
                .at(BodySite.BACK, Side.BOTH)
                .sessions(Modality.RF, -100);
        var status = on(90, patient);
        assertThat(status.place().site()).isEqualTo(BodySite.FACE);
        assertThat(status.notShown().elsewhere()).containsExactly(BodySite.BACK);
        assertThat(status.sessions()).isEqualTo(1);
        assertThat(status.place().histories())
                .extracting(track -> track.key().region().side())
                .containsExactly(Side.LEFT, Side.RIGHT);
        assertThat(status.improvement()).contains(Points.ONE / 2);
    }
}
