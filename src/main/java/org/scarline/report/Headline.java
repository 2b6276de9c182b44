package org.scarline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.scarline.clinic.Protocol;
import org.scarline.compare.Verdict;
import org.scarline.report.story.Count;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;
import org.scarline.report.story.Ticks;
import org.scarline.report.story.Value;
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
    static List<Headline> of(Story story) {
        var all = new ArrayList<Headline>();
        all.add(improvement(story).orElseGet(() -> none(story, story.say("headline.improvement"))));
        all.add(responders(story).orElseGet(() -> none(story, respondersLabel(story))));
        Stream.of(onset(story), difference(story), followedUp(story), spacing(story))
                .flatMap(Optional::stream)
                .limit(2)
                .forEach(all::add);
        Stream.of("headline.followed_up", "headline.spacing")
                .map(label -> none(story, story.say(label)))
                .filter(none -> all.stream().noneMatch(one -> one.label().equals(none.label())))
                .limit(4L - all.size())
                .forEach(all::add);
        return all;
    }

    private static Optional<Headline> improvement(Story story) {
        var measure = story.points(story.instrument());
        var line = Line.points(0, story.reach(story.instrument()));
        return story.find(Story.ALL, Story.ALL, "final", "final", "mean_improvement")
                .flatMap(row -> told(story, story.say("headline.improvement"), measure, row, "caveat.one_arm", line)
                        .map(tile -> tile.with(regression(story, row))));
    }

    private Headline with(Optional<String> other) {
        return new Headline(label, value, sure, patients, other.orElse(caveat), bar);
    }

    /** How much of the improvement can be regression to the mean; empty where too few were rated twice before treatment. */
    private static Optional<String> regression(Story story, ResultRow improvement) {
        return story.find(Story.ALL, Story.ALL, "final", "final", "regression_to_mean")
                .filter(row -> row.estimate().isPresent())
                .map(row ->
                        row.estimate().getAsDouble() >= improvement.estimate().orElse(Double.NaN)
                                ? story.say("caveat.regression.all")
                                : story.say(
                                        "caveat.regression",
                                        story.points(story.instrument()).write(Value.of(row)),
                                        story.points(story.instrument()).full(Value.of(improvement))));
    }

    /** From missing counted as not improved to those seen alone: nobody knows where between them the truth lies. */
    private static Optional<Headline> responders(Story story) {
        var statistic = "responders_" + story.rule().orElse("none");
        var seen = story.find(Story.ALL, Story.ALL, "final", "final", statistic);
        var all = story.find(Story.ALL, Story.ALL, "final", "final", statistic + "_imputed");
        if (seen.isEmpty() || all.isEmpty()) {
            return seen.flatMap(
                    row -> told(story, respondersLabel(story), Measure.SHARE, row, "caveat.completers", Line.SHARE));
        }
        var outer = Value.outer(all.get(), seen.get());
        return Optional.of(new Headline(
                respondersLabel(story),
                Measure.SHARE.bounds(Value.bounds(all.get(), seen.get())),
                sure(story, Measure.SHARE, outer),
                story.say("headline.completers", Count.n(all.get()), Count.n(seen.get())),
                story.say("caveat.range"),
                outer.interval().map(ends -> Bar.of(Line.SHARE, ends, OptionalDouble.empty()))));
    }

    private static String respondersLabel(Story story) {
        return story.say(
                "headline.responders", story.words().name("rule", story.rule().orElse("none")));
    }

    /** Visits tell only a lower and an upper bound of the share that had improved by a day. */
    private static Optional<Headline> onset(Story story) {
        var day = String.valueOf(Protocol.ONSET_DAYS.high());
        var low = story.find(Story.ALL, Story.ALL, "time", day, "cumulative_low");
        var high = story.find(Story.ALL, Story.ALL, "time", day, "cumulative_high");
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        var bounds = Value.bounds(low.get(), high.get());
        var outer = Value.outer(low.get(), high.get());
        if (bounds.interval().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Headline(
                story.say("headline.onset"),
                Measure.SHARE.bounds(bounds),
                sure(story, Measure.SHARE, outer),
                patients(story, low.get()),
                story.say("headline.onset.caveat"),
                outer.interval().map(ends -> Bar.of(Line.SHARE, ends, OptionalDouble.empty()))));
    }

    private static Optional<Headline> difference(Story story) {
        var verdict = story.rows().verdicts().stream()
                .filter(each -> each.observed().cell().arm().equals("rf-standard"))
                .filter(each -> each.observed().cell().axis().equals("final"))
                .findFirst();
        var tooFew = verdict.filter(each -> each.finding() == Verdict.Finding.INSUFFICIENT_DATA);
        return story.find(Story.ALL, "rf-standard", "final", "final", "difference_adjusted")
                .flatMap(row ->
                        tooFew.isPresent() ? tooFew.map(each -> tooFew(story, each)) : difference(story, row, verdict));
    }

    /** A difference that no verdict may rest on has no large figure. */
    private static Headline tooFew(Story story, Verdict verdict) {
        var none = none(story, story.say("headline.difference"));
        var patients = story.say("headline.arms", Count.patients(verdict.observed()));
        return new Headline(none.label(), none.value(), none.sure(), patients, story.say("caveat.too_few"), none.bar());
    }

    /** With the patients of each arm, and how many more would decide. */
    private static Optional<Headline> difference(Story story, ResultRow row, Optional<Verdict> verdict) {
        var widest = Value.of(row)
                .interval()
                .map(ends -> Math.max(Math.abs(ends.low()), Math.abs(ends.high())))
                .orElse(1.0);
        var side = Math.max(1, Math.ceil(widest));
        var needed = verdict.map(Count::needed).filter(count -> !count.isEmpty());
        var caveat = needed.map(count -> story.say("caveat.difference.needed", count))
                .orElseGet(() -> story.say("caveat.difference"));
        var patients = verdict.map(each -> story.say("headline.arms", Count.patients(each.observed())))
                .orElseGet(() -> patients(story, row));
        return told(
                        story,
                        story.say("headline.difference"),
                        story.points(story.instrument()),
                        row,
                        "caveat.difference",
                        Line.points(-side, side))
                .map(tile -> new Headline(tile.label(), tile.value(), tile.sure(), patients, caveat, tile.bar()));
    }

    private static Optional<Headline> followedUp(Story story) {
        return story.find(Story.ALL, Story.ALL, "final", "final", "followed_up")
                .flatMap(row -> told(
                        story,
                        story.say("headline.followed_up"),
                        Measure.SHARE,
                        row,
                        "caveat.followed_up",
                        Line.SHARE));
    }

    private static Optional<Headline> spacing(Story story) {
        return story.practice("practice", Story.ALL, "", "gaps_in_tolerance")
                .flatMap(row ->
                        told(story, story.say("headline.spacing"), Measure.SHARE, row, "caveat.practice", Line.SHARE));
    }

    private static Optional<Headline> told(
            Story story, String label, Measure measure, ResultRow row, String caveat, Line line) {
        var value = Value.of(row);
        return value.isPresent()
                ? Optional.of(new Headline(
                        label,
                        measure.full(value),
                        sure(story, measure, value),
                        patients(story, row),
                        story.say(caveat),
                        value.interval().map(ends -> Bar.of(line, ends, value.estimate()))))
                : Optional.empty();
    }

    private static String sure(Story story, Measure measure, Value value) {
        return value.interval().isPresent()
                ? story.say("headline.sure", measure.range(value))
                : story.say("headline.unsure");
    }

    private static String patients(Story story, ResultRow row) {
        return story.say(row.n() == 1 ? "headline.patient" : "headline.patients", Count.n(row));
    }

    private static Headline none(Story story, String label) {
        return new Headline(
                label, story.say("headline.none"), story.say("headline.none.sure"), "", "", Optional.empty());
    }
}
