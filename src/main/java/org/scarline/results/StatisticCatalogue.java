package org.scarline.results;

import static org.scarline.results.IntervalKind.HC3_T;
import static org.scarline.results.IntervalKind.NEWCOMBE;
import static org.scarline.results.IntervalKind.NONE;
import static org.scarline.results.IntervalKind.RESAMPLED;
import static org.scarline.results.IntervalKind.T;
import static org.scarline.results.IntervalKind.WELCH;
import static org.scarline.results.IntervalKind.WILSON;
import static org.scarline.results.Quantity.AGREEMENT;
import static org.scarline.results.Quantity.COUNT;
import static org.scarline.results.Quantity.DAYS;
import static org.scarline.results.Quantity.DIFFERENCE_OF_SHARES;
import static org.scarline.results.Quantity.MONEY;
import static org.scarline.results.Quantity.PER_CENT;
import static org.scarline.results.Quantity.PROBABILITY;
import static org.scarline.results.Quantity.SCORE;
import static org.scarline.results.Quantity.SHARE;
import static org.scarline.results.Quantity.STANDARD_DEVIATIONS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Coded;
import org.scarline.clinic.ResponderRule;

/** Every statistic that {@code results.csv} can hold: a line adds one. */
final class StatisticCatalogue {
    private static final String PATIENTS = "patients";
    private static final String COURSE_AXES = "`weeks`, `since_last`, `sessions`, `final`, `latest`";
    private static final String FINAL_START = "`final`; arm `all` and start arms";
    private static final String TWO_ARMS = "two arms";
    private static final String TWO_FINAL = "two arms, `final`";
    private static final String TIME = "`time`, `time_confirmed`";
    private static final String CURVE = "`time`, `time_confirmed`, `time_curve`";
    private static final String PRACTICE = "`practice`";

    /** What may stand in the gaps of a name. */
    static final Map<String, String> CODES = Map.of(
            "rule",
            oneOf(Arrays.stream(ResponderRule.values()).map(ResponderRule::code)),
            "event",
            oneOf(Arrays.stream(AdverseEvent.values()).map(Coded::code)),
            "stratum",
            "(low|mid|high)",
            "grade",
            "[0-9]+");

    static final List<StatisticKind> ALL = Stream.of(cells(), arms(), times(), courses(), practice())
            .flatMap(List::stream)
            .toList();

    private StatisticCatalogue() {}

    private static String oneOf(Stream<String> codes) {
        return codes.collect(Collectors.joining("|", "(", ")"));
    }

    private static List<StatisticKind> cells() {
        return List.of(
                kind("mean_improvement", SCORE, T, COURSE_AXES, "mean over patients; positive is better"),
                kind("sd_improvement", SCORE, NONE, COURSE_AXES, "standard deviation over patients"),
                kind("median_improvement", SCORE, NONE, COURSE_AXES, "median over patients"),
                kind("q1_improvement", SCORE, NONE, COURSE_AXES, "lower quartile over patients"),
                kind("q3_improvement", SCORE, NONE, COURSE_AXES, "upper quartile over patients"),
                kind(
                        "mean_improvement_pct",
                        PER_CENT,
                        T,
                        "same; scores only",
                        "of what was possible, mean over patients not at floor"),
                kind("mean_baseline", SCORE, NONE, COURSE_AXES, "mean baseline of the cell's patients"),
                kind(
                        "responders_<rule>",
                        SHARE,
                        WILSON,
                        "same; by the instrument's rules",
                        "improved by at least a grade, two grades, half of what was possible; `n` without patients at floor"),
                kind(
                        "at_floor",
                        COUNT,
                        NONE,
                        COURSE_AXES + "; `time`",
                        "baseline already the best score; on `time` left out because they could not improve enough"),
                kind(
                        "shift_<grade>_<grade>",
                        SHARE,
                        NONE,
                        "same; grades only",
                        "from the first grade to the second, of those with whole grades"),
                kind(
                        "shift_other",
                        COUNT,
                        NONE,
                        "same; grades only",
                        "`events`: patients whose mean grade is not whole"),
                kind(
                        "mean_improvement_stopped",
                        SCORE,
                        T,
                        "`sessions`",
                        "of the patients whose course ended after so many sessions"),
                kind("sd_improvement_stopped", SCORE, NONE, "`sessions`", "their standard deviation"),
                kind("mean_improvement_went_on", SCORE, T, "`sessions`", "of the patients who had another session"),
                kind("sd_improvement_went_on", SCORE, NONE, "`sessions`", "their standard deviation"),
                kind(
                        "mean_improvement_imputed",
                        SCORE,
                        T,
                        FINAL_START,
                        "with everyone who could have been seen and was not counted as unimproved"),
                kind("sd_improvement_imputed", SCORE, NONE, FINAL_START, "their standard deviation"),
                kind(
                        "responders_<rule>_imputed",
                        SHARE,
                        WILSON,
                        FINAL_START,
                        "responders with everyone who could have been seen and was not counted as unimproved"),
                kind(
                        "patients_changed",
                        SHARE,
                        NONE,
                        "`change`",
                        "of the patients with a final rating, those whose own improvement lies in the bin"));
    }

