package org.scarline.compare.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.TDistribution;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Ratio;
import org.scarline.clinic.ResponderRule;
import org.scarline.stats.Interval;
import org.scarline.stats.Proportion;

/**
 * One published result: a study, at one time, on one instrument. A row of {@code data/reference/published.csv}.
 *
 * @param id of the row
 * @param instrument empty where the registry does not have it
 * @param result in the project's own words
 */
record Study(
        String id,
        Citation citation,
        StudyArm treated,
        Optional<Instrument> instrument,
        Numbers numbers,
        String result) {
    /**
     * What it reports in numbers.
     *
     * @param analysed patients whom the numbers rest on; without it a standard deviation gives no interval
     * @param baseline mean before treatment
     * @param end mean at follow-up
     * @param improvement as published, positive is better
     * @param responders patients who met the rule
     * @param typesRated scar types rated in a patient
     */
    record Numbers(
            OptionalLong analysed,
            Mean baseline,
            Mean end,
            Gain improvement,
            Optional<Responders> responders,
            TypesRated typesRated) {}

    /** A mean of scores with the standard deviation between patients. */
    record Mean(OptionalDouble mean, OptionalDouble sd) {}

    /** A mean gain with the standard deviation of the patients' gains, or the 95 % interval that was published. */
    record Gain(OptionalDouble mean, OptionalDouble sd, Optional<Interval> interval) {}

    /** So many who met a rule. */
    record Responders(ResponderRule rule, Proportion rate) {}

    /** What can be held against the cohort; nothing without an instrument. */
    List<PublishedNumber> results() {
        var results = new ArrayList<PublishedNumber>();
        instrument.flatMap(this::gain).ifPresent(results::add);
        instrument
                .flatMap(known -> numbers.responders())
                .map(each -> number(
                        "responders_" + each.rule().code(),
                        Figure.of(
                                each.rate().estimate(),
                                Optional.of(each.rate().wilson95()),
                                OptionalLong.of(each.rate().n())),
                        "x/n; Wilson interval"))
                .ifPresent(results::add);
        return results;
    }

    /** Nothing that could be held against the cohort. */
    PublishedNumber noNumber() {
        return number("", Figure.NONE, "");
    }

    private PublishedNumber number(String statistic, Figure figure, String method) {
        return new PublishedNumber(
                instrument.map(Instrument::code).orElse(""),
                statistic,
                figure,
                method,
                numbers.baseline().mean(),
                numbers.typesRated());
    }

    private Optional<PublishedNumber> gain(Instrument known) {
        var statistic = treated.twoArms() ? "difference_adjusted" : "mean_improvement";
        var improvement = numbers.improvement();
        if (improvement.mean().isPresent()) {
            var mean = improvement.mean().getAsDouble();
            var interval = improvement.interval().or(() -> ofSpread(mean));
            return Optional.of(number(statistic, Figure.of(mean, interval, numbers.analysed()), method(interval)));
        }
        var before = numbers.baseline().mean();
        var after = numbers.end().mean();
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        // The standard deviations are of the scores and not of the gains, so they make no interval.
        var gain = known.improvement(printed(before), printed(after)).toDouble();
        return Optional.of(number(
                statistic,
                Figure.of(gain, Optional.empty(), numbers.analysed()),
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
        return numbers.improvement().interval().isPresent()
                ? "as published"
                : "as published; t interval of the published standard deviation";
    }

    private Optional<Interval> ofSpread(double mean) {
        var sd = numbers.improvement().sd();
        if (sd.isEmpty() || numbers.analysed().orElse(0) < 2) {
            return Optional.empty();
        }
        // m ± t(0.975; n − 1) s / √n
        var n = (double) numbers.analysed().getAsLong();
        var half = TDistribution.of(n - 1).inverseSurvivalProbability(0.025) * sd.getAsDouble() / Math.sqrt(n);
        return Optional.of(new Interval(mean - half, mean + half));
    }
}
