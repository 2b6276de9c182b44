package org.scarline.export.release;

import static org.scarline.disk.table.ColumnType.MAYBE_WHOLE;
import static org.scarline.disk.table.ColumnType.NUMBER;
import static org.scarline.disk.table.ColumnType.TEXT;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.scarline.disk.table.ColumnType;
import org.scarline.disk.table.TableSchema;
import org.scarline.export.gate.Figure.Shown;

/** What {@code summary.csv} of a release holds. It is written and not read. */
public final class SummarySchema {
    private static final String POINTS = "grades or points";

    public static final TableSchema<Summary> TABLE = table();

    private SummarySchema() {}

    private static TableSchema<Summary> table() {
        var columns = TableSchema.<Summary>of("summary.csv");
        columns.add(
                "instrument",
                TEXT,
                "what scars were rated with",
                row -> row.cell().instrument());
        columns.add("rater_role", TEXT, "who rated", row -> row.cell().raterRole());
        columns.add("scar_type", TEXT, "code, or `all`", row -> row.cell().scarType());
        columns.add(
                "treatment",
                TEXT,
                "`standard` or `rf`, alone, before the rating",
                row -> row.cell().arm());
        columns.add("sessions", TEXT, "sessions before the rating; `all`: the final rating", Summary::sessions);
        figures(columns);
        columns.add(
                "suppressed",
                ColumnType.oneOf(Shown.values(), Shown::code),
                "`few`: nothing is shown; `few_events`: the responders are not",
                Summary::shown);
        return columns.readAs(line -> {
            throw new UnsupportedOperationException("a summary is made, not read");
        });
    }

    private static void figures(TableSchema.Columns<Summary> columns) {
        columns.add(
                "n",
                MAYBE_WHOLE,
                "patients",
                "patients, with noise",
                row -> row.figures().n().n());
        number(
                columns,
                "mean_baseline",
                POINTS,
                "mean before treatment",
                row -> row.figures().baseline().estimate());
        improvement(columns);
        responders(columns);
        documented(columns);
    }

    private static void improvement(TableSchema.Columns<Summary> columns) {
        number(
                columns,
                "mean_improvement",
                POINTS,
                "positive is better",
                row -> row.figures().improvement().estimate());
        number(
                columns,
                "improvement_low",
                POINTS,
                "lower end of its 95 % interval",
                row -> row.figures().improvement().low());
        number(
                columns,
                "improvement_high",
                POINTS,
                "upper end",
                row -> row.figures().improvement().high());
    }

    private static void responders(TableSchema.Columns<Summary> columns) {
        columns.add("responder_rule", TEXT, "who counts as responder", Summary::rule);
        number(
                columns,
                "responders",
                "share",
                "a fraction of 1",
                row -> row.figures().responders().estimate());
        number(
                columns,
                "responders_low",
                "share",
                "lower end of its 95 % interval",
                row -> row.figures().responders().low());
        number(
                columns,
                "responders_high",
                "share",
                "upper end",
                row -> row.figures().responders().high());
    }

    private static void documented(TableSchema.Columns<Summary> columns) {
        number(
                columns,
                "documented_low",
                POINTS,
                "least mean improvement of published series",
                row -> row.documented().low());
        number(
                columns,
                "documented_high",
                POINTS,
                "largest",
                row -> row.documented().high());
        columns.add(
                "documented_by", TEXT, "those series", row -> row.documented().studies());
    }

    private static void number(
            TableSchema.Columns<Summary> columns,
            String name,
            String unit,
            String meaning,
            Function<Summary, OptionalDouble> value) {
        columns.add(name, NUMBER, unit, meaning, value);
    }
}
