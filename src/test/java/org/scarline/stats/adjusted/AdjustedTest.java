package org.scarline.stats.adjusted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.stats.Interval;
import org.scarline.stats.Oracle;
import org.scarline.stats.Weighted;
import org.scarline.stats.twoarms.HedgesG;
import org.scarline.stats.twoarms.Welch;

/** Adjusted differences against R 4.2.2, on the awkward data of r/adjusted.R, where the R commands stand. */
final class AdjustedTest {
    private static final Oracle R = Oracle.of("adjusted");
    private static final List<String> TYPES = List.of("boxcar", "ice_pick", "rolling");

    /** What is known of a patient beside the scars. */
    private record Person(double birthYear, double male) {}

    /** A line of the data: a rating of a patient. */
    private record Line(String patient, Place place, String type, double baseline, Person person, double improvement) {
        record Place(String site, String arm) {}

        static Line of(String[] row) {
            return new Line(
                    row[1],
                    new Place(row[2], row[3]),
                    row[4],
                    Double.parseDouble(row[5]),
                    new Person(Double.parseDouble(row[6]), row[7].equals("male") ? 1 : 0),
                    Double.parseDouble(row[8]));
        }

        String site() {
            return place.site();
        }

        String arm() {
            return place.arm();
        }
    }

    static Set<String> dataSets() {
        return R.ids();
    }

    /** R's iterations stop sooner than its formulas: glm's and lmer's last digits are not theirs to keep. */
    @ParameterizedTest
    @MethodSource("dataSets")
    void matchesR(String id) {
        var patients = R.rows(id).stream()
                .map(Line::of)
                .collect(Collectors.groupingBy(Line::patient, LinkedHashMap::new, Collectors.toList()));
        var statistics = new TreeMap<String, Double>();
        overlap(patients.values(), statistics);
        mixed(patients.values(), statistics);
        eValue(patients.values(), statistics);
        if (id.equals("one_patient_per_site")) {
            statistics.keySet().removeAll(Set.of("between_patients", "between_sites"));
        }
        // A variance that one of the two puts at 0 and the other just above
        statistics.replaceAll((name, value) -> value < 1e-3 && name.startsWith("between") ? 0.0 : value);
        R.assertMatches(id, statistics, 2e-5);
    }

    @Test
    void eachStatisticIsHeldAgainstTwentyDataSets() {
        assertThat(List.of("overlap_se", "effective_first", "mixed_se", "between_sites", "e_value_of_interval"))
                .allSatisfy(statistic -> assertThat(R.count(statistic)).isGreaterThanOrEqualTo(20));
    }

    /** Li, Morgan and Zaslavsky 2018, theorem 3: so no covariate of the model is left to explain the difference. */
    @Test
    void overlapWeightsMakeTheMeansOfAllCovariatesEqual() {
        var patients = R.rows("base").stream().map(Line::of).collect(Collectors.groupingBy(Line::patient));
        var first = profiles(patients.values(), "first");
        var second = profiles(patients.values(), "second");
        IntStream.range(0, first.get(0).covariates().length).forEach(column -> {
            var found = OverlapWeighted.of(with(first, column), with(second, column))
                    .orElseThrow();
            assertThat(found.difference().orElseThrow().estimate()).isCloseTo(0, within(1e-9));
        });
    }

    @Test
    void aPatientCountedThriceIsThreePatients() {
        var patients = R.rows("grades_3").stream().map(Line::of).collect(Collectors.groupingBy(Line::patient));
        var first = profiles(patients.values(), "first");
        var second = profiles(patients.values(), "second");
        var counted = OverlapWeighted.of(times(first, 3), times(second, 3)).orElseThrow();
        var repeated = OverlapWeighted.of(thrice(first), thrice(second)).orElseThrow();
        assertThat(counted.effectiveFirst()).isCloseTo(repeated.effectiveFirst(), within(1e-9));
        assertThat(counted.difference().orElseThrow().standardError())
                .isCloseTo(repeated.difference().orElseThrow().standardError(), within(1e-12));
    }

    @Test
    void nobodyIsComparableWhereTheCovariatesPartTheArms() {
        var young = List.of(new OverlapWeighted.Profile("a", new double[] {2000}, 1, 20));
        var old = List.of(new OverlapWeighted.Profile("a", new double[] {1960}, 0, 20));
        assertThat(OverlapWeighted.of(young, old)).isEmpty();
        assertThat(OverlapWeighted.of(young, List.of())).isEmpty();
    }

