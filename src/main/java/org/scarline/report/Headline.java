package org.scarline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.scarline.clinic.Protocol;
import org.scarline.compare.Verdict;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Ticks;
import org.scarline.report.words.TwoArms;
import org.scarline.report.words.Value;
import org.scarline.results.ResultRow;
import org.scarline.stats.Interval;

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
record Headline(String label, String value, String sure, String patients, String caveat, Optional<Bar> bar) {
    /**
     * The interval as a piece of a line, in per cent of its length.
     *
     * @param from left end of the interval
     * @param width of the interval, at least a visible piece
     * @param at the estimate, where there is a single one
     */
    record Bar(String low, String high, String from, String width, Optional<String> at) {
        static Bar of(Line line, Interval interval, OptionalDouble estimate) {
            var from = line.place(interval.low());
            var to = Math.max(line.place(interval.high()), from + 1);
            var at = estimate.isPresent()
                    ? Optional.of(write(line.place(estimate.getAsDouble())))
                    : Optional.<String>empty();
            return new Bar(line.lowLabel(), line.highLabel(), write(from), write(to - from), at);
        }

        private static String write(double percent) {
            return String.format(Locale.ROOT, "%.1f", percent);
        }
    }

    /** The line that an interval is a piece of, and what stands at its ends. */
    private record Line(String lowLabel, String highLabel, double low, double high) {
        static final Line SHARE = new Line(Ticks.share(0), Ticks.share(1), 0, 1);

        static Line points(double low, double high) {
            return new Line(Ticks.decimal(low, 0), Ticks.decimal(high, 0), low, high);
        }

        double place(double value) {
            return 100 * (Math.max(low, Math.min(high, value)) - low) / (high - low);
        }
    }

