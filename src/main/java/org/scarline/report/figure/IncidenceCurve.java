package org.scarline.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scarline.clinic.Arms;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Value;
import org.scarline.results.ResultRow;

/** An arm by week; empty where nobody could be followed. */
record IncidenceCurve(ReportContext context, String arm, List<Week> weeks) {
    static final int WEEKS = 26;

    static IncidenceCurve of(ReportContext context, String arm) {
        return new IncidenceCurve(
                context,
                arm,
                IntStream.rangeClosed(1, WEEKS)
                        .boxed()
                        .flatMap(week -> Week.find(context, Arms.start(arm), week).stream())
                        .toList());
    }

    String name() {
        return context.arm(Arms.start(arm));
    }

    /** The interval in which half have improved; where it has no end, only when it begins. */
    String median() {
        var low = context.find(ReportContext.ALL, Arms.start(arm), "time", "median", "median_low");
        var high = context.find(ReportContext.ALL, Arms.start(arm), "time", "median", "median_high");
        if (low.isEmpty()) {
            return "";
        }
        var from = Measure.PLAIN.write(Value.of(low));
        return high.map(row -> median(from, Measure.PLAIN.write(Value.of(row)), Value.outer(low.get(), row)))
                .orElseGet(() -> context.say("incidence.median.after", from));
    }

    private String median(String from, String to, Value outer) {
        return outer.interval().isPresent()
                ? context.say("incidence.median", from, to, Measure.PLAIN.range(outer))
                : context.say("incidence.median.open", from, to);
    }

    /** Both bounds by a week. */
    record Week(int number, ResultRow low, ResultRow high, Optional<ResultRow> atRisk) {
        static Optional<Week> find(ReportContext context, String arm, int number) {
            var day = Integer.toString(7 * number);
            var low = context.find(ReportContext.ALL, arm, "time_curve", day, "cumulative_low");
            var high = context.find(ReportContext.ALL, arm, "time_curve", day, "cumulative_high");
            return low.isEmpty() || high.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Week(
                            number,
                            low.get(),
                            high.get(),
                            context.find(ReportContext.ALL, arm, "time_curve", day, "at_risk")));
        }

        Value bounds() {
            return Value.bounds(low, high);
        }

        Value outer() {
            return Value.outer(low, high);
        }
    }
}