    /** The likelihood grows without end, and lmer stops wherever its steps get small. */
    @Test
    void ratingsThatAgreeWithinEveryPatientGiveNoModel() {
        var patients = Stream.of(new double[] {1, 0}, new double[] {1, 2}, new double[] {0, 1}, new double[] {0, 2})
                .map(row -> new MixedModel.Patient(
                        "a",
                        List.of(
                                new MixedModel.Rating(new double[] {1, row[0]}, row[1]),
                                new MixedModel.Rating(new double[] {1, row[0]}, row[1])),
                        1))
                .toList();
        assertThat(MixedModel.effect(patients, 1)).isEmpty();
    }

    @Test
    void aModelWithoutAnythingToVaryOrToTellApartGivesNothing() {
        var one = new MixedModel.Rating(new double[] {1, 1}, 1);
        assertThat(MixedModel.effect(List.of(), 1)).isEmpty();
        assertThat(MixedModel.effect(List.of(new MixedModel.Patient("a", List.of(one), 1)), 1))
                .isEmpty();
        assertThat(MixedModel.effect(List.of(new MixedModel.Patient("a", List.of(one), 40)), 1))
                .isEmpty();
    }

    @Test
    void aPatientWithoutARatingTellsNothing() {
        var rated = Stream.of(new double[] {1, 0}, new double[] {1, 2}, new double[] {0, 1}, new double[] {0, 2})
                .map(row -> patient(List.of(new MixedModel.Rating(new double[] {1, row[0]}, row[1]))))
                .toList();
        var unrated = patient(List.of());
        assertThat(MixedModel.effect(List.of(unrated), 1)).isEmpty();
        assertThat(MixedModel.effect(
                        Stream.concat(Stream.of(unrated), rated.stream()).toList(), 1))
                .isPresent()
                .isEqualTo(MixedModel.effect(rated, 1));
    }

    /** Whoever weighs how much: where all of an arm gained the same, the means are that, and rounding makes no scatter. */
    @Test
    void gainsThatAreAlikeInEachArmDifferByWhatTheyAreAndHaveNoScatter() {
        var random = new SplittableRandom(32);
        for (var gain : new double[] {1, 0.1, 0.333333, 1 / 3.0, 7.7, 1e9 / 7, 1e-9 / 7}) {
            for (var more : new double[] {0, 0.5}) {
                var first = new ArrayList<OverlapWeighted.Profile>();
                var second = new ArrayList<OverlapWeighted.Profile>();
                for (var i = 0; i < 60; i++) {
                    var isFirst = random.nextInt(5) < 2;
                    (isFirst ? first : second)
                            .add(new OverlapWeighted.Profile(
                                    "site " + random.nextInt(3),
                                    new double[] {
                                        2 + random.nextInt(3) / 3.0, random.nextInt(2), 1950 + random.nextInt(50)
                                    },
                                    isFirst ? gain + more : gain,
                                    1));
                }
                var found = OverlapWeighted.of(first, second).orElseThrow();
                var difference = found.difference().orElseThrow();
                assertThat(difference.estimate()).isEqualTo(gain + more - gain);
                assertThat(difference.standardError()).isZero();
                assertThat(found.effectiveFirst()).isBetween(1.0, (double) first.size());
            }
        }
    }

    private static List<MixedModel.Patient> scattered(double unit) {
        var random = new SplittableRandom(31);
        return IntStream.range(0, 40)
                .mapToObj(i -> new MixedModel.Patient(
                        "site " + i % 3,
                        IntStream.range(0, 1 + i % 2)
                                .mapToObj(scar -> {
                                    var baseline = 2.0 + random.nextInt(3);
                                    return new MixedModel.Rating(
                                            new double[] {1, i % 5 < 2 ? 1 : 0, unit * baseline},
                                            baseline / 2 + random.nextInt(3));
                                })
                                .toList(),
                        1))
                .toList();
    }

    private static MixedModel.Rating rated(double improvement, double... fixed) {
        return new MixedModel.Rating(fixed, improvement);
    }

    @Test
    void oneDegreeOfFreedomIsEnoughAndNoneIsNot() {
        var two = List.of(patient(List.of(rated(1, 1, 0))), patient(List.of(rated(3, 1, 1))));
        assertThat(MixedModel.effect(two, 1)).isEmpty();
        var three = Stream.concat(two.stream(), Stream.of(patient(List.of(rated(2, 1, 0)))))
                .toList();
        var found = MixedModel.effect(three, 1).orElseThrow();
        // 3 less the mean of 1 and 2; R: summary(lm(c(1, 3, 2) ~ c(0, 1, 0)))
        assertThat(found.effect().estimate()).isCloseTo(1.5, within(1e-12));
        assertThat(found.effect().standardError()).isCloseTo(0.8660254037844386, within(1e-9));
        assertThat(found.effect().degreesOfFreedom()).isEqualTo(1);
    }

