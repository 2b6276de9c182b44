package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.clinic.Modality;
import org.scarline.clinic.ScarType;
import org.scarline.compare.Verdict.Finding;
import org.scarline.derive.PatientBuilder;
import org.scarline.derive.outcome.Outcome;
import org.scarline.reference.ReferenceFolder;
import org.scarline.results.Primary;
import org.scarline.tally.Statistics;
import org.scarline.tally.Tally;

/** From patients to words, for random cohorts of any size, any split of the arms and any gaps: what must hold of each. */
final class RandomCohortsTest {
    private static final Map<Finding, Finding> OTHER_SIDE = new EnumMap<>(Map.of(
            Finding.SUPPORTED, Finding.CONTRADICTED,
            Finding.CONTRADICTED, Finding.SUPPORTED,
            Finding.LEANING_FOR, Finding.LEANING_AGAINST,
            Finding.LEANING_AGAINST, Finding.LEANING_FOR));

    /** A patient before treatment is chosen: the same with either arm, on any day. */
    private record Person(String site, boolean first, long seed, double gainsMore) {
        Outcome outcome(UnaryOperator<Modality> arm, int shift) {
            var random = new Random(seed);
            var modality = first ? Modality.RF : Modality.STANDARD;
            var patient = new PatientBuilder().fitzpatrick(1 + random.nextInt(6));
            var sessions = 1 + random.nextInt(5);
            for (var session = 0; session < sessions; session++) {
                patient.sessions(arm.apply(modality), shift + 28 * session);
            }
            var gain = random.nextGaussian() * 0.8 + (first ? gainsMore : 0) + 0.3;
            for (var type : ScarType.values()) {
                if (type == ScarType.ROLLING || random.nextInt(3) == 0) {
                    rate(patient.scarType(type), random, gain, shift, 28 * (sessions - 1));
                }
            }
            return patient.outcome();
        }

        private static void rate(PatientBuilder patient, Random random, double gain, int shift, int last) {
            var before = 2 + random.nextInt(3);
            patient.rated(shift - random.nextInt(30), before);
            patient.rated(shift + 20, grade(before - gain / 2, random));
            if (random.nextInt(10) < 8) {
                patient.rated(shift + last + 56 + random.nextInt(60), grade(before - gain, random));
            }
        }

        private static int grade(double about, Random random) {
            return (int) Math.max(1, Math.min(4, Math.round(about + random.nextGaussian() * 0.3)));
        }
    }

    private static List<Person> cohort(int seed) {
        var random = new Random(seed);
        var share = 0.03 + random.nextDouble() * 0.6;
        var gainsMore = random.nextGaussian();
        var cohort = new ArrayList<Person>();
        for (var left = 20 + random.nextInt(150); left > 0; left--) {
            cohort.add(new Person(
                    "clinic-" + random.nextInt(3), random.nextDouble() < share, random.nextLong(), gainsMore));
        }
        return cohort;
    }

    private static Judgement judged(List<Person> cohort, UnaryOperator<Modality> arm, int shift) throws IOException {
        var tally = new Tally(PatientBuilder.dayOf(400 + shift));
        cohort.forEach(person -> tally.add(person.site(), person.outcome(arm, shift)));
        return Judgement.of(
                Claims.load(ReferenceFolder.in(Path.of("data"))),
                new Statistics(PatientBuilder.instruments()).of(tally),
                PatientBuilder.instruments(),
                Primary.DEFAULT);
    }

    private static Judgement judged(List<Person> cohort) throws IOException {
        return judged(cohort, arm -> arm, 0);
    }

    private static Verdict adds(Judgement judgement) {
        return judgement.verdicts().stream()
                .filter(each -> each.id().equals("rf_adds"))
                .findFirst()
                .orElseThrow();
    }

