package org.scarline.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Arms;
import org.scarline.report.story.Count;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;
import org.scarline.report.story.Value;
import org.scarline.results.ResultRow;

/** What can be told of the number of sessions: groups fixed at a landmark, and who stopped beside who went on. */
final class SessionTables {
    private static final String FEWER = "sessions_1_to_2";
    private static final String MORE = "sessions_3_to_6";
    private static final String MANY = "sessions_7_plus";
    private static final String BOTH = Arms.compared(MORE, FEWER);
    private static final List<String> LEVELS = List.of("1", "2", "3", "4", "5", "6", "7+");

    private final Story story;
    private final Measure points;

    private SessionTables(Story story) {
        this.story = story;
        this.points = story.points(story.instrument());
    }

    /** The rating of month 6 by the sessions before it. */
    public static Table landmark(Story story) {
        return new SessionTables(story).landmark();
    }

    /** Improvement after so many sessions, of all, of those who stopped there and of those who went on. */
    public static Table stopped(Story story) {
        return new SessionTables(story).stopped();
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
                story.say("landmark.caption", points.word()),
                List.of(
                        Table.Column.text(story.say("landmark.group")),
                        Table.Column.number(story.say("landmark.n")),
                        Table.Column.number(story.say("landmark.baseline")),
                        Table.Column.number(story.say("landmark.mean")),
                        Table.Column.number(
                                story.say("landmark.responders", story.words().name("rule", rule())))),
                rows,
                story.say("landmark.note"));
    }

    private Optional<Table.Row> group(String group) {
        return at(group, "mean_improvement")
                .map(row -> Table.Row.of(
                        story.arm(group),
                        Count.n(row),
                        story.written(points, Value.of(at(group, "mean_baseline"))),
                        story.told(points, Value.of(row)),
                        story.told(Measure.SHARE, Value.of(at(group, "responders_" + rule())))));
    }

    private Table.Row counted(ResultRow row) {
        var none = story.say("table.none");
        return Table.Row.of(story.arm(MANY), Count.n(row), none, story.say("landmark.not_compared"), none);
    }

    private Table.Row difference(String name, ResultRow row) {
        var responders = name.equals("landmark.difference")
                ? story.told(Measure.SHARES_APART, Value.of(at(BOTH, "responder_difference_" + rule())))
                : story.say("table.none");
        return Table.Row.part(
                story.say(name),
                Count.n(row),
                story.say("table.none"),
                story.told(points, Value.of(row)),
                responders.equals(story.say("table.none"))
                        ? responders
                        : story.say("landmark.percentage_points", responders));
    }

    private Optional<ResultRow> at(String arm, String statistic) {
        return story.find(Story.ALL, arm, "landmark", "month_6", statistic);
    }

    private String rule() {
        return story.rule().orElse("none");
    }

    private Table stopped() {
        var rows = new ArrayList<Table.Row>();
        for (var level : LEVELS) {
            after(level, "mean_improvement")
                    .map(all -> Table.Row.of(
                            level,
                            Count.n(all),
                            story.told(points, Value.of(all)),
                            n(after(level, "mean_improvement_stopped")),
                            story.told(points, Value.of(after(level, "mean_improvement_stopped"))),
                            n(after(level, "mean_improvement_went_on")),
                            story.told(points, Value.of(after(level, "mean_improvement_went_on")))))
                    .ifPresent(rows::add);
        }
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(story.say("stopped.sessions")));
        for (var head : List.of("n", "all", "n_stopped", "stopped", "n_went_on", "went_on")) {
            columns.add(Table.Column.number(story.say("stopped." + head)));
        }
        return new Table(
                "stopped", story.say("stopped.caption", points.word()), columns, rows, story.say("stopped.note"));
    }

    private Optional<ResultRow> after(String sessions, String statistic) {
        return story.find(Story.ALL, Story.ALL, "sessions", sessions, statistic);
    }

    private String n(Optional<ResultRow> row) {
        return row.map(Count::n).orElseGet(() -> story.say("table.none"));
    }
}
