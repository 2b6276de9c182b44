package org.scarline.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Points;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;

public class PatientGeneratorTest {
    private static final boolean IS_LONG = Boolean.getBoolean("reliability.long");
    /** One scar type's noise alone tells patients apart; everyone is rated before treatment, nobody twice over. */
    private static final Truth ALIKE = Truth.usual()
            .with(Parameter.BASELINE_MEAN, 2.5)
            .with(Parameter.BASELINE_SPREAD, 0)
            .with(Parameter.TYPE_SPREAD, 0)
            .with(Parameter.RATER_NOISE, 0.7)
            .with(Parameter.RF_SHARE, 0.5)
            .with(Parameter.RF_BY_SEVERITY, 0)
            .with(Parameter.SPLIT_FACE_SHARE, 0)
            .with(Parameter.NO_BASELINE_SHARE, 0)
            .with(Parameter.FIRST_STEP, 0)
            .with(Parameter.SESSION_GAIN, 0);

    @Test
    void givesRadiofrequencyByWhatWasRecorded() {
        var byGrade = rfByGrade(ALIKE.with(Parameter.RF_BY_RECORDED, 1.5));
        // Log odds of 1.5 per grade above 3: 1 / (1 + exp(1.5)) = 0.18 at grade 2, a half at 3.
        assertThat(byGrade.get(2)).isCloseTo(0.182, within(0.03));
        assertThat(byGrade.get(3)).isCloseTo(0.5, within(0.03));
        var without = rfByGrade(ALIKE);
        assertThat(without.get(2)).isCloseTo(0.5, within(0.03));
    }

    @Test
    void keepsWhatWasRatedBeforeTheDecision() {
        var usual = new PatientGenerator(3, Truth.usual());
        var decided = new PatientGenerator(
                3, Truth.usual().with(Parameter.RF_BY_RECORDED, 2).with(Parameter.STOPS_NO_GAIN_RATED, 0.5));
        for (var number = 0; number < 300; number++) {
            var start = usual.start(number);
            assertThat(upTo(start, decided.life(number))).isEqualTo(upTo(start, usual.life(number)));
        }
    }

    @Test
    void stopsThoseWhoseRatingsShowNoGain() {
        assertThat(sessionsGainedBySeeingAGain(0)).isCloseTo(0, within(0.15));
        assertThat(sessionsGainedBySeeingAGain(0.5)).isGreaterThan(0.7);
        assertThat(sessionsGainedBySeeingAGain(-0.5)).isLessThan(-0.7);
    }

    @Test
    void letsRadiofrequencyHelpAtOneSiteAndHarmAtTheOthers() {
        var healing = new Healing(ALIKE.with(Parameter.RF_BY_SITE, 0.5).with(Parameter.FIRST_STEP, 1));
        var nature = new PatientGenerator(3, ALIKE.with(Parameter.RF_SHARE, 1).with(Parameter.NEVER_RESPONDS, 0));
        var gains = new TreeMap<Site, Double>();
        for (var number = 0; number < 60; number++) {
            var life = nature.life(number);
            var region = life.regions().get(0);
            if (region.firstCourse().size() == 1 && region.startArm().equals("rf")) {
                var type = life.person().overall();
                gains.put(
                        life.person().site(),
                        healing.improvement(life.person(), region, type, LocalDate.of(2030, 1, 1)));
            }
        }
        assertThat(gains)
                .containsExactly(entry(Site.CLINIC_A, 1.5), entry(Site.CLINIC_B, 0.5), entry(Site.CLINIC_C, 0.5));
    }

    @Test
    void ratesEverybodyAsOftenAsAskedFor() {
        var nature = new PatientGenerator(3, Truth.usual().with(Parameter.VISIT_EVERY, 14));
        var treated = IntStream.range(0, 200)
                .mapToObj(nature::life)
                .filter(life -> life.person().start().isBefore(LocalDate.of(2026, 3, 1)))
                .filter(life -> !life.allSessions().isEmpty())
                .toList();
        assertThat(treated)
                .hasSizeGreaterThan(100)
                .allSatisfy(life -> assertThat(life.allRatings().stream().map(Rating::date))
                        .contains(
                                life.person().start().plusDays(14),
                                life.person().start().plusDays(42),
                                life.person().start().plusDays(168)));
    }

    /** Share of radiofrequency among patients by the grade recorded on the last day before it, where types agree. */
    private static Map<Integer, Double> rfByGrade(Truth truth) {
        var nature = new PatientGenerator(3, truth);
        var seen = new HashMap<Integer, int[]>();
        for (var number = 0; number < (IS_LONG ? 12_000 : 6_000); number++) {
            var life = nature.life(number);
            var baseline =
                    RecordedState.before(life.person(), life.allRatings()).baseline();
            if (baseline.isPresent() && !life.allSessions().isEmpty() && baseline.getAsDouble() % 1 == 0) {
                var count = seen.computeIfAbsent((int) baseline.getAsDouble(), grade -> new int[2]);
                count[0] += life.allSessions().get(0).modality() == Modality.RF ? 1 : 0;
                count[1]++;
            }
        }
        var shares = new HashMap<Integer, Double>();
        seen.forEach((grade, count) -> shares.put(grade, (double) count[0] / count[1]));
        return shares;
    }

    /** How many more sessions those have whose rating on the second session's day shows a gain. */
    private static double sessionsGainedBySeeingAGain(double stopping) {
        var nature = new PatientGenerator(3, ALIKE.with(Parameter.STOPS_NO_GAIN_RATED, stopping));
        var withGain = new ArrayList<Integer>();
        var without = new ArrayList<Integer>();
        for (var number = 0; number < (IS_LONG ? 4_000 : 2_500); number++) {
            var life = nature.life(number);
            var baseline =
                    RecordedState.before(life.person(), life.allRatings()).baseline();
            var course = life.regions().get(0).firstCourse();
            if (course.size() > 1 && baseline.isPresent()) {
                grade(life.allRatings(), course.get(1))
                        .ifPresent(grade -> (grade < baseline.getAsDouble() ? withGain : without).add(course.size()));
            }
        }
        return mean(withGain) - mean(without);
    }

    private static OptionalDouble grade(List<Rating> ratings, LocalDate day) {
        return ratings.stream()
                .filter(rating -> rating.date().equals(day))
                .filter(rating -> rating.instrument().equals("goodman_baron_grade"))
                .filter(rating -> rating.raterRole() == RaterRole.CLINICIAN)
                .mapToDouble(rating -> Points.toDouble(rating.score()))
                .average();
    }

    private static double mean(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }

    private static List<Rating> upTo(LocalDate day, Life life) {
        return life.ratings().get(0).stream()
                .filter(rating -> !rating.date().isAfter(day))
                .toList();
    }
}
