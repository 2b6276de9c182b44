package org.scarline.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Points;
import org.scarline.clinic.ScarType;
import org.scarline.derive.OutcomeCodec;
import org.scarline.derive.PatientBuilder;
import org.scarline.derive.StoredOutcome;
import org.scarline.derive.outcome.Outcome;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;

class TallyTest {
    private static final int CUT_OFF = 20_900;

    @Test
    void givesTheSameResultsInAnyOrderAndFromAnyParts() {
        var patients = patients(300);
        var expected = rows(tally(patients));
        var random = new Random(7);
        for (var i = 0; i < 5; i++) {
            var shuffled = new ArrayList<>(patients);
            Collections.shuffle(shuffled, random);
            var cut = random.nextInt(shuffled.size());
            var whole = tally(shuffled.subList(cut, shuffled.size()));
            whole.add(tally(shuffled.subList(0, cut)));
            assertThat(rows(whole)).isEqualTo(expected);
        }
    }

    @Test
    void refusesToAddATallyOfAnotherDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tally(1).add(new Tally(2)))
                .withMessage("cut-off 2: expected 1");
    }

    @Test
    void countsAPatientOnceInEveryPopulation() {
        var both = new PatientBuilder()
                .fitzpatrick(2)
                .sessions(Modality.RF, 0, 28, 56)
                .rated(0, 4)
                .rated(120, 2);
        var results = results(tally(List.of(both.outcome())));
        for (var population : List.of("all", "per_protocol", "fitzpatrick_1_3", "site:a")) {
            assertThat(find(results, population, "rf", "final", "final", "mean_improvement")
                            .n())
                    .as(population)
                    .isEqualTo(1);
        }
        assertThat(results.all()).noneMatch(row -> row.key().population().equals("fitzpatrick_4_6"));
    }

    @Test
    void givesSitesOnFinalAndLatestAndCompletenessOnly() {
        assertThat(results(tally(patients(50))).all())
                .filteredOn(row -> row.key().population().startsWith("site:"))
                .isNotEmpty()
                .allMatch(row -> List.of("final", "latest", "baseline", "completeness")
                        .contains(row.key().axis()));
    }

    /** Two patients 14 days after their last session gained 2 and 1 grades. */
    @Test
    void followsEverybodyAfterTheLastSession() {
        var first =
                new PatientBuilder().sessions(Modality.RF, 0, 28).rated(0, 4).rated(42, 2);
        var second = new PatientBuilder().sessions(Modality.RF, 0).rated(0, 4).rated(14, 3);
        var results = results(tally(List.of(first.outcome(), second.outcome())));
        var mean = find(results, "all", "rf", "since_last", "days_8_24", "mean_improvement");
        assertThat(mean.estimate()).hasValue(1.5);
        assertThat(mean.n()).isEqualTo(2);
        assertThat(results(tally(patients(50))).all())
                .filteredOn(row -> row.key().axis().equals("since_last"))
                .isNotEmpty()
                .allMatch(row -> row.key().population().equals("all"));
    }

    /** Means of two types, 1.5 and -0.5 grades, fall into the bins from 1 and from -1; a whole grade into its own. */
    @Test
    void spreadsThePatientsOwnImprovementsOverBinsOfAGrade() {
        var between = new PatientBuilder().sessions(Modality.RF, 0).rated(0, 4).rated(60, 2);
        between.scarType(ScarType.BOXCAR).rated(0, 4).rated(60, 3);
        var worse = new PatientBuilder().sessions(Modality.RF, 0).rated(0, 3).rated(60, 4);
        worse.scarType(ScarType.BOXCAR).rated(0, 3).rated(60, 3);
        var whole = new PatientBuilder().sessions(Modality.RF, 0).rated(0, 4).rated(60, 3);
        var results = results(tally(List.of(between.outcome(), worse.outcome(), whole.outcome())));
        assertThat(results.named("patients_changed"))
                .filteredOn(row -> row.key().arm().equals("rf"))
                .extracting(row -> row.key().level() + " " + row.events().getAsLong() + " of " + row.n())
                .containsExactly("-1..0 1 of 3", "1..2 2 of 3");
    }

    /** A scale from 10 to 50 in steps of 1 without a least improvement: 40 / 20 is two steps a bin. */
    @Test
    void spreadsImprovementsOverBinsOfARoundNumberOfStepsWhereNoLeastIsDeclared() {
        assertThat(bins(10, 50)).containsExactly("6..8", "8..10");
        assertThat(bins(0, 2_000)).as("100 steps, the 20th of the scale").containsExactly("0..100");
    }

    /** The bins of two patients who gained 7 and 9. */
    private static List<String> bins(int lowest, int highest) {
        var scale = new Instrument(
                "goodman_baron_score",
                "a scale",
                new Instrument.Scale(
                        Points.of(lowest), Points.of(highest), OptionalLong.of(Points.ONE), Instrument.Better.LOWER),
                OptionalLong.empty(),
                new Instrument.Gain("point", false, OptionalLong.empty(), List.of()),
                new Instrument.Source("", false));
        var patients = Stream.of(7, 9)
                .map(gained -> new PatientBuilder()
                        .instrument("goodman_baron_score")
                        .sessions(Modality.RF, 0)
                        .rated(0, 40)
                        .rated(60, 40 - gained)
                        .outcome())
                .toList();
        return new Statistics(new Instruments(List.of(scale)))
                .of(tally(patients)).named("patients_changed").stream()
                        .filter(row -> row.key().arm().equals("rf"))
                        .map(row -> row.key().level())
                        .toList();
    }

    /** Two patients of 2 and 4 days of redness: their mean is 3, and √2 their standard deviation. */
    @Test
    void spreadsDaysOfRednessOverPatients() {
        var few = new PatientBuilder().red(0, 2).rated(0, 4).rated(60, 2);
        var more = new PatientBuilder().red(0, 4).rated(0, 4).rated(60, 2);
        var results = results(tally(List.of(few.outcome(), more.outcome())));
        assertThat(results.named("sd_days_of_redness"))
                .filteredOn(row -> row.key().arm().equals("standard")
                        && row.key().population().equals("all"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.estimate().getAsDouble()).isCloseTo(Math.sqrt(2), within(1e-12));
                    assertThat(row.n()).isEqualTo(2);
                });
    }

    @Test
    void tellsHowMuchWasWrittenDownAtASite() {
        var rated = new PatientBuilder()
                .downtime(0, 2)
                .sessions(Modality.STANDARD, 28)
                .rated(0, 3)
                .rated(60, 2);
        var unrated = new PatientBuilder().sessions(Modality.STANDARD, 0);
        var results = results(tally(List.of(rated.outcome(), unrated.outcome())));
        for (var population : List.of("all", "site:a")) {
            assertThat(recorded(results, population, "downtime_days")).isEqualTo("1 of 3");
            assertThat(recorded(results, population, "with_baseline")).isEqualTo("1 of 2");
            assertThat(recorded(results, population, "with_efficacy_rating")).isEqualTo("1 of 2");
            assertThat(recorded(results, population, "with_final_rating")).isEqualTo("0 of 2");
        }
    }

    private static String recorded(Results results, String population, String level) {
        var row = results.find(new Cell(population, RatedBy.NONE, "all", "all", new AxisLevel("completeness", level))
                        .statistic("recorded"))
                .orElseThrow();
        return row.events().getAsLong() + " of " + row.n();
    }

    @Test
    void definesNothingThatASinglePatientCannotTell() {
        var one = new PatientBuilder().sessions(Modality.RF, 0).rated(0, 4).rated(60, 2);
        var results = results(tally(List.of(one.outcome())));
        var mean = find(results, "all", "rf", "final", "final", "mean_improvement");
        assertThat(mean.estimate()).hasValue(2);
        assertThat(mean.ciLow()).isEmpty();
        assertThat(results.named("sd_improvement")).isEmpty();
    }

    @Test
    void leavesAPatientAtFloorOutOfTheRatesAndCountsIt() {
        var atFloor = new PatientBuilder().sessions(Modality.RF, 0).rated(0, 1).rated(60, 1);
        var movable = new PatientBuilder().sessions(Modality.RF, 0).rated(0, 3).rated(60, 2);
        var results = results(tally(List.of(atFloor.outcome(), movable.outcome())));
        var responders = find(results, "all", "rf", "final", "final", "responders_1_grade");
        assertThat(responders.events()).hasValue(1);
        assertThat(responders.n()).isEqualTo(1);
        assertThat(find(results, "all", "rf", "final", "final", "at_floor").n()).isEqualTo(1);
        assertThat(find(results, "all", "rf", "final", "final", "mean_improvement")
                        .n())
                .isEqualTo(2);
    }

    @Test
    void givesGradesAShiftTableAndScoresAPercentage() {
        var patient = new PatientBuilder().sessions(Modality.RF, 0).rated(0, 4).rated(60, 2);
        patient.instrument("goodman_baron_score").rated(0, 40).rated(60, 10);
        var results = results(tally(List.of(patient.outcome())));
        assertThat(results.named("mean_improvement_pct")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.key().instrument()).isEqualTo("goodman_baron_score");
            assertThat(row.estimate()).hasValue(75);
        });
        assertThat(results.named("shift_4_2")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.key().instrument()).isEqualTo("goodman_baron_grade");
            assertThat(row.events()).hasValue(1);
        });
    }

    @Test
    void countsOnlyCoursesThatAreOverAmongThoseOfThreeToSix() {
        var patient = new PatientBuilder().sessions(Modality.RF, 0, 28, 56);
        var last = PatientBuilder.dayOf(56);
        assertThat(results(tally(last + 120, List.of(patient.outcome()))).named("sessions_3_to_6"))
                .isEmpty();
        assertThat(results(tally(last + 121, List.of(patient.outcome()))).named("sessions_3_to_6"))
                .hasSizeGreaterThan(0)
                .allSatisfy(row -> assertThat(row.estimate()).hasValue(1));
    }

    @Test
    void aStoredOutcomeAddsWhatTheOutcomeItselfAdds() {
        var patients = patients(200);
        var stored = new Tally(CUT_OFF);
        patients.forEach(patient -> stored.add("a", new StoredOutcome(OutcomeCodec.write(patient))));
        assertThat(rows(stored)).isEqualTo(rows(tally(patients)));
        assertThat(stored.keys()).isEqualTo(tally(patients).keys());
        assertThat(FlowStatistics.of(stored, new FlowStatistics.RowsRead(9, 3)))
                .isEqualTo(FlowStatistics.of(tally(patients), new FlowStatistics.RowsRead(9, 3)));
    }

    @Test
    void addsUpTheFlow() {
        var tally = tally(patients(200));
        var flow = FlowStatistics.of(tally, new FlowStatistics.RowsRead(tally.keys() + 7, 3));
        assertThat(flow)
                .filteredOn(row -> row.instrument().isEmpty() && row.unit().equals("patients"))
                .extracting(row -> row.reason().isEmpty() ? row.stage() : "- " + row.reason())
                .containsExactly(
                        "patients",
                        "- not_treated",
                        "treated",
                        "- not_rated",
                        "- not_rated_where_treated",
                        "- no_baseline",
                        "with_baseline",
                        "- no_follow_up",
                        "with_follow_up",
                        "- unsettled_only",
                        "with_efficacy_rating",
                        "- no_final",
                        "with_final_rating");
        assertThat(flow)
                .filteredOn(row -> row.instrument().isEmpty() && row.stage().equals("patients"))
                .first()
                .satisfies(row -> assertThat(row.n()).isEqualTo(200));
        var left = -1L;
        var scope = "";
        for (var row : flow) {
            var now = row.instrument() + row.raterRole() + row.unit();
            if (row.unit().equals("ratings")) {
                continue;
            }
            if (!now.equals(scope)) {
                scope = now;
                left = row.n();
            } else if (row.reason().isEmpty()) {
                assertThat(row.n()).as("%s of %s", row.stage(), now).isEqualTo(left);
            } else {
                left -= row.n();
            }
        }
    }

    private static List<Outcome> patients(int count) {
        var random = new Random(3);
        var patients = new ArrayList<Outcome>();
        for (var i = 0; i < count; i++) {
            var patient = new PatientBuilder().fitzpatrick(1 + random.nextInt(6));
            var sessions = random.nextInt(5);
            for (var session = 0; session < sessions; session++) {
                patient.sessions(
                        random.nextInt(3) == 0 ? Modality.RF : Modality.STANDARD, session * (26 + random.nextInt(8)));
            }
            for (var type : List.of(ScarType.ROLLING, ScarType.BOXCAR)) {
                patient.scarType(type).rater("a").rated(-random.nextInt(200), 1 + random.nextInt(4));
                for (var visit = random.nextInt(4); visit > 0; visit--) {
                    patient.rated(visit * 30 + random.nextInt(20), 1 + random.nextInt(4));
                    patient.rater("b").rated(visit * 30, 1 + random.nextInt(4)).rater("a");
                }
            }
            patients.add(patient.outcome());
        }
        return patients;
    }

    private static Tally tally(List<Outcome> patients) {
        return tally(CUT_OFF, patients);
    }

    private static Tally tally(int cutOff, List<Outcome> patients) {
        var tally = new Tally(cutOff);
        patients.forEach(patient -> tally.add("a", patient));
        return tally;
    }

    private static Results results(Tally tally) {
        return new Statistics(PatientBuilder.instruments()).of(tally);
    }

    private static List<ResultRow> rows(Tally tally) {
        return List.copyOf(results(tally).all());
    }

    private static ResultRow find(
            Results results, String population, String arm, String axis, String level, String statistic) {
        return results.find(new Cell(
                                population,
                                new RatedBy("goodman_baron_grade", "clinician"),
                                "all",
                                arm,
                                new AxisLevel(axis, level))
                        .statistic(statistic))
                .orElseThrow();
    }
}