    private static List<StatisticKind> arms() {
        return List.of(
                kind(
                        "difference",
                        SCORE,
                        WELCH,
                        TWO_ARMS,
                        "difference of means; positive: the first-named gained more"),
                kind(
                        "difference_stratum_<stratum>",
                        SCORE,
                        WELCH,
                        TWO_ARMS,
                        "the same within a stratum of the baseline"),
                kind("difference_adjusted", SCORE, HC3_T, TWO_ARMS, "difference at equal baseline"),
                kind("se_difference_adjusted", SCORE, NONE, TWO_ARMS, "its standard error"),
                kind(
                        "difference_adjusted_imputed",
                        SCORE,
                        HC3_T,
                        "two start arms, `final`",
                        "difference at equal baseline with the unseen at 0"),
                kind("se_difference_adjusted_imputed", SCORE, NONE, "two start arms, `final`", "its standard error"),
                kind("hedges_g", STANDARD_DEVIATIONS, NONE, TWO_ARMS, "standardised difference of means"),
                kind(
                        "responder_difference_<rule>",
                        DIFFERENCE_OF_SHARES,
                        NEWCOMBE,
                        TWO_ARMS,
                        "difference of the shares of responders"),
                kind(
                        "p_adjusted",
                        PROBABILITY,
                        NONE,
                        TWO_FINAL + ", by scar type",
                        "*p* of the adjusted difference, Holm over the scar types"),
                kind(
                        "paired_difference",
                        SCORE,
                        T,
                        "two arms, `final`, `latest`",
                        "mean difference within patients who had both at once"),
                kind("sd_paired_difference", SCORE, NONE, "two arms, `final`, `latest`", "its standard deviation"),
                kind("balance_baseline_first", SCORE, NONE, TWO_FINAL, "mean baseline of the first-named arm"),
                kind("balance_baseline_second", SCORE, NONE, TWO_FINAL, "mean baseline of the other arm"),
                kind(
                        "balance_baseline_smd",
                        STANDARD_DEVIATIONS,
                        NONE,
                        TWO_FINAL,
                        "how far apart the two baselines are"),
                kind(
                        "balance_fitzpatrick_4_6_first",
                        SHARE,
                        WILSON,
                        TWO_FINAL + ", population `all`",
                        "skin types 4–6 in the first-named arm, of those whose skin type is known"),
                kind(
                        "balance_fitzpatrick_4_6_second",
                        SHARE,
                        WILSON,
                        TWO_FINAL + ", population `all`",
                        "the same in the other arm"));
    }