    /** Verdicts and their variants alike: ten in the smaller arm, thirty in all, and an interval that leaves the threshold out. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 6, 7, 8})
    void noFirmWordRestsOnTooFewOrOnAnIntervalThatHoldsTheThreshold(int seed) throws IOException {
        var judgement = judged(cohort(seed));
        var words = Stream.concat(
                        judgement.verdicts().stream()
                                .filter(each -> !each.rule().equals("="))
                                .map(each -> new Word(each.finding(), each.observed(), each.threshold())),
                        judgement.sensitivity().stream()
                                .map(each -> new Word(each.finding(), each.observed(), each.threshold())))
                .filter(each ->
                        each.finding().isFirm() && each.observed().statistic().isPresent())
                .filter(each -> each.observed().always().isPresent())
                .toList();
        assertThat(words).isNotEmpty();
        for (var word : words) {
            var patients = word.observed().patients();
            var always = word.observed().always().orElseThrow();
            var threshold = word.threshold().orElseThrow();
            assertThat(patients.n()).isGreaterThanOrEqualTo(30);
            assertThat(patients.fewest()).isGreaterThanOrEqualTo(10);
            assertThat(always.low() > threshold || always.high() < threshold).isTrue();
        }
        assertThat(judgement.verdicts().stream()
                        .filter(each -> each.finding().isFirm() && !each.isPart())
                        .filter(each -> each.observed().statistic().isPresent()
                                && !each.rule().equals("=")))
                .allMatch(each -> each.observed().always().isPresent());
        assertThat(judgement.verdicts()).hasSizeGreaterThan(20);
    }

    private record Word(Finding finding, Observed observed, OptionalDouble threshold) {}

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14})
    void everyoneTreatedWithTheOtherArmTurnsTheSideAndNeverTheStrength(int seed) throws IOException {
        var cohort = cohort(seed);
        var one = adds(judged(cohort));
        var other = adds(judged(cohort, arm -> arm == Modality.RF ? Modality.STANDARD : Modality.RF, 0));
        assertThat(other.finding()).isEqualTo(OTHER_SIDE.getOrDefault(one.finding(), one.finding()));
        assertThat(other.n()).isEqualTo(one.n());
        assertThat(other.observed().patients().second())
                .isEqualTo(one.observed().patients().first());
        assertThat(other.estimate().orElse(0)).isCloseTo(-one.estimate().orElse(0), within(1e-9));
        assertThat(other.alwaysLow().orElse(0)).isCloseTo(-one.alwaysHigh().orElse(0), within(1e-9));
        assertThat(other.outlook().needed()).isEqualTo(one.outlook().needed());
        assertThat(other.outlook().holdsForAllClaims()).isEqualTo(one.outlook().holdsForAllClaims());
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 18})
    void theOrderOfPatientsAndTheYearChangeNothing(int seed) throws IOException {
        var cohort = cohort(seed);
        var judgement = judged(cohort);
        var shuffled = new ArrayList<>(cohort);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(judged(shuffled)).isEqualTo(judgement);
        assertThat(judged(cohort, arm -> arm, 1_001)).isEqualTo(judgement);
    }

    /** Counted twice, everybody gains as much as before, in a narrower interval: no word turns its side. */
    @ParameterizedTest
    @ValueSource(ints = {20, 21, 22})
    void asManyAgainNarrowEveryIntervalAndTurnNoWord(int seed) throws IOException {
        var cohort = cohort(seed);
        var twice = new ArrayList<>(cohort);
        twice.addAll(cohort);
        var once = judged(cohort).verdicts();
        var again = judged(twice).verdicts();
        assertThat(again).hasSameSizeAs(once);
        var narrower = 0;
        for (var i = 0; i < once.size(); i++) {
            var before = once.get(i);
            var after = again.get(i);
            assertThat(after.n()).as(before.id()).isIn(2 * before.n(), before.n() == 0 ? after.n() : 2 * before.n());
            assertThat(after.finding()).as(before.id()).isNotEqualTo(OTHER_SIDE.get(before.finding()));
            if (before.alwaysLow().isPresent() && before.cell().measured()) {
                assertThat(after.estimate().orElseThrow())
                        .as(before.id())
                        .isCloseTo(before.estimate().orElseThrow(), within(1e-3));
                assertThat(after.alwaysHigh().orElseThrow() - after.alwaysLow().orElseThrow())
                        .as(before.id())
                        .isLessThan(before.alwaysHigh().orElseThrow()
                                - before.alwaysLow().orElseThrow());
                narrower++;
            }
        }
        assertThat(narrower).isGreaterThan(3);
    }
}