    /** A thousandth of the gain is scatter however many patients there are: only rounding is none. */
    @Test
    void littleScatterAmongManyPatientsIsStillScatter() {
        var patients = Stream.of(rated(1, 1, 0), rated(1.0002, 1, 0), rated(2, 1, 1), rated(2.0002, 1, 1))
                .map(rating -> new MixedModel.Patient("a", List.of(rating), 500))
                .toList();
        var found = MixedModel.effect(patients, 1).orElseThrow();
        assertThat(found.effect().estimate()).isCloseTo(1, within(1e-12));
        // all lie 0.0001 from their arm's mean: 1e-8 · 2000 / 1998
        assertThat(found.within()).isCloseTo(Math.sqrt(1e-8 * 2_000 / 1_998), within(1e-10));
    }

    /** One patient in each of the arms beside a thousand million of the other: hardly anybody could have been in either. */
    @Test
    void armsOfWhichOneIsNearlyNobodyAreNotCompared() {
        var gains = new double[] {0, 1, 3};
        for (var many : new long[] {10_000_000, 1_000_000_000}) {
            var crowd = Arrays.stream(gains)
                    .mapToObj(gain -> new OverlapWeighted.Profile("a", new double[] {1}, gain, many / 4))
                    .toList();
            var few = Arrays.stream(gains)
                    .mapToObj(gain -> new OverlapWeighted.Profile("a", new double[] {1}, gain, 1))
                    .toList();
            assertThat(OverlapWeighted.of(crowd, few).isPresent()).isEqualTo(many < 100_000_000);
            assertThat(OverlapWeighted.of(few, crowd).isPresent()).isEqualTo(many < 100_000_000);
        }
    }

    @Test
    void anArmThatAnotherColumnTellsHasNoEffectOfItsOwn() {
        var patients = IntStream.range(0, 30)
                .mapToObj(i -> patient(List.of(rated(i % 4, 1, i % 2, 1 - i % 2, i % 3))))
                .toList();
        assertThat(MixedModel.effect(patients, 1)).isEmpty();
        assertThat(MixedModel.effect(patients, 3)).isPresent();
    }

    /** One patient alone has two ratings, of two types: nothing is known of how ratings of a patient agree. */
    @Test
    void oneSecondRatingOfAnotherTypeLeavesTheModelAsItIs() {
        var patients = new ArrayList<>(IntStream.range(0, 20)
                .mapToObj(i -> patient(List.of(rated(i * 7 % 5, 1, i % 2, 0))))
                .toList());
        var without = MixedModel.effect(patients, 1).orElseThrow();
        patients.set(0, patient(List.of(rated(0, 1, 0, 0), rated(2, 1, 0, 1))));
        var found = MixedModel.effect(patients, 1).orElseThrow();
        assertThat(found.effect().estimate()).isCloseTo(without.effect().estimate(), within(1e-6));
        assertThat(found.effect().degreesOfFreedom()).isEqualTo(20 - 3);
    }

    /** Of cohorts of every kind, with columns that say nothing or everything: each has an answer or none, and no night ends. */
    @Test
    void noDataAreTooAwkwardForAnAnswer() {
        var answered = 0;
        for (var seed = 0; seed < 400; seed++) {
            var random = new SplittableRandom(seed);
            var sites = 1 + random.nextInt(4);
            var grades = 1 + random.nextInt(4);
            var apart = random.nextInt(30);
            var first = new ArrayList<OverlapWeighted.Profile>();
            var second = new ArrayList<OverlapWeighted.Profile>();
            for (var i = random.nextInt(30); i >= 0; i--) {
                var isFirst = random.nextInt(3) == 0;
                (isFirst ? first : second)
                        .add(new OverlapWeighted.Profile(
                                "site " + random.nextInt(sites),
                                new double[] {1, random.nextInt(2), 1950 + random.nextInt(40) + (isFirst ? apart : 0)},
                                random.nextInt(grades) / 3.0,
                                1));
            }
            var difference = OverlapWeighted.of(first, second).flatMap(OverlapWeighted.Found::difference);
            answered += difference.isPresent() ? 1 : 0;
            assertThat(difference.map(each -> each.standardError() == 0 || each.standardError() > 1e-10))
                    .as("seed %d", seed)
                    .isNotEqualTo(Optional.of(false));
        }
        assertThat(answered).isGreaterThan(100);
    }

