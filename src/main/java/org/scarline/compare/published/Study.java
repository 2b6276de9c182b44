package org.scarline.compare.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.TDistribution;
import org.scarline.clinic.Arms;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Ratio;
import org.scarline.clinic.ResponderRule;
import org.scarline.stats.Interval;
import org.scarline.stats.Proportion;

/**
 * One published result: a study, at one time, on one instrument. A row of {@code data/reference/published.csv}.
 *
 * @param id of the row
 * @param study as it is cited
 * @param design in a word, empty if not known
 * @param arm in the words of the cohort's arms where it is one of them; two arms are joined by a minus
 * @param role whether the arm was treated or is the control that was not
 * @param patients who began, in this arm
 * @param analysed of those, who the numbers rest on; without it a standard deviation gives no interval
 * @param followUpDays after the last session; a month is 30 days
 * @param instrument empty where the registry has it not
 * @param baseline mean before treatment
 * @param end mean at follow-up
 * @param improvement as published, positive is better
 * @param responders patients who met the rule
 * @param result in the project's own words
 * @param typesRated scar types rated in a patient
 * @param source where it was read, or should be
 * @param note what must be read with it; often empty
 */
record Study(
        String id,
        String study,
        OptionalLong year,
        String design,
        String arm,
        Role role,
        String scarType,
        OptionalLong patients,
        OptionalLong analysed,
        String regimen,
        OptionalLong followUpDays,
        Optional<Instrument> instrument,
        Mean baseline,
        Mean end,
        Gain improvement,
        Optional<Responders> responders,
        String result,
        String source,
        Verified verified,
        TypesRated typesRated,
        String note) {
    /** A mean of scores with the standard deviation between patients. */
    record Mean(OptionalDouble mean, OptionalDouble sd) {}

    /** A mean gain with the standard deviation of the patients' gains, or the 95 % interval that was published. */
    record Gain(OptionalDouble mean, OptionalDouble sd, Optional<Interval> interval) {}

    /** So many who met a rule. */
    record Responders(ResponderRule rule, Proportion rate) {}

    /**
     * A published number and the cohort's statistic that means the same.
     *
     * @param method how number and interval came about
     */
    record Result(String statistic, Figure figure, String method) {}

    /** Whether it was not treated: such an arm stands beside all of the cohort. */
    boolean isControl() {
        return role == Role.CONTROL;
    }

    boolean twoArms() {
        return Arms.isComparison(arm);
    }

    /** The arms that it is about. */
    List<String> arms() {
        return Arms.sides(arm);
    }

    /** What can be held against the cohort; nothing without an instrument. */
    List<Result> results() {
        var results = new ArrayList<Result>();
        instrument.flatMap(this::gain).ifPresent(results::add);
        instrument
                .flatMap(known -> responders)
                .map(each -> new Result(
                        "responders_" + each.rule().code(),
                        Figure.of(
                                each.rate().estimate(),
                                Optional.of(each.rate().wilson95()),
                                OptionalLong.of(each.rate().n())),
                        "x/n; Wilson interval"))
                .ifPresent(results::add);
        return results;
    }

    private Optional<Result> gain(Instrument known) {
        var statistic = twoArms() ? "difference_adjusted" : "mean_improvement";
        if (improvement.mean().isPresent()) {
            var mean = improvement.mean().getAsDouble();
            var interval = improvement.interval().or(() -> ofSpread(mean));
            return Optional.of(new Result(statistic, Figure.of(mean, interval, analysed), method(interval)));
        }
        if (baseline.mean().isEmpty() || end.mean().isEmpty()) {
            return Optional.empty();
        }
        // The standard deviations are of the scores and not of the gains, so they make no interval.
        var gain =
                known.improvement(printed(baseline.mean()), printed(end.mean())).toDouble();
        return Optional.of(new Result(
                statistic,
                Figure.of(gain, Optional.empty(), analysed),
                "difference of the published means; no interval"));
    }

    /** As it was printed, so that a difference has no digits that nobody published. */
    private static Ratio printed(OptionalDouble mean) {
        return Ratio.of(BigDecimal.valueOf(mean.orElseThrow()));
    }

    private String method(Optional<Interval> interval) {
        if (interval.isEmpty()) {
            return "as published; no interval";
        }
        return improvement.interval().isPresent()
                ? "as published"
                : "as published; t interval of the published standard deviation";
    }

    private Optional<Interval> ofSpread(double mean) {
        if (improvement.sd().isEmpty() || analysed.orElse(0) < 2) {
            return Optional.empty();
        }
        // m ± t(0.975; n − 1) s / √n
        var n = (double) analysed.getAsLong();
        var half = TDistribution.of(n - 1).inverseSurvivalProbability(0.025)
                * improvement.sd().getAsDouble()
                / Math.sqrt(n);
        return Optional.of(new Interval(mean - half, mean + half));
    }
}
