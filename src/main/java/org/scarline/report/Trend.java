package org.scarline.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scarline.clinic.Instruments;
import org.scarline.compare.Verdict;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.Value;
import org.scarline.report.words.Wording;
import org.scarline.runs.PastRun;
import org.scarline.stats.Interval;

/**
 * One headline number over the runs, oldest first.
 *
 * @param alt the picture in words
 * @param from cut-off of the oldest run that is drawn
 * @param to cut-off of the latest
 */
record Trend(String label, Latest latest, String alt, Sparkline spark, String from, String to) {
    /** More runs make no readable line. */
    private static final int MOST = 60;

    /**
     * The number of the latest run.
     *
     * @param sure its interval, or of how many it counts
     */
    record Latest(String value, String sure) {}

    /** A run's value as a number and in words. */
    private record Point(String cutOff, double at, Optional<Interval> interval, String value, String sure) {}

    /** How one number is found in a run and written. */
    private record TrendSource(String label, Function<PastRun, Optional<Point>> point) {}

    /** The trends of the runs that are on the latest one's scale; none where there are fewer than two. */
    static List<Trend> of(List<PastRun> newestFirst, Instruments instruments, Wording words) {
        if (newestFirst.isEmpty()) {
            return List.of();
        }
        var latest = newestFirst.get(0);
        var runs = new ArrayList<>(newestFirst.stream()
                .filter(run -> isComparable(run, latest))
                .limit(MOST)
                .toList());
        Collections.reverse(runs);
        return numbers(instruments, words).stream()
                .flatMap(number -> trend(number, runs, words).stream())
                .toList();
    }

    /** Whether the same raters rated both runs on the same scale. */
    private static boolean isComparable(PastRun run, PastRun latest) {
        var scale = scale(run);
        return scale.isPresent() && scale.equals(scale(latest));
    }

    private static Optional<String> scale(PastRun run) {
        return HeadlineRow.improvement(run).map(verdict -> verdict.instrument() + " " + verdict.raterRole());
    }

    private static List<TrendSource> numbers(Instruments instruments, Wording words) {
        return List.of(
                new TrendSource(
                        words.say("headline.improvement"),
                        run -> HeadlineRow.improvement(run)
                                .map(row -> point(
                                        run, row, Measure.points(instruments.find(row.instrument()), words), words))),
                new TrendSource(
                        words.say("trend.noticeable"),
                        run -> HeadlineRow.responders(run).map(row -> point(run, row, Measure.SHARE, words))),
                new TrendSource(
                        words.say("trend.evaluated"),
                        run -> HeadlineRow.improvement(run)
                                .map(row -> new Point(
                                        Wording.date(run.cutOff()),
                                        row.n(),
                                        Optional.empty(),
                                        Count.n(row),
                                        words.say("trend.eligible", Count.eligible(row))))));
    }

    private static Point point(PastRun run, Verdict row, Measure measure, Wording words) {
        var value = Value.of(row);
        var sure = value.interval().isPresent()
                ? words.say("headline.sure", measure.range(value))
                : words.say("headline.unsure");
        return new Point(
                Wording.date(run.cutOff()),
                value.estimate().orElseThrow(),
                value.interval(),
                measure.full(value),
                sure);
    }

    private static Optional<Trend> trend(TrendSource number, List<PastRun> runs, Wording words) {
        var points =
                runs.stream().flatMap(run -> number.point().apply(run).stream()).toList();
        if (points.size() < 2) {
            return Optional.empty();
        }
        var first = points.get(0);
        var last = points.get(points.size() - 1);
        var alt = words.say(
                "trend.alt",
                number.label(),
                Count.rows(points),
                first.value(),
                first.cutOff(),
                last.value(),
                last.cutOff(),
                last.sure());
        var spark = Sparkline.of(
                points.stream().map(Point::at).toList(),
                points.stream().map(Point::interval).toList());
        return Optional.of(new Trend(
                number.label(), new Latest(last.value(), last.sure()), alt, spark, first.cutOff(), last.cutOff()));
    }
}