    /** Far from all others in what decides the arm, a patient weighs nothing: the others are alike, and the mean is theirs. */
    @Test
    void whoWeighsNothingIsNoScatterAmongThoseWhoAreAlike() {
        var first = new ArrayList<OverlapWeighted.Profile>();
        var second = new ArrayList<OverlapWeighted.Profile>();
        first.add(new OverlapWeighted.Profile("a", new double[] {90}, 3, 1));
        second.add(new OverlapWeighted.Profile("a", new double[] {-90}, 2, 1));
        for (var i = 0; i < 24; i++) {
            first.add(new OverlapWeighted.Profile("a", new double[] {i % 4 == 0 ? 0 : 1}, 1, 1));
            second.add(new OverlapWeighted.Profile("a", new double[] {i % 4 == 0 ? 1 : 0}, 0.5, 1));
        }
        var difference = OverlapWeighted.of(first, second)
                .flatMap(OverlapWeighted.Found::difference)
                .orElseThrow();
        assertThat(difference.estimate()).isEqualTo(0.5);
        assertThat(difference.standardError()).isZero();
    }

    @Test
    void aPatientAloneInAnArmLeavesNoScatterToMeasure() {
        var alone = List.of(new OverlapWeighted.Profile("a", new double[] {3}, 1, 1));
        var others = IntStream.range(0, 12)
                .mapToObj(i -> new OverlapWeighted.Profile("a", new double[] {2 + i % 3}, i % 4, 1))
                .toList();
        var found = OverlapWeighted.of(alone, others).orElseThrow();
        assertThat(found.difference()).isEmpty();
        assertThat(found.effectiveFirst()).isEqualTo(1);
    }

    /** R: -2 * 3 * plogis(.5, log.p = TRUE); of patients whose arm is certain there is no information, and nothing moves. */
    @Test
    void patientsAddTheirDevianceAndThoseWhoseArmIsCertainAddNothing() {
        var sums = new LogisticSums(1);
        var profile = new OverlapWeighted.Profile("a", new double[] {2}, 0, 3);
        assertThat(sums.add(profile, 0.5, 1)).isCloseTo(2.84446190508064, within(1e-14));
        assertThat(sums.add(new OverlapWeighted.Profile("b", new double[] {9}, 0, 5), 800, -1))
                .isZero();
        var step = sums.step();
        assertThat(step[0]).isFinite();
        assertThat(sums.stepOf("b", step)).isZero();
        assertThat(sums.stepOf("nowhere", step)).isZero();
        assertThat(sums.stepOf("a", step)).isNotZero().isFinite();
    }

    /** A baseline in millions or in millionths of a point is the same baseline. */
    @Test
    void theUnitOfACovariateChangesNothingInAMixedModel() {
        var points = MixedModel.effect(scattered(1), 1).orElseThrow();
        for (var unit : new double[] {1e-7, 1e7}) {
            var found = MixedModel.effect(scattered(unit), 1).orElseThrow();
            assertThat(found.effect().estimate()).isCloseTo(points.effect().estimate(), within(1e-6));
            assertThat(found.effect().standardError()).isCloseTo(points.effect().standardError(), within(1e-6));
            assertThat(found.effect().degreesOfFreedom())
                    .isEqualTo(points.effect().degreesOfFreedom());
        }
    }

    /** Where the fixed effects tell every gain, what is left is rounding, and no model is made of it. */
    @Test
    void gainsThatTheBaselineTellsExactlyGiveNoModelOnAnyScale() {
        for (var scale : new double[] {1, 0.1, 1 / 3.0, 0.333333, 7.7, 12_345.6}) {
            for (var slope : new double[] {0, 1, 0.1}) {
                var patients = IntStream.range(0, 40)
                        .mapToObj(i -> new MixedModel.Patient(
                                "site " + i % 3,
                                List.of(new MixedModel.Rating(
                                        new double[] {1, i % 5 < 2 ? 1 : 0, 2 + i % 7 / 3.0},
                                        scale * (1 + slope * (2 + i % 7 / 3.0)))),
                                1))
                        .toList();
                assertThat(MixedModel.effect(patients, 1))
                        .as("%s, slope %s", scale, slope)
                        .isEmpty();
            }
        }
    }

    private static MixedModel.Patient patient(List<MixedModel.Rating> ratings) {
        return new MixedModel.Patient("a", ratings, 1);
    }

    private static void overlap(Collection<List<Line>> patients, Map<String, Double> statistics) {
        OverlapWeighted.of(profiles(patients, "first"), profiles(patients, "second"))
                .ifPresent(found -> {
                    var difference = found.difference().orElseThrow();
                    statistics.put("overlap", difference.estimate());
                    statistics.put("overlap_se", difference.standardError());
                    statistics.put("overlap_df", difference.degreesOfFreedom());
                    statistics.put("effective_first", found.effectiveFirst());
                    statistics.put("effective_second", found.effectiveSecond());
                });
    }

