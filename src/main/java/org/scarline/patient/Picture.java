package org.scarline.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.scarline.clinic.Points;
import org.scarline.clinic.Protocol;
import org.scarline.clinic.Ratio;
import org.scarline.derive.Course;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.AxisWindow;
import org.scarline.report.chart.Lane;
import org.scarline.report.chart.PlotAxes;
import org.scarline.report.chart.TimelineChart;
import org.scarline.report.words.Ticks;

/** The time line: how the scars changed before the cohort's background, and the sessions beside what is documented. */
record Picture(String alt, String note, TimelineChart chart) {
    private static final double TALL = 225;
    private static final double LEAST = 110;
    private static final double WEEK = 7.0;
    private static final double LEAST_WEEKS = 16;

    static Picture of(Words words) {
        var traces = traces(words);
        var cohort = Background.of(words);
        var steps = words.status().steps();
        var x = x(words, traces);
        var lanes = new ArrayList<Lane>();
        lanes.add(sessions(words));
        lanes.add(lane(words, "lane.onset", steps, Step.Kind.ONSET_RATING));
        lanes.add(lane(words, "lane.final", steps, Step.Kind.FINAL_RATING));
        var chart = new TimelineChart(
                new PlotAxes(x, y(words, traces, cohort), windows(words.status())),
                new TimelineChart.Cohort(words.say("chart.cohort"), Background.upTo(x.high(), cohort)),
                traces,
                new TimelineChart.Schedule(lanes, today(words, x)),
                words.say(words.status().course().isEmpty() ? "chart.untreated" : "chart.nothing"),
                plotHeight(words));
        return new Picture(alt(words, cohort), note(words, cohort), chart);
    }

    private static String note(Words words, List<TimelineChart.Spread> cohort) {
        return cohort.isEmpty()
                ? words.say("picture.note.no_cohort")
                : words.say(
                        "picture.note",
                        words.context().cutOff(),
                        words.context().run().id());
    }

    /** What visits and findings leave of the page. */
    private static double plotHeight(Words words) {
        var visits = PatientTables.visits(words).rows().size();
        var findings = Finding.of(words).size();
        return Math.max(LEAST, TALL - 14 * Math.max(0, visits - 7) - 24 * Math.max(0, findings - 4));
    }

    private static double week(PatientStatus status, LocalDate day) {
        var start = status.course().map(Course::start).orElse((int) status.day().toEpochDay());
        return (day.toEpochDay() - start) / WEEK;
    }

    private static List<TimelineChart.Trace> traces(Words words) {
        var traces = new ArrayList<TimelineChart.Trace>();
        for (var history : words.status().place().histories()) {
            var points = history.readings().stream()
                    .filter(reading -> reading.improvement().isPresent())
                    .map(reading -> new TimelineChart.Point(
                            week(words.status(), reading.day()),
                            points(reading.improvement().get()),
                            reading.settled() ? TimelineChart.Skin.SETTLED : TimelineChart.Skin.HEALING))
                    .toList();
            var label = history.latest()
                    .map(reading -> words.say(
                            "chart.end",
                            words.scar(history),
                            words.signed(reading.improvement().orElseThrow())))
                    .orElseGet(() -> words.scar(history));
            var side = history.key().region().side();
            traces.add(new TimelineChart.Trace(history.key().scarType(), side, label, points));
        }
        return traces;
    }

    private static double points(Ratio millionths) {
        return Points.toDouble(millionths.rounded());
    }