    /** What is always asked, and of the rest what the rows can tell. */
    static List<Headline> of(ReportContext context) {
        var all = new ArrayList<Headline>();
        all.add(improvement(context).orElseGet(() -> none(context, context.say("headline.improvement"))));
        all.add(responders(context).orElseGet(() -> none(context, respondersLabel(context))));
        Stream.of(onset(context), difference(context), followedUp(context), spacing(context))
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
        var line = Line.points(0, context.reach(context.instrument()));
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
            return seen.flatMap(row ->
                    stated(context, respondersLabel(context), Measure.SHARE, row, "caveat.completers", Line.SHARE));
        }
        var outer = Value.outer(all.get(), seen.get());
        return Optional.of(new Headline(
                respondersLabel(context),
                Measure.SHARE.bounds(Value.bounds(all.get(), seen.get())),
                sure(context, Measure.SHARE, outer),
                seen(context, all.get(), seen.get()),
                context.say("caveat.range"),
                outer.interval().map(ends -> Bar.of(Line.SHARE, ends, OptionalDouble.empty()))));
    }

    /** How many of those due were seen, and how many in all: some are seen before they are due. */
    private static String seen(ReportContext context, ResultRow all, ResultRow seen) {
        return context.find(ReportContext.ALL, ReportContext.ALL, "final", "final", "followed_up")
                .filter(due -> due.n() == all.n() && due.events().isPresent())
                .map(due -> context.say("headline.completers.due", Count.events(due), Count.n(due), Count.n(seen)))
                .orElseGet(() -> context.say("headline.completers", Count.n(all), Count.n(seen)));
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
                outer.interval().map(ends -> Bar.of(Line.SHARE, ends, OptionalDouble.empty()))));
    }

    private static Optional<Headline> difference(ReportContext context) {
        var verdict = context.rows().verdicts().stream()
                .filter(each -> each.observed().cell().arm().equals("rf-standard"))
                .filter(each -> each.observed().cell().axis().equals("final"))
                .findFirst();
        var tooFew = verdict.filter(each -> each.finding() == Verdict.Finding.INSUFFICIENT_DATA);
        return context.find(ReportContext.ALL, "rf-standard", "final", "final", "difference_adjusted")
                .flatMap(row -> tooFew.isPresent()
                        ? tooFew.map(each -> tooFew(context, each))
                        : difference(context, row, verdict))
                .or(() -> sideBySide(context));
    }

    /** Where no patient had one treatment alone. */
    private static Optional<Headline> sideBySide(ReportContext context) {
        var paired = TwoArms.sideBySide(context);
        return paired.flatMap(row -> stated(
                context,
                context.say("headline.side_by_side"),
                context.points(context.instrument()),
                row,
                "caveat.side_by_side.alone",
                around(row)));
    }

    /** With the difference in those who had both, which is no part of the large figure. */
    private static String withSideBySide(ReportContext context, String caveat) {
        var measure = context.points(context.instrument());
        return TwoArms.sideBySide(context)
                .map(row -> context.say(
                        "caveat.side_by_side",
                        caveat,
                        Count.n(row),
                        measure.write(Value.of(row)),
                        measure.range(Value.of(row))))
                .orElse(caveat);
    }

    /** A line with no difference in its middle, to the far end of the interval. */
    private static Line around(ResultRow row) {
        var widest = Value.of(row)
                .interval()
                .map(ends -> Math.max(Math.abs(ends.low()), Math.abs(ends.high())))
                .orElse(1.0);
        var side = Math.max(1, Math.ceil(widest));
        return Line.points(-side, side);
    }

    /** A difference that no verdict may rest on has no large figure. */
    private static Headline tooFew(ReportContext context, Verdict verdict) {
        var none = none(context, context.say("headline.difference"));
        var patients = patients(context, verdict);
        var caveat = withSideBySide(context, context.say("caveat.too_few"));
        return new Headline(none.label(), none.value(), none.sure(), patients, caveat, none.bar());
    }

    private static String patients(ReportContext context, Verdict ofArms) {
        return context.say("headline.arms", Count.first(ofArms.observed()), Count.second(ofArms.observed()));
    }

    /** With the patients of each arm, and how many more would decide. */
    private static Optional<Headline> difference(ReportContext context, ResultRow row, Optional<Verdict> verdict) {
        var needed = verdict.map(Count::needed).filter(count -> !count.isEmpty());
        var caveat = needed.map(count -> context.say("caveat.difference.needed", count))
                .orElseGet(() -> context.say("caveat.difference"));
        var also = withSideBySide(context, caveat);
        var patients = verdict.map(each -> patients(context, each)).orElseGet(() -> patients(context, row));
        return stated(
                        context,
                        context.say("headline.difference"),
                        context.points(context.instrument()),
                        row,
                        "caveat.difference",
                        around(row))
                .map(tile -> new Headline(tile.label(), tile.value(), tile.sure(), patients, also, tile.bar()));
    }

    private static Optional<Headline> followedUp(ReportContext context) {
        return context.find(ReportContext.ALL, ReportContext.ALL, "final", "final", "followed_up")
                .flatMap(row -> stated(
                        context,
                        context.say("headline.followed_up"),
                        Measure.SHARE,
                        row,
                        "caveat.followed_up",
                        Line.SHARE));
    }

    private static Optional<Headline> spacing(ReportContext context) {
        return context.practice("practice", ReportContext.ALL, "", "gaps_in_tolerance")
                .flatMap(row -> stated(
                        context, context.say("headline.spacing"), Measure.SHARE, row, "caveat.practice", Line.SHARE));
    }

    private static Optional<Headline> stated(
            ReportContext context, String label, Measure measure, ResultRow row, String caveat, Line line) {
        var value = Value.of(row);
        return value.isPresent()
                ? Optional.of(new Headline(
                        label,
                        measure.full(value),
                        sure(context, measure, value),
                        patients(context, row),
                        context.say(caveat),
                        value.interval().map(ends -> Bar.of(line, ends, value.estimate()))))
                : Optional.empty();
    }

    private static String sure(ReportContext context, Measure measure, Value value) {
        return value.interval().isPresent()
                ? context.say("headline.sure", measure.range(value))
                : context.say("headline.unsure");
    }

    private static String patients(ReportContext context, ResultRow row) {
        return context.say(row.n() == 1 ? "headline.patient" : "headline.patients", Count.n(row));
    }

    private static Headline none(ReportContext context, String label) {
        return new Headline(
                label, context.say("headline.none"), context.say("headline.none.sure"), "", "", Optional.empty());
    }
}
