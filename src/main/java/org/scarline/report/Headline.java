package org.scarline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Numerals;
import org.scarline.report.story.Story;
import org.scarline.stats.Interval;
import org.scarline.tally.ResultRow;

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
     * @param at the estimate
     */
    record Bar(String low, String high, String from, String width, String at) {
        static Bar of(String lowLabel, String highLabel, double low, double high, Interval interval, double estimate) {
            var from = place(interval.low(), low, high);
            var to = Math.max(place(interval.high(), low, high), from + 1);
            return new Bar(lowLabel, highLabel, write(from), write(to - from), write(place(estimate, low, high)));
        }

        private static double place(double value, double low, double high) {
            return 100 * (Math.max(low, Math.min(high, value)) - low) / (high - low);
        }

        private static String write(double percent) {
            return String.format(Locale.ROOT, "%.1f", percent);
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
        var reach = story.reach(story.instrument());
        return story.find(Story.ALL, Story.ALL, "final", "final", "mean_improvement")
                .flatMap(row ->
                        told(story, story.say("headline.improvement"), measure, row, "caveat.one_arm", 0, reach));
    }

    private static Optional<Headline> responders(Story story) {
        return story.find(
                        Story.ALL,
                        Story.ALL,
                        "final",
                        "final",
                        "responders_" + story.rule().orElse("none"))
                .flatMap(row -> told(story, respondersLabel(story), Measure.SHARE, row, "caveat.one_arm", 0, 1));
    }

    private static String respondersLabel(Story story) {
        return story.say(
                "headline.responders", story.words().name("rule", story.rule().orElse("none")));
    }

    /** Visits tell only a lower and an upper bound of the share that had improved by a day. */
    private static Optional<Headline> onset(Story story) {
        var low = story.find(Story.ALL, Story.ALL, "time", "42", "cumulative_low");
        var high = story.find(Story.ALL, Story.ALL, "time", "42", "cumulative_high");
        if (low.flatMap(Headline::estimate).isEmpty()
                || high.flatMap(Headline::estimate).isEmpty()) {
            return Optional.empty();
        }
        var bounds = new Interval(
                estimate(low.get()).orElseThrow(), estimate(high.get()).orElseThrow());
        var outer = new Interval(
                low.get().ciLow().orElse(bounds.low()), high.get().ciHigh().orElse(bounds.high()));
        return Optional.of(new Headline(
                story.say("headline.onset"),
                Numerals.shares(bounds),
                story.say("headline.sure", Numerals.shares(outer)),
                patients(story, low.get()),
                story.say("headline.onset.caveat"),
                Optional.of(Bar.of("0%", "100%", 0, 1, outer, (bounds.low() + bounds.high()) / 2))));
    }

    private static Optional<Headline> difference(Story story) {
        var measure = story.points(story.instrument());
        return story.find(Story.ALL, "rf-standard", "final", "final", "difference_adjusted")
                .flatMap(row -> {
                    var widest = Story.interval(row)
                            .map(ends -> Math.max(Math.abs(ends.low()), Math.abs(ends.high())))
                            .orElse(1.0);
                    var side = Math.max(Math.min(1.0, story.reach(story.instrument())), widest);
                    var label = story.say("headline.difference");
                    return told(story, label, measure, row, "caveat.difference", -side, side);
                });
    }

    private static Optional<Headline> followedUp(Story story) {
        return story.find(Story.ALL, Story.ALL, "final", "final", "followed_up")
                .flatMap(row ->
                        told(story, story.say("headline.followed_up"), Measure.SHARE, row, "caveat.followed_up", 0, 1));
    }

    private static Optional<Headline> spacing(Story story) {
        return story.practice("practice", Story.ALL, "", "gaps_in_tolerance")
                .flatMap(
                        row -> told(story, story.say("headline.spacing"), Measure.SHARE, row, "caveat.practice", 0, 1));
    }

    private static Optional<Headline> told(
            Story story, String label, Measure measure, ResultRow row, String caveat, double low, double high) {
        return estimate(row).map(value -> {
            var interval = Story.interval(row);
            var sure = interval.map(ends -> story.say("headline.sure", measure.write(ends)))
                    .orElseGet(() -> story.say("headline.unsure"));
            var bar = interval.map(ends -> Bar.of(measure.write(low), measure.write(high), low, high, ends, value));
            return new Headline(label, measure.full(value), sure, patients(story, row), story.say(caveat), bar);
        });
    }

    private static String patients(Story story, ResultRow row) {
        return story.say(row.n() == 1 ? "headline.patient" : "headline.patients", Numerals.count(row.n()));
    }

    private static Optional<Double> estimate(ResultRow row) {
        return row.estimate().isPresent() ? Optional.of(row.estimate().getAsDouble()) : Optional.empty();
    }

    private static Headline none(Story story, String label) {
        return new Headline(
                label, story.say("headline.none"), story.say("headline.none.sure"), "", "", Optional.empty());
    }
}