    private static AxisScale x(Words words, List<TimelineChart.Trace> traces) {
        var status = words.status();
        var weeks = new ArrayList<Double>();
        traces.forEach(trace -> trace.points().forEach(point -> weeks.add(point.x())));
        status.steps().forEach(step -> step.window().ifPresent(window -> weeks.add(week(status, window.to()))));
        var first = Math.min(
                0, weeks.stream().mapToDouble(Double::doubleValue).min().orElse(0));
        var last = Math.max(
                LEAST_WEEKS,
                weeks.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        var step = last - first <= 40 ? 4 : last - first <= 80 ? 8 : last - first <= 170 ? 26 : 52;
        var ticks = IntStream.rangeClosed((int) Math.ceil(first / step), (int) Math.floor(last / step))
                .mapToObj(i -> new AxisScale.Tick(i * step, Ticks.decimal(i * step, 0)))
                .toList();
        return new AxisScale(words.context().say("trajectory.x"), first - 0.6, last + 0.6, ticks);
    }

    private static AxisScale y(Words words, List<TimelineChart.Trace> traces, List<TimelineChart.Spread> cohort) {
        var values = DoubleStream.concat(
                        traces.stream()
                                .flatMap(trace -> trace.points().stream())
                                .mapToDouble(TimelineChart.Point::value),
                        cohort.stream().flatMapToDouble(Picture::ends))
                .summaryStatistics();
        var low = Math.min(0, values.getMin());
        var high = Math.max(words.context().reach(words.status().instrument().code()) > 10 ? 10 : 1, values.getMax());
        var label = words.context().say("patient.chart.y", words.measure().word());
        return AxisScale.close(
                label, Math.min(low, -0.12 * high), high, 5, tick -> Ticks.decimal(tick, high - low > 5 ? 0 : 1));
    }

    private static DoubleStream ends(TimelineChart.Spread point) {
        return DoubleStream.concat(
                DoubleStream.of(point.mean()),
                point.half().stream().flatMapToDouble(half -> DoubleStream.of(half.low(), half.high())));
    }

    private static List<AxisWindow> windows(PatientStatus status) {
        return status.steps().stream()
                .filter(step -> step.kind() != Step.Kind.SESSION)
                .flatMap(step -> step.window().stream())
                .map(window -> new AxisWindow(week(status, window.from()), week(status, window.to()), ""))
                .toList();
    }

    private static Optional<Lane.Mark> today(Words words, AxisScale x) {
        var at = week(words.status(), words.status().day());
        return at >= x.low() && at <= x.high()
                ? Optional.of(new Lane.Mark(at, words.date(words.status().day())))
                : Optional.empty();
    }

    private static Lane sessions(Words words) {
        var status = words.status();
        var marks = new ArrayList<Lane.Mark>();
        var gaps = new ArrayList<Lane.Gap>();
        status.course().ifPresent(course -> {
            for (var i = 0; i < course.days().size(); i++) {
                var at = (course.days().get(i).day() - course.start()) / WEEK;
                marks.add(new Lane.Mark(at, Ticks.count(i + 1)));
                if (i > 0) {
                    var gap = course.gaps().get(i - 1);
                    gaps.add(new Lane.Gap(
                            at - gap / WEEK,
                            at,
                            words.say("lane.gap", Ticks.count(gap)),
                            Protocol.GAP_DAYS.contains(gap) ? Lane.Length.AS_DOCUMENTED : Lane.Length.OTHER));
                }
            }
        });
        var windows = status.steps().stream()
                .filter(step -> step.kind() == Step.Kind.SESSION)
                .flatMap(step -> step.window().stream()
                        .map(window -> window(
                                words, window, words.say("lane.next", Ticks.count(step.number())), Lane.Fill.OPEN)))
                .toList();
        return new Lane(words.say("lane.sessions"), windows, marks, gaps);
    }

    private static Lane lane(Words words, String key, List<Step> steps, Step.Kind kind) {
        var windows = steps.stream()
                .filter(step -> step.kind() == kind)
                .flatMap(step -> step.window().stream()
                        .map(window -> window(words, window, words.say("state." + step.state()), Lane.Fill.SHADED)))
                .toList();
        return new Lane(words.say(key), windows, List.of(), List.of());
    }

    private static Lane.Window window(Words words, Step.Span span, String label, Lane.Fill fill) {
        return new Lane.Window(week(words.status(), span.from()), week(words.status(), span.to()), label, fill);
    }

    /** Every reading in words, scar by scar, then the cohort and the sessions. */
    private static String alt(Words words, List<TimelineChart.Spread> cohort) {
        var sentences = new ArrayList<String>();
        sentences.add(words.say(
                "alt", words.measure().word(), words.sessions(words.status().sessions())));
        for (var history : words.status().place().histories()) {
            var readings = history.readings().stream()
                    .filter(reading -> reading.improvement().isPresent())
                    .map(reading -> words.say(
                            "alt.reading",
                            words.date(reading.day()),
                            words.signed(reading.improvement().get())))
                    .collect(Collectors.joining("; "));
            sentences.add(words.say(
                    "alt.track", words.scar(history), readings.isEmpty() ? words.say("chart.nothing") : readings));
        }
        sentences.add(words.say(cohort.isEmpty() ? "alt.no_cohort" : "alt.cohort"));
        return String.join(" ", sentences);
    }
}
