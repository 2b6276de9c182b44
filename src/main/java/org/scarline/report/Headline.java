package org.scarline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.scarline.clinic.Protocol;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Value;
import org.scarline.results.ResultRow;

/**
 * One of the few numbers of page one, with how sure it is.
 *
 * @param label what it is
 * @param value the number, or that there is none
 * @param sure the interval in words
 * @param patients how many it rests on
 * @param caveat what it does not show
 * @param bar where the interval lies; empty without one
 */
record Headline(
        String label, String value, String sure, String patients, String caveat, Optional<IntervalLine.Bar> bar) {
    /** What is always asked, and of the rest what the rows can tell. */
    static List<Headline> of(ReportContext context) {
        var all = new ArrayList<Headline>();
        all.add(improvement(context).orElseGet(() -> none(context, context.say("headline.improvement"))));
        all.add(responders(context)
                .or(() -> atFloor(context))
                .orElseGet(() -> none(context, respondersLabel(context))));
        Stream.of(onset(context), TwoArmsHeadline.of(context), followedUp(context), spacing(context))
                .flatMap(Optional::stream)
                .limit(2)
                .forEach(all::add);
        Stream.of("headline.followed_up", "headline.spacing")
                .map(label -> none(context, context.say(label)))
                .filter(none -> all.stream().noneMatch(one -> one.label().equals(none.label())))
                .limit(4L - all.size())
                .forEach(all::add);
        return all;
    }

    private static Optional<Headline> improvement(ReportContext context) {
        var measure = context.points(context.instrument());
        var line = IntervalLine.points(0, context.reach(context.instrument()));
        return context.find(ReportContext.ALL, ReportContext.ALL, "final", "final", "mean_improvement")
                .flatMap(row -> stated(
                                context, context.say("headline.improvement"), measure, row, "caveat.one_arm", line)
                        .map(tile -> tile.with(from(context, measure, row), regression(context, row))));
    }

    private Headline with(Optional<String> ofPatients, Optional<String> other) {
        return new Headline(label, value, sure, ofPatients.orElse(patients), other.orElse(caveat), bar);
    }

    /** The patients and their mean before treatment, without which no gain is large or small. */
    private static Optional<String> from(ReportContext context, Measure measure, ResultRow improvement) {
        return context.find(ReportContext.ALL, ReportContext.ALL, "final", "final", "mean_baseline")
                .map(row -> context.say(
                        "headline.patients.from", patients(context, improvement), measure.write(Value.of(row))));
    }

    /**
     * How much of the improvement can be regression to the mean; empty where too few were rated twice before treatment, and
     * where all of them were alike: no error was seen, which does not say that there is none.
     */
    private static Optional<String> regression(ReportContext context, ResultRow improvement) {
        return context.find(ReportContext.ALL, ReportContext.ALL, "final", "final", "regression_to_mean")
                .filter(row -> row.estimate().orElse(0) > 0)
                .map(row ->
                        row.estimate().getAsDouble() >= improvement.estimate().orElse(Double.NaN)
                                ? context.say("caveat.regression.all")
                                : context.say(
                                        "caveat.regression",
                                        context.points(context.instrument()).write(Value.of(row)),
                                        context.points(context.instrument()).full(Value.of(improvement))));
    }

    /** From missing counted as not improved to those seen alone: nobody knows where between them the truth lies. */
    private static Optional<Headline> responders(ReportContext context) {
        var statistic = "responders_" + context.rule().orElse("none");
        var seen = context.find(ReportContext.ALL, ReportContext.ALL, "final", "final", statistic);
        var all = context.find(ReportContext.ALL, ReportContext.ALL, "final", "final", statistic + "_imputed");
        if (seen.isEmpty() || all.isEmpty()) {
            return seen.flatMap(row -> stated(
                    context, respondersLabel(context), Measure.SHARE, row, "caveat.completers", IntervalLine.SHARE));
        }
        var outer = Value.outer(all.get(), seen.get());
        return Optional.of(new Headline(
                respondersLabel(context),
                Measure.SHARE.bounds(Value.bounds(all.get(), seen.get())),
                sure(context, Measure.SHARE, outer),
                seen(context, all.get(), seen.get()),
                context.say("caveat.range"),
                outer.interval().map(ends -> IntervalLine.SHARE.bar(ends, OptionalDouble.empty()))));
    }

    /** Where nobody could respond; empty where anybody could, or nobody was seen. */
    private static Optional<Headline> atFloor(ReportContext context) {
        return context.find(ReportContext.ALL, ReportContext.ALL, "final", "final", "at_floor")
                .filter(floor -> context.find(
                                ReportContext.ALL, ReportContext.ALL, "final", "final", "mean_improvement")
                        .filter(seen -> seen.n() == floor.n())
                        .isPresent())
                .map(floor -> none(context, respondersLabel(context)))
                .map(none -> new Headline(
                        none.label(),
                        none.value(),
                        context.say("headline.floor"),
                        none.patients(),
                        context.say("caveat.floor"),
                        none.bar()));
    }

    /**
     * How many of those due were seen, and how many in all: some are seen before they are due. Who had the best score before
     * treatment is in neither count.
     */
    private static String seen(ReportContext context, ResultRow all, ResultRow seen) {
        return context.find(ReportContext.ALL, ReportContext.ALL, "final", "final", "followed_up")
                .filter(due -> due.n() == all.n() && due.events().isPresent())
                .map(due -> context.say("headline.completers.due", Count.events(due), Count.n(due), Count.n(seen)))
                .orElseGet(() -> {
                    var counted = context.say("headline.completers", Count.n(all), Count.n(seen));
                    return context.find(ReportContext.ALL, ReportContext.ALL, "final", "final", "at_floor")
                            .map(floor -> context.say("headline.completers.floor", counted, Count.n(floor)))
                            .orElse(counted);
                });
    }

    private static String respondersLabel(ReportContext context) {
        return context.say(
                "headline.responders",
                context.words().name("rule", context.rule().orElse("none")));
    }

    /** Visits tell only a lower and an upper bound of the share that had improved by a day. */
    private static Optional<Headline> onset(ReportContext context) {
        var day = String.valueOf(Protocol.ONSET_DAYS.high());
        var low = context.find(ReportContext.ALL, ReportContext.ALL, "time", day, "cumulative_low");
        var high = context.find(ReportContext.ALL, ReportContext.ALL, "time", day, "cumulative_high");
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        var bounds = Value.bounds(low.get(), high.get());
        var outer = Value.outer(low.get(), high.get());
        if (bounds.interval().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Headline(
                context.say("headline.onset"),
                Measure.SHARE.bounds(bounds),
                sure(context, Measure.SHARE, outer),
                patients(context, low.get()),
                context.say("headline.onset.caveat"),
                outer.interval().map(ends -> IntervalLine.SHARE.bar(ends, OptionalDouble.empty()))));
    }

    private static Optional<Headline> followedUp(ReportContext context) {
        return context.find(ReportContext.ALL, ReportContext.ALL, "final", "final", "followed_up")
                .flatMap(row -> stated(
                        context,
                        context.say("headline.followed_up"),
                        Measure.SHARE,
                        row,
                        "caveat.followed_up",
                        IntervalLine.SHARE));
    }

    private static Optional<Headline> spacing(ReportContext context) {
        return context.practice("practice", ReportContext.ALL, "", "gaps_in_tolerance")
                .flatMap(row -> stated(
                        context,
                        context.say("headline.spacing"),
                        Measure.SHARE,
                        row,
                        "caveat.practice",
                        IntervalLine.SHARE));
    }

    /** A number with its interval; empty without an estimate. */
    static Optional<Headline> stated(
            ReportContext context, String label, Measure measure, ResultRow row, String caveat, IntervalLine line) {
        var value = Value.of(row);
        return value.isPresent()
                ? Optional.of(new Headline(
                        label,
                        measure.full(value),
                        sure(context, measure, value),
                        patients(context, row),
                        context.say(caveat),
                        value.interval().map(ends -> line.bar(ends, value.estimate()))))
                : Optional.empty();
    }

    private static String sure(ReportContext context, Measure measure, Value value) {
        return value.interval().isPresent()
                ? context.say("headline.sure", measure.range(value))
                : context.say("headline.unsure");
    }

    /** How many it rests on. */
    static String patients(ReportContext context, ResultRow row) {
        return context.say(row.n() == 1 ? "headline.patient" : "headline.patients", Count.n(row));
    }

    /** In place of a number that there is none of. */
    static Headline none(ReportContext context, String label) {
        return new Headline(
                label, context.say("headline.none"), context.say("headline.none.sure"), "", "", Optional.empty());
    }
}