    private static List<StatisticKind> times() {
        return List.of(
                kind("cumulative_low", SHARE, RESAMPLED, CURVE, "at least so many improved by that day"),
                kind("cumulative_high", SHARE, RESAMPLED, CURVE, "at most so many improved by that day"),
                kind("se_cumulative_low", SHARE, NONE, TIME, "standard error of the lower bound"),
                kind("se_cumulative_high", SHARE, NONE, TIME, "standard error of the upper bound"),
                kind("median_low", DAYS, RESAMPLED, TIME, "half had improved at the earliest by then"),
                kind("median_high", DAYS, RESAMPLED, TIME, "half had improved at the latest by then"),
                kind("at_risk", COUNT, NONE, CURVE, "known not to have improved by that day"),
                kind("undetermined", COUNT, NONE, TIME, "not known whether improved by that day"),
                kind("no_efficacy", COUNT, NONE, "`time`", "left out: never rated on settled skin"));
    }

    private static List<StatisticKind> courses() {
        return List.of(
                kind("patients", COUNT, NONE, "`landmark`, arm `sessions_7_plus`", "compared with nobody"),
                kind("mean_continued", SCORE, T, "`continued`", "gained after the sessions were over"),
                kind("sd_continued", SCORE, NONE, "`continued`", "its standard deviation"),
                kind("kappa_linear", AGREEMENT, NONE, "`agreement`", "weighted kappa of grades, weights by distance"),
                kind("kappa_quadratic", AGREEMENT, NONE, "`agreement`", "the same, weights by squared distance"),
                kind("icc_2_1", AGREEMENT, NONE, "`agreement`", "intraclass correlation of scores"),
                kind("median_course_cost", MONEY, NONE, "`cost`", "of courses that are over"),
                kind("q1_course_cost", MONEY, NONE, "`cost`", "lower quartile"),
                kind("q3_course_cost", MONEY, NONE, "`cost`", "upper quartile"),
                kind("courses_without_cost", COUNT, NONE, "`cost`", "courses without a total")
                        .counting("courses"),
                kind(
                        "followed_up",
                        SHARE,
                        WILSON,
                        "`final`",
                        "have a final rating, of those with a baseline whose last session is more than 120 days before the cut-off"),
                kind("patients_with_baseline", COUNT, NONE, "`baseline`", "patients with a baseline"));
    }

    private static List<StatisticKind> practice() {
        return List.of(
                kind("gaps_in_tolerance", SHARE, T, PRACTICE, "patient's own share of gaps of 21–35 days"),
                kind("sessions_3_to_6", SHARE, T, PRACTICE, "of courses that are over, with 3 to 6 sessions"),
                kind(
                        "days_over_active_acne",
                        SHARE,
                        T,
                        PRACTICE,
                        "of session days with an answer, those over active acne"),
                kind(
                        "days_downtime_3_or_less",
                        SHARE,
                        T,
                        PRACTICE,
                        "of session days with a record, those with at most 3 days of downtime"),
                kind(
                        "days_30_to_60_minutes",
                        SHARE,
                        T,
                        PRACTICE,
                        "of session days with a record, those of 30 to 60 minutes"),
                kind("sd_gaps_in_tolerance", SHARE, NONE, PRACTICE, "standard deviation between patients"),
                kind("sd_sessions_3_to_6", SHARE, NONE, PRACTICE, "the same"),
                kind("sd_days_over_active_acne", SHARE, NONE, PRACTICE, "the same"),
                kind("sd_days_downtime_3_or_less", SHARE, NONE, PRACTICE, "the same"),
                kind("sd_days_30_to_60_minutes", SHARE, NONE, PRACTICE, "the same"),
                kind("gaps", SHARE, NONE, "`gaps`", "share of all gaps").counting("gaps"),
                kind(
                        "<event>_ever",
                        SHARE,
                        WILSON,
                        "`safety`",
                        "patients with it at least once, of those with any record"),
                kind(
                                "recorded",
                                SHARE,
                                NONE,
                                "`completeness`",
                                "of session rows, those with the column filled (`rf_energy_mj`: of RF sessions; `unknown` is not filled); of treated patients, those who came so far on any instrument, due or not")
                        .counting("session rows, or treated patients"));
    }

    private static StatisticKind kind(
            String names, Quantity quantity, IntervalKind interval, String axes, String meaning) {
        return new StatisticKind(names, quantity, interval, PATIENTS, axes, meaning);
    }
}
