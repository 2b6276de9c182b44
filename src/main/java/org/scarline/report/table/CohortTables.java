package org.scarline.report.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.ScarType;
import org.scarline.report.words.Count;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Value;

/** Tables of the cohort: outcome by scar type, who can be followed per instrument, ratings that no outcome uses. */
final class CohortTables {
    private CohortTables() {}

    /** Baseline, improvement and responders at the final rating per scar type and arm. */
    public static Table scarTypes(ReportContext context) {
        var types = new ArrayList<String>();
        for (var type : ScarType.values()) {
            types.add(type.code());
        }
        types.add(ReportContext.ALL);
        var rows = new ArrayList<Table.Row>();
        for (var type : types) {
            for (var arm : ReportContext.ARMS) {
                scarType(context, type, arm).ifPresent(rows::add);
            }
        }
        var rule = context.words().name("rule", context.rule().orElse("none"));
        return new Table(
                "scar-types",
                context.say(
                        "scars.caption", context.points(context.instrument()).word()),
                columns(
                        context,
                        "scars.type",
                        "scars.arm",
                        "scars.n",
                        "scars.baseline",
                        "scars.mean",
                        "scars.median",
                        "scars.responders"),
                rows,
                context.say("scars.note", rule));
    }

    private static Optional<Table.Row> scarType(ReportContext context, String type, String arm) {
        var measure = context.points(context.instrument());
        return context.find(type, arm, "final", "final", "mean_improvement")
                .filter(row -> Value.of(row).isPresent())
                .map(row -> Table.Row.of(
                        context.words().name("scar", type),
                        context.arm(arm),
                        Count.n(row),
                        context.written(measure, Value.of(context.find(type, arm, "final", "final", "mean_baseline"))),
                        context.stated(measure, Value.of(row)),
                        context.written(
                                measure, Value.of(context.find(type, arm, "final", "final", "median_improvement"))),
                        responders(context, type, arm)));
    }

    private static String responders(ReportContext context, String type, String arm) {
        return context.rule()
                .flatMap(rule -> context.find(type, arm, "final", "final", "responders_" + rule))
                .map(row -> context.say("chart.of", Count.events(row), Count.n(row)))
                .orElseGet(() -> context.say("table.none"));
    }

    private static List<Table.Column> columns(ReportContext context, String... keys) {
        var columns = new ArrayList<Table.Column>();
        for (var key : keys) {
            columns.add(new Table.Column(context.say(key), columns.size() < 2 ? "text" : "num"));
        }
        return columns;
    }

    /** Patients at each stage per instrument and rater role. */
    public static Table instruments(ReportContext context) {
        var scopes = new LinkedHashSet<List<String>>();
        var stages = new LinkedHashSet<String>();
        for (var row : context.rows().flow()) {
            if (!row.instrument().isEmpty() && row.reason().isEmpty()) {
                scopes.add(List.of(row.instrument(), row.raterRole()));
                stages.add(row.stage());
            }
        }
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.name(context.say("instruments.instrument")));
        columns.add(new Table.Column(context.say("instruments.role"), "text"));
        stages.forEach(stage -> columns.add(new Table.Column(context.stage(stage), "num")));
        var rows = scopes.stream()
                .map(scope -> instrument(context, scope.get(0), scope.get(1), List.copyOf(stages)))
                .toList();
        return new Table("instruments", context.say("instruments.caption"), columns, rows, "");
    }

    private static Table.Row instrument(ReportContext context, String instrument, String role, List<String> stages) {
        var cells = new ArrayList<String>();
        cells.add(context.label(instrument));
        cells.add(context.words().name("role", role));
        for (var stage : stages) {
            cells.add(context.rows().flow().stream()
                    .filter(row -> row.instrument().equals(instrument)
                            && row.raterRole().equals(role))
                    .filter(row -> row.reason().isEmpty() && row.stage().equals(stage))
                    .findFirst()
                    .map(Count::n)
                    .orElseGet(() -> context.say("table.none")));
        }
        return Table.Row.of(cells.toArray(String[]::new));
    }

    /** Ratings that no outcome uses, and why. */
    public static Table ratingsLeftOut(ReportContext context) {
        var rows = context.rows().flow().stream()
                .filter(row -> row.unit().equals("ratings") && !row.reason().isEmpty())
                .map(row -> Table.Row.of(context.reason(row.reason()), Count.n(row)))
                .toList();
        return new Table(
                "ratings",
                context.say("ratings.caption"),
                List.of(
                        new Table.Column(context.say("ratings.reason"), "wide"),
                        new Table.Column(context.say("ratings.n"), "num")),
                rows,
                "");
    }
}
