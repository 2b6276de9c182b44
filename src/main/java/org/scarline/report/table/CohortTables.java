package org.scarline.report.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.ScarType;
import org.scarline.report.story.Count;
import org.scarline.report.story.Story;
import org.scarline.report.story.Value;

/** Tables of the cohort: outcome by scar type, who can be followed per instrument, ratings that no outcome uses. */
final class CohortTables {
    private CohortTables() {}

    /** Baseline, improvement and responders at the final rating per scar type and arm. */
    public static Table scarTypes(Story story) {
        var types = new ArrayList<String>();
        for (var type : ScarType.values()) {
            types.add(type.code());
        }
        types.add(Story.ALL);
        var rows = new ArrayList<Table.Row>();
        for (var type : types) {
            for (var arm : Story.ARMS) {
                scarType(story, type, arm).ifPresent(rows::add);
            }
        }
        var rule = story.words().name("rule", story.rule().orElse("none"));
        return new Table(
                "scar-types",
                story.say("scars.caption", story.points(story.instrument()).word()),
                columns(
                        story,
                        "scars.type",
                        "scars.arm",
                        "scars.n",
                        "scars.baseline",
                        "scars.mean",
                        "scars.median",
                        "scars.responders"),
                rows,
                story.say("scars.note", rule));
    }

    private static Optional<Table.Row> scarType(Story story, String type, String arm) {
        var measure = story.points(story.instrument());
        return story.find(type, arm, "final", "final", "mean_improvement")
                .filter(row -> Value.of(row).isPresent())
                .map(row -> Table.Row.of(
                        story.words().name("scar", type),
                        story.arm(arm),
                        Count.n(row),
                        story.written(measure, Value.of(story.find(type, arm, "final", "final", "mean_baseline"))),
                        story.told(measure, Value.of(row)),
                        story.written(measure, Value.of(story.find(type, arm, "final", "final", "median_improvement"))),
                        responders(story, type, arm)));
    }

    private static String responders(Story story, String type, String arm) {
        return story.rule()
                .flatMap(rule -> story.find(type, arm, "final", "final", "responders_" + rule))
                .map(row -> story.say("chart.of", Count.events(row), Count.n(row)))
                .orElseGet(() -> story.say("table.none"));
    }

    private static List<Table.Column> columns(Story story, String... keys) {
        var columns = new ArrayList<Table.Column>();
        for (var key : keys) {
            columns.add(new Table.Column(story.say(key), columns.size() < 2 ? "text" : "num"));
        }
        return columns;
    }

    /** Patients at each stage per instrument and rater role. */
    public static Table instruments(Story story) {
        var scopes = new LinkedHashSet<List<String>>();
        var stages = new LinkedHashSet<String>();
        for (var row : story.rows().flow()) {
            if (!row.instrument().isEmpty() && row.reason().isEmpty()) {
                scopes.add(List.of(row.instrument(), row.raterRole()));
                stages.add(row.stage());
            }
        }
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.name(story.say("instruments.instrument")));
        columns.add(new Table.Column(story.say("instruments.role"), "text"));
        stages.forEach(stage -> columns.add(new Table.Column(story.stage(stage), "num")));
        var rows = scopes.stream()
                .map(scope -> instrument(story, scope.get(0), scope.get(1), List.copyOf(stages)))
                .toList();
        return new Table("instruments", story.say("instruments.caption"), columns, rows, "");
    }

    private static Table.Row instrument(Story story, String instrument, String role, List<String> stages) {
        var cells = new ArrayList<String>();
        cells.add(story.label(instrument));
        cells.add(story.words().name("role", role));
        for (var stage : stages) {
            cells.add(story.rows().flow().stream()
                    .filter(row -> row.instrument().equals(instrument)
                            && row.raterRole().equals(role))
                    .filter(row -> row.reason().isEmpty() && row.stage().equals(stage))
                    .findFirst()
                    .map(Count::n)
                    .orElseGet(() -> story.say("table.none")));
        }
        return Table.Row.of(cells.toArray(String[]::new));
    }

    /** Ratings that no outcome uses, and why. */
    public static Table ratingsLeftOut(Story story) {
        var rows = story.rows().flow().stream()
                .filter(row -> row.unit().equals("ratings") && !row.reason().isEmpty())
                .map(row -> Table.Row.of(story.reason(row.reason()), Count.n(row)))
                .toList();
        return new Table(
                "ratings",
                story.say("ratings.caption"),
                List.of(
                        new Table.Column(story.say("ratings.reason"), "wide"),
                        new Table.Column(story.say("ratings.n"), "num")),
                rows,
                "");
    }
}
