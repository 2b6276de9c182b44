package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.clinic.Modality;
import org.scarline.compare.Verdict.Finding;
import org.scarline.derive.PatientBuilder;
import org.scarline.reference.ReferenceFolder;
import org.scarline.results.Primary;
import org.scarline.results.Results;
import org.scarline.tally.Statistics;
import org.scarline.tally.Tally;

/** From patients to the words on the claims that ship, for cohorts that invite a word which nothing carries. */
final class CohortsTest {
    private static final Set<Finding> FIRM =
            EnumSet.of(Finding.SUPPORTED, Finding.CONTRADICTED, Finding.FOLLOWED, Finding.NOT_FOLLOWED);

    private final List<PatientBuilder> patients = new ArrayList<>();

    /** So many patients of one arm who gain so much, every other one a grade more or less severe and half a grade off. */
    private CohortsTest add(int count, Modality arm, double baseline, double gain, double spread) {
        for (var i = 0; i < count; i++) {
            var before = baseline + (i / 2 % 2 == 0 ? spread : -spread) / 2;
            var after = before - gain + (i % 2 == 0 ? spread : -spread) / 2;
            patients.add(new PatientBuilder()
                    .sessions(arm, 0)
                    .rated(0, before)
                    .rated(40, before)
                    .rated(100, after));
        }
        return this;
    }

    private CohortsTest alike(int count, double gain) {
        for (var i = 0; i < count; i++) {
            patients.add(new PatientBuilder()
                    .sessions(i % 2 == 0 ? Modality.RF : Modality.STANDARD, 0)
                    .rated(0, 3)
                    .rated(20, 3 - gain)
                    .rated(80, 3 - gain));
        }
        return this;
    }

    private Results results() {
        var tally = new Tally(PatientBuilder.dayOf(400));
        patients.forEach(patient -> tally.add("clinic-a", patient.outcome()));
        return new Statistics(PatientBuilder.instruments()).of(tally);
    }

    private Judgement judgement() throws IOException {
        return Judgement.of(
                Claims.load(ReferenceFolder.in(Path.of("data"))),
                results(),
                PatientBuilder.instruments(),
                Primary.DEFAULT);
    }

    private List<Verdict> verdicts() throws IOException {
        return judgement().verdicts();
    }

    private static Verdict only(String id, List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(each -> each.id().equals(id) && !each.isPart())
                .findFirst()
                .orElseThrow();
    }

    /** What the rules forbid, whatever the cohort. */
    private static void assertThatNoForbiddenWordIsFirm(List<Verdict> verdicts) {
        assertThat(verdicts)
                .filteredOn(each -> FIRM.contains(each.finding())
                        && each.observed().statistic().isPresent()
                        && !each.rule().equals("="))
                .allSatisfy(each -> {
                    assertThat(each.n()).as(each.id()).isGreaterThanOrEqualTo(30);
                    assertThat(each.alwaysLow().orElseThrow())
                            .as(each.id())
                            .isLessThan(each.alwaysHigh().orElseThrow());
                    if (each.observed().patients().first().isPresent()) {
                        assertThat(each.observed().patients().fewest()).isGreaterThanOrEqualTo(10);
                    }
                });
    }

    @Test
    void twoAgainstFortyIsNoComparison() throws IOException {
        add(2, Modality.RF, 3.5, 2, 0.6).add(40, Modality.STANDARD, 3.5, 0.5, 0.6);
        var verdicts = verdicts();
        assertThatNoForbiddenWordIsFirm(verdicts);
        var rf = only("rf_adds", verdicts);
        assertThat(rf.finding()).isEqualTo(Finding.INSUFFICIENT_DATA);
        assertThat(rf.observed().patients()).isEqualTo(new Patients(42, OptionalLong.of(2)));
        assertThat(rf.limits()).contains("2 patients in the smaller arm, 10 needed in each");
        assertThat(only("effective", verdicts).finding()).isEqualTo(Finding.SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void whereAllAreAlikeThereIsNeitherIntervalNorFirmWord(double gain) throws IOException {
        alike(60, gain);
        assertThat(results().named("mean_improvement"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.ciLow()).isEmpty());
        var verdicts = verdicts();
        assertThatNoForbiddenWordIsFirm(verdicts);
        assertThat(only("effective", verdicts).finding())
                .isEqualTo(gain > 0 ? Finding.LEANING_FOR : Finding.LEANING_AGAINST);
        assertThat(only("effective", verdicts).alwaysLow()).isEmpty();
        assertThat(only("rf_adds", verdicts).finding()).isNotIn(FIRM);
    }

    /** Each arm gains the same from whatever baseline: weights and models leave rounding, and no word is made of that. */
    @ParameterizedTest
    @CsvSource({"21, 1, 0.5", "22, 0.7, -1", "23, 1, 0.5", "24, 0.7, -1", "25, 0.1, 0.2", "26, 0.3, 0"})
    void whereAllOfAnArmGainTheSameNoOtherLookIsFirmOrPointsAway(int seed, double gain, double more)
            throws IOException {
        var random = new Random(seed);
        for (var i = 0; i < 70; i++) {
            var before = 2.5 + random.nextInt(4) / 2.0;
            var isRf = random.nextInt(5) < 2;
            patients.add(new PatientBuilder()
                    .person(1 + random.nextInt(6), 1960 + random.nextInt(40), "female")
                    .sessions(isRf ? Modality.RF : Modality.STANDARD, 0)
                    .rated(0, before)
                    .rated(80, before - (isRf ? gain + more : gain)));
        }
        var judgement = judgement();
        assertThat(only("rf_adds", judgement.verdicts()).limits()).noneMatch(limit -> limit.contains("the other way"));
        assertThat(judgement.sensitivity().stream()
                        .filter(each -> each.id().equals("rf_adds"))
                        .filter(each -> each.observed().statistic().isPresent()))
                .isNotEmpty()
                .noneMatch(each -> FIRM.contains(each.finding()));
    }

    /** A rate of none or all has an interval of some width, by Wilson. */
    @Test
    void aRateOfAllHasAnInterval() {
        var rate = alike(60, 1).results().named("responders_1_grade").stream()
                .filter(row ->
                        row.cell().arm().equals("all") && row.cell().axis().equals("final"))
                .findFirst()
                .orElseThrow();
        assertThat(rate.estimate()).hasValue(1);
        assertThat(rate.ciLow().orElseThrow()).isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 29})
    void fewerThanThirtyPatientsGiveNoWordOnAnOutcome(int count) throws IOException {
        add(count, Modality.RF, 3.5, 1.5, 0.6);
        var verdicts = verdicts();
        assertThatNoForbiddenWordIsFirm(verdicts);
        assertThat(only("effective", verdicts).finding()).isEqualTo(Finding.INSUFFICIENT_DATA);
        assertThat(only("rf_adds", verdicts).finding()).isEqualTo(Finding.NOT_RECORDED);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 31})
    void thirtyPatientsWhoGainMuchGiveAWord(int count) throws IOException {
        add(count, Modality.RF, 3.5, 1.5, 0.6);
        var verdicts = verdicts();
        assertThatNoForbiddenWordIsFirm(verdicts);
        assertThat(only("effective", verdicts).finding()).isEqualTo(Finding.SUPPORTED);
    }

