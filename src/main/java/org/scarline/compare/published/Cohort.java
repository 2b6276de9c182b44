package org.scarline.compare.published;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.Arms;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Protocol;
import org.scarline.clinic.RaterRole;
import org.scarline.results.Primary;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;
import org.scarline.stats.Interval;

/** The cohort's side: its row that matches a study in instrument, arm and follow-up. */
final class Cohort {
    /** Patients, of two arms in each, below whom nothing is held against a study. */
    private static final int LEAST = 10;

    private static final Set<String> MODALITIES =
            Arrays.stream(Modality.values()).map(Coded::code).collect(Collectors.toSet());
    private static final Set<String> ADJUNCTS =
            Arrays.stream(Adjunct.values()).map(Adjunct::arm).collect(Collectors.toSet());

    private static final List<String> ROLES =
            Arrays.stream(RaterRole.values()).map(Coded::code).sorted().toList();

    private final Results results;
    private final Primary primary;

    Cohort(Results results, Primary primary) {
        this.results = results;
        this.primary = primary;
    }

    /** Whether an arm of that name could be one of the cohort's: a modality, alone or with adjuncts. */
    static boolean mayHave(String arm) {
        var words = Arms.parts(arm);
        var adjuncts = words.subList(1, words.size());
        return MODALITIES.contains(words.get(0))
                && ADJUNCTS.containsAll(adjuncts)
                && adjuncts.equals(adjuncts.stream().sorted().distinct().toList());
    }

    /** The days of the cohort's final rating, in words. */
    static String finalWindow() {
        return Protocol.FINAL_DAYS.low() + " to " + Protocol.FINAL_DAYS.high() + " days";
    }

    /** The configured role's row; without one, that of the role with the most patients, ties by code. */
    Optional<ResultRow> find(StudyArm arm, PublishedNumber number) {
        return ROLES.stream()
                .map(role -> arm.cell(number.instrument(), role).statistic(number.statistic()))
                .flatMap(key -> results.find(key).stream())
                .filter(row -> row.estimate().isPresent())
                .min(Comparator.comparing((ResultRow row) -> !row.cell()
                                .raterRole()
                                .equals(primary.raterRole().code()))
                        .thenComparing(Comparator.comparingLong(ResultRow::n).reversed()));
    }

    /** Of two arms the patients in the smaller one. */
    static long patients(StudyArm arm, ResultRow row) {
        var first = row.events().orElse(0);
        return arm.twoArms() ? Math.min(first, row.n() - first) : row.n();
    }

    static boolean tooFew(long patients) {
        return patients < LEAST;
    }

    /** The row's number with the mean baseline of the same patients. */
    CohortNumber number(StudyArm arm, ResultRow row) {
        var cell = arm.cell(row.cell().instrument(), row.cell().raterRole());
        var baseline = results.find(cell.statistic("mean_baseline"))
                .map(ResultRow::estimate)
                .orElse(OptionalDouble.empty());
        return new CohortNumber(cell.raterRole(), figure(row), baseline, Optional.empty(), "");
    }

    private static Figure figure(ResultRow row) {
        var interval = Stream.of(row)
                .filter(each -> each.ciLow().isPresent())
                .map(each ->
                        new Interval(each.ciLow().orElseThrow(), each.ciHigh().orElseThrow()))
                .findFirst();
        return Figure.of(row.estimate().orElseThrow(), interval, OptionalLong.of(row.n()));
    }
}
