package org.scarline.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.VisitWindow;
import org.scarline.report.chart.TimelineChart;
import org.scarline.report.words.Value;
import org.scarline.stats.Interval;

/** The cohort of the latest run in the patient's picture: all patients, arms and scar types, by weeks. */
final class Background {
    private static final double WEEK = 7.0;

    private Background() {}

    static List<TimelineChart.Spread> of(Words words) {
        var points = new ArrayList<TimelineChart.Spread>();
        for (var visit : VisitWindow.SINCE_FIRST) {
            var mean = value(words, visit, "mean_improvement");
            if (mean.isPresent()) {
                points.add(new TimelineChart.Spread(
                        visit.target() / WEEK, mean.estimate().getAsDouble(), mean.interval(), half(words, visit)));
            }
        }
        return List.copyOf(points);
    }

    /** The points as far as an axis reaches, and where the line to the next one leaves it. */
    static List<TimelineChart.Spread> upTo(double last, List<TimelineChart.Spread> points) {
        var kept = new ArrayList<TimelineChart.Spread>();
        for (var point : points) {
            if (point.x() <= last) {
                kept.add(point);
            } else {
                if (!kept.isEmpty()) {
                    kept.add(between(kept.get(kept.size() - 1), point, last));
                }
                break;
            }
        }
        return List.copyOf(kept);
    }

    private static TimelineChart.Spread between(TimelineChart.Spread from, TimelineChart.Spread to, double x) {
        var share = (x - from.x()) / (to.x() - from.x());
        return new TimelineChart.Spread(
                x,
                from.mean() + share * (to.mean() - from.mean()),
                between(from.interval(), to.interval(), share),
                between(from.half(), to.half(), share));
    }

    private static Optional<Interval> between(Optional<Interval> from, Optional<Interval> to, double share) {
        return from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(
                        from.get().low() + share * (to.get().low() - from.get().low()),
                        from.get().high()
                                + share * (to.get().high() - from.get().high())));
    }

    /** Between the quartiles lie the middle half of the patients. */
    private static Optional<Interval> half(Words words, VisitWindow visit) {
        var low = value(words, visit, "q1_improvement").estimate();
        var high = value(words, visit, "q3_improvement").estimate();
        return low.isPresent() && high.isPresent()
                ? Optional.of(new Interval(low.getAsDouble(), high.getAsDouble()))
                : Optional.empty();
    }

    private static Value value(Words words, VisitWindow visit, String statistic) {
        return Value.of(words.cohort(visit.level(), statistic));
    }
}