    static Stream<Arguments> splits() {
        return IntStream.of(12, 30, 31, 42)
                .boxed()
                .flatMap(n -> IntStream.rangeClosed(1, n - 1).mapToObj(first -> Arguments.of(n, first)));
    }

    /** However large the difference: a firm word from ten patients in each arm and thirty in all, and not before. */
    @ParameterizedTest
    @MethodSource("splits")
    void noSplitOfTheArmsIsFirmBelowTenInEither(int n, int first) {
        var verdict = difference(n, first, 2);
        var stated = Math.min(first, n - first) >= 10 && n >= 30;
        assertThat(verdict.finding()).isEqualTo(stated ? Finding.SUPPORTED : Finding.INSUFFICIENT_DATA);
        assertThat(verdict.observed().patients().first()).hasValue(first);
        assertThat(verdict.observed().patients().second()).hasValue(n - first);
    }

    /** The same patients, named the other way round. */
    @ParameterizedTest
    @MethodSource("splits")
    void swappingTheArmsTurnsTheSideAndNeverTheStrength(int n, int first) {
        var one = difference(n, first, 0.4);
        var other = difference(n, n - first, -0.4);
        var turned = switch (one.finding()) {
            case SUPPORTED -> Finding.CONTRADICTED;
            case LEANING_FOR -> Finding.LEANING_AGAINST;
            default -> one.finding();
        };
        assertThat(other.finding()).isEqualTo(turned);
        assertThat(other.outlook().needed()).isEqualTo(one.outlook().needed());
        assertThat(other.outlook().detectable()).isEqualTo(one.outlook().detectable());
        assertThat(other.outlook().holdsForAllClaims()).isEqualTo(one.outlook().holdsForAllClaims());
    }

    private static Verdict difference(int n, int first, double difference) {
        return new Night()
                .difference(Night.versus("rf", "standard"), difference, 0.1, n, first)
                .verdict(
                        "rf_adds,,outcome,RF adds.,a guide,part,difference_adjusted,,,all,rf,standard,final,final,all,>,0,30");
    }

    /** Radiofrequency helps the severe a lot and harms the mild a little: on the whole it adds, and the word only leans. */
    @Test
    void strataThatPointBothWaysOnlyLean() throws IOException {
        for (var i = 0; i < 12; i++) {
            pure(Modality.RF, 4, i % 2 == 0 ? 2 : 3);
            pure(Modality.STANDARD, 4, i % 2 == 0 ? 0 : 1);
            pure(Modality.RF, 2, i % 2 == 0 ? -1 : 0);
            pure(Modality.STANDARD, 2, i % 2 == 0 ? 0 : 1);
        }
        for (var i = 0; i < 60; i++) {
            pure(Modality.RF, 4, i % 2 == 0 ? 2 : 3);
            pure(Modality.STANDARD, 4, i % 2 == 0 ? 0 : 1);
        }
        var verdicts = verdicts();
        assertThatNoForbiddenWordIsFirm(verdicts);
        var rf = only("rf_adds", verdicts);
        assertThat(rf.alwaysLow().orElseThrow()).isPositive();
        assertThat(rf.finding()).isEqualTo(Finding.LEANING_FOR);
        assertThat(rf.limits()).contains("low severity points the other way, at most leaning");
    }

    private void pure(Modality arm, double before, double gain) {
        patients.add(new PatientBuilder().sessions(arm, 0).rated(0, before).rated(80, before - gain));
    }
}
