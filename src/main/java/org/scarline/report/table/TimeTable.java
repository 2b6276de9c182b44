package org.scarline.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.clinic.Arms;
import org.scarline.clinic.Protocol;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Value;
import org.scarline.results.ResultRow;

/** How many had improved by day 28 and 42, and when half had: two bounds each, for visits tell no closer. */
final class TimeTable {
    private static final String DAY_28 = String.valueOf(Protocol.ONSET_DAYS.low());
    private static final String DAY_42 = String.valueOf(Protocol.ONSET_DAYS.high());
    private static final String MEDIAN = "median";

    private final ReportContext context;

    private TimeTable(ReportContext context) {
        this.context = context;
    }

    /** Patients of one kind, looked at in one way. */
    private record Who(String name, String population, String ratedBy, String arm, String axis) {}

    public static Table of(ReportContext context) {
        return new TimeTable(context).table();
    }

    private Table table() {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(context.say("time.who")));
        for (var head : List.of("n", "improved", "by_28", "open_28", "by_42", "open_42", "median")) {
            columns.add(Table.Column.number(context.say("time." + head)));
        }
        return new Table("time", context.say("time.caption"), columns, rows(), note());
    }

    private List<Table.Row> rows() {
        return Stream.of(
                        who("all", ReportContext.ALL, context.role(), ReportContext.ALL, "time"),
                        who("rf", ReportContext.ALL, context.role(), Arms.start(ReportContext.RF), "time"),
                        who("standard", ReportContext.ALL, context.role(), Arms.start(ReportContext.STANDARD), "time"),
                        who("confirmed", ReportContext.ALL, context.role(), ReportContext.ALL, "time_confirmed"),
                        who("per_protocol", "per_protocol", context.role(), ReportContext.ALL, "time"),
                        who("patient", ReportContext.ALL, "patient", ReportContext.ALL, "time"))
                .distinct()
                .flatMap(who -> row(who).stream())
                .toList();
    }

    private Who who(String name, String population, String ratedBy, String arm, String axis) {
        return new Who(context.say("time.who." + name), population, ratedBy, arm, axis);
    }

    private Optional<Table.Row> row(Who who) {
        return find(who, DAY_42, "cumulative_low")
                .map(low -> Table.Row.of(
                        who.name(),
                        Count.n(low),
                        Count.events(low),
                        by(who, DAY_28),
                        open(who, DAY_28),
                        by(who, DAY_42),
                        open(who, DAY_42),
                        median(who)));
    }

    private Optional<ResultRow> find(Who who, String level, String statistic) {
        return context.find(who.population(), who.ratedBy(), who.arm(), who.axis(), level, statistic);
    }

    /** At least to at most, and the interval around both. */
    private String by(Who who, String day) {
        return stated(find(who, day, "cumulative_low"), find(who, day, "cumulative_high"), Measure.SHARE);
    }

    /** Known not to have improved, and not known. */
    private String open(Who who, String day) {
        return context.say("time.open", n(find(who, day, "at_risk")), n(find(who, day, "undetermined")));
    }

    private String n(Optional<ResultRow> row) {
        return row.map(Count::n).orElseGet(() -> context.say("table.none"));
    }

    /** The interval in which half have improved; where it has no end, only when it begins. */
    private String median(Who who) {
        var low = find(who, MEDIAN, "median_low");
        var high = find(who, MEDIAN, "median_high");
        return low.isPresent() && high.isEmpty()
                ? context.say("time.after", Measure.PLAIN.write(Value.of(low)))
                : stated(low, high, Measure.PLAIN);
    }

    private String stated(Optional<ResultRow> low, Optional<ResultRow> high, Measure measure) {
        if (low.isEmpty() || high.isEmpty()) {
            return context.say("table.none");
        }
        var bounds = measure.bounds(Value.bounds(low.get(), high.get()));
        var outer = measure.range(Value.outer(low.get(), high.get()));
        return outer.isEmpty() ? bounds : context.say("table.estimate", bounds, outer);
    }

    private String note() {
        var who = who("all", ReportContext.ALL, context.role(), ReportContext.ALL, "time");
        var leftOut = Stream.of("no_efficacy", "at_floor")
                .flatMap(reason ->
                        find(who, "", reason).stream().map(row -> context.say("time.left_out." + reason, Count.n(row))))
                .toList();
        return leftOut.isEmpty()
                ? context.say("time.note")
                : context.say("time.note") + " " + context.say("time.left_out", String.join(", ", leftOut));
    }
}