    private static void mixed(Collection<List<Line>> patients, Map<String, Double> statistics) {
        var all = patients.stream()
                .map(lines -> new MixedModel.Patient(
                        lines.get(0).site(),
                        lines.stream().map(AdjustedTest::rating).toList(),
                        1))
                .toList();
        MixedModel.effect(all, 1).ifPresent(found -> {
            statistics.put("mixed", found.effect().estimate());
            statistics.put("mixed_se", found.effect().standardError());
            statistics.put("mixed_df", found.effect().degreesOfFreedom());
            statistics.put("between_patients", found.betweenPatients());
            statistics.put("between_sites", found.betweenSites());
            statistics.put("within", found.within());
        });
    }

    private static MixedModel.Rating rating(Line line) {
        return new MixedModel.Rating(
                new double[] {
                    1,
                    line.arm().equals("first") ? 1 : 0,
                    line.baseline(),
                    line.type().equals("ice_pick") ? 1 : 0,
                    line.type().equals("rolling") ? 1 : 0
                },
                line.improvement());
    }

    private static void eValue(Collection<List<Line>> patients, Map<String, Double> statistics) {
        var first = improvements(profiles(patients, "first"));
        var second = improvements(profiles(patients, "second"));
        HedgesG.pooledDeviation(first, second).ifPresent(sd -> {
            var difference = Welch.difference(first, second).orElseThrow();
            statistics.put("e_value", EValue.of(difference.estimate(), sd));
            statistics.put("e_value_of_interval", EValue.of(difference.ci95(), sd));
        });
    }

    /** No sooner and no later than where the interval lets go of 0. */
    @Test
    void anIntervalThatHoldsNoDifferenceNeedsNothingUnmeasured() {
        assertThat(EValue.of(new Interval(0, 1), 1)).isEqualTo(1);
        assertThat(EValue.of(new Interval(-1, 1), 1)).isEqualTo(1);
        assertThat(EValue.of(new Interval(-1, -0.1), 1)).isEqualTo(EValue.of(0.1, 1));
        assertThat(EValue.of(0, 1)).isEqualTo(1);
    }

    private static Weighted improvements(List<OverlapWeighted.Profile> arm) {
        var counts = new TreeMap<Double, Long>();
        arm.forEach(each -> counts.merge(each.improvement(), 1L, Long::sum));
        return Weighted.of(
                counts.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                counts.values().stream().mapToLong(Long::longValue).toArray());
    }

    private static List<OverlapWeighted.Profile> profiles(Collection<List<Line>> patients, String arm) {
        return patients.stream()
                .filter(lines -> lines.get(0).arm().equals(arm))
                .map(AdjustedTest::profile)
                .toList();
    }

    private static OverlapWeighted.Profile profile(List<Line> lines) {
        var covariates = new ArrayList<Double>();
        covariates.add(mean(lines.stream().mapToDouble(Line::baseline).toArray()));
        TYPES.forEach(type ->
                covariates.add(lines.stream().anyMatch(line -> line.type().equals(type)) ? 1.0 : 0.0));
        covariates.add(lines.get(0).person().birthYear());
        covariates.add(lines.get(0).person().male());
        return new OverlapWeighted.Profile(
                lines.get(0).site(),
                covariates.stream().mapToDouble(Objects::requireNonNull).toArray(),
                mean(lines.stream().mapToDouble(Line::improvement).toArray()),
                1);
    }

    /** To a millionth, as the tally has it. */
    private static double mean(double[] values) {
        return Math.rint(IntStream.range(0, values.length)
                                .mapToDouble(i -> values[i])
                                .average()
                                .orElseThrow()
                        * 1e6)
                / 1e6;
    }

    private static List<OverlapWeighted.Profile> with(List<OverlapWeighted.Profile> arm, int column) {
        return arm.stream()
                .map(each -> new OverlapWeighted.Profile(
                        each.site(), each.covariates(), each.covariates()[column], each.patients()))
                .toList();
    }

    private static List<OverlapWeighted.Profile> times(List<OverlapWeighted.Profile> arm, long patients) {
        return arm.stream()
                .map(each -> new OverlapWeighted.Profile(each.site(), each.covariates(), each.improvement(), patients))
                .toList();
    }

    private static List<OverlapWeighted.Profile> thrice(List<OverlapWeighted.Profile> arm) {
        return Stream.of(arm, arm, arm).flatMap(List::stream).toList();
    }
}
