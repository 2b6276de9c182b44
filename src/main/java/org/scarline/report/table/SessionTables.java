package org.scarline.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Arms;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Value;
import org.scarline.results.ResultRow;

/** What the data show of the number of sessions: groups fixed at a landmark, and who stopped beside who went on. */
final class SessionTables {
    private static final String FEWER = "sessions_1_to_2";
    private static final String MORE = "sessions_3_to_6";
    private static final String MANY = "sessions_7_plus";
    private static final String BOTH = Arms.compared(MORE, FEWER);
    private static final List<String> LEVELS = List.of("1", "2", "3", "4", "5", "6", "7+");

    private final ReportContext context;
    private final Measure points;

    private SessionTables(ReportContext context) {
        this.context = context;
        this.points = context.points(context.instrument());
    }

    /** The rating of month 6 by the sessions before it. */
    public static Table landmark(ReportContext context) {
        return new SessionTables(context).landmark();
    }

    /** Improvement after so many sessions, of all, of those who stopped there and of those who went on. */
    public static Table stopped(ReportContext context) {
        return new SessionTables(context).stopped();
    }

    private Table landmark() {
        var rows = new ArrayList<Table.Row>();
        List.of(FEWER, MORE).forEach(group -> group(group).ifPresent(rows::add));
        at(MANY, "patients").map(this::counted).ifPresent(rows::add);
        at(BOTH, "difference")
                .map(row -> difference("landmark.difference", row))
                .ifPresent(rows::add);
        at(BOTH, "difference_adjusted")
                .map(row -> difference("landmark.adjusted", row))
                .ifPresent(rows::add);
        return new Table(
                "landmark",
                context.say("landmark.caption", points.word()),
                List.of(
                        Table.Column.text(context.say("landmark.group")),
                        Table.Column.number(context.say("landmark.n")),
                        Table.Column.number(context.say("landmark.baseline")),
                        Table.Column.number(context.say("landmark.mean")),
                        Table.Column.number(context.say(
                                "landmark.responders", context.words().name("rule", rule())))),
                rows,
                context.say("landmark.note"));
    }

    private Optional<Table.Row> group(String group) {
        return at(group, "mean_improvement")
                .map(row -> Table.Row.of(
                        context.arm(group),
                        Count.n(row),
                        context.written(points, Value.of(at(group, "mean_baseline"))),
                        context.stated(points, Value.of(row)),
                        context.stated(Measure.SHARE, Value.of(at(group, "responders_" + rule())))));
    }

    private Table.Row counted(ResultRow row) {
        var none = context.say("table.none");
        return Table.Row.of(context.arm(MANY), Count.n(row), none, context.say("landmark.not_compared"), none);
    }

    private Table.Row difference(String name, ResultRow row) {
        var responders = name.equals("landmark.difference")
                ? context.stated(Measure.SHARES_APART, Value.of(at(BOTH, "responder_difference_" + rule())))
                : context.say("table.none");
        return Table.Row.part(
                context.say(name),
                Count.n(row),
                context.say("table.none"),
                context.stated(points, Value.of(row)),
                responders.equals(context.say("table.none"))
                        ? responders
                        : context.say("landmark.percentage_points", responders));
    }

    private Optional<ResultRow> at(String arm, String statistic) {
        return context.find(ReportContext.ALL, arm, "landmark", "month_6", statistic);
    }

    private String rule() {
        return context.rule().orElse("none");
    }

    private Table stopped() {
        var rows = new ArrayList<Table.Row>();
        for (var level : LEVELS) {
            after(level, "mean_improvement")
                    .map(all -> Table.Row.of(
                            level,
                            Count.n(all),
                            context.stated(points, Value.of(all)),
                            n(after(level, "mean_improvement_stopped")),
                            context.stated(points, Value.of(after(level, "mean_improvement_stopped"))),
                            n(after(level, "mean_improvement_went_on")),
                            context.stated(points, Value.of(after(level, "mean_improvement_went_on")))))
                    .ifPresent(rows::add);
        }
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(context.say("stopped.sessions")));
        for (var head : List.of("n", "all", "n_stopped", "stopped", "n_went_on", "went_on")) {
            columns.add(Table.Column.number(context.say("stopped." + head)));
        }
        return new Table(
                "stopped", context.say("stopped.caption", points.word()), columns, rows, context.say("stopped.note"));
    }

    private Optional<ResultRow> after(String sessions, String statistic) {
        return context.find(ReportContext.ALL, ReportContext.ALL, "sessions", sessions, statistic);
    }

    private String n(Optional<ResultRow> row) {
        return row.map(Count::n).orElseGet(() -> context.say("table.none"));
    }
}
