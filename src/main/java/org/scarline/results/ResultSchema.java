package org.scarline.results;

import static org.scarline.disk.table.ColumnType.MAYBE_WHOLE;
import static org.scarline.disk.table.ColumnType.NUMBER;
import static org.scarline.disk.table.ColumnType.TEXT;
import static org.scarline.disk.table.ColumnType.WHOLE;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.scarline.disk.table.ColumnType;
import org.scarline.disk.table.TableColumn;
import org.scarline.disk.table.TableLine;
import org.scarline.disk.table.TableSchema;

/** What {@code results.csv} holds. */
public final class ResultSchema {
    private static final TableSchema.Columns<ResultRow> COLUMNS = TableSchema.of("results.csv");
    private static final CellColumns<ResultRow> CELL = CellColumns.addTo(COLUMNS, ResultRow::cell);
    private static final TableColumn<ResultRow, String> STATISTIC = COLUMNS.add(
            "statistic",
            TEXT,
            "what the number is: see below",
            row -> row.statistic().name());
    private static final TableColumn<ResultRow, String> UNIT = COLUMNS.add(
            "unit",
            TEXT,
            "of `estimate`: `grades`, `points`, `per cent`, `share` (a fraction of 1), `days`, a currency, `standard"
                    + " deviations`, `probability`, `coefficient`; where there is no estimate, what `n` counts: `patients`,"
                    + " `courses`",
            row -> row.statistic().unit());
    private static final TableColumn<ResultRow, OptionalDouble> ESTIMATE = COLUMNS.add(
            "estimate", NUMBER, "see `unit`", "the number; empty where only `n` is meant", ResultRow::estimate);
    private static final TableColumn<ResultRow, OptionalDouble> CI_LOW = COLUMNS.add(
            "ci_low",
            NUMBER,
            "see `unit`",
            "lower end of the ordinary 95 % interval; both ends or none",
            ResultRow::ciLow);
    private static final TableColumn<ResultRow, OptionalDouble> CI_HIGH =
            COLUMNS.add("ci_high", NUMBER, "see `unit`", "its upper end", ResultRow::ciHigh);
    private static final TableColumn<ResultRow, Long> N = COLUMNS.add(
            "n",
            WHOLE,
            "patients",
            "what the number rests on; the statistic says where it counts something else",
            ResultRow::n);
    private static final TableColumn<ResultRow, OptionalLong> EVENTS = COLUMNS.add(
            "events",
            MAYBE_WHOLE,
            "patients",
            "of a rate, the patients with it; of a share of practice, gaps, courses or days in all; of `completeness`,"
                    + " those that are filled; of two arms, the patients in the first-named; on `time` and `time_curve`,"
                    + " patients ever seen improved",
            ResultRow::events);
    private static final TableColumn<ResultRow, Method> METHOD = COLUMNS.add(
            "method",
            ColumnType.oneOf(Method.values(), Method::code),
            "how estimate and interval were made: see below",
            ResultRow::method);
    private static final TableColumn<ResultRow, String> NOTE = COLUMNS.add(
            "note",
            TEXT,
            "what no other column says: that nobody drew lots, had no control, or how many of what is not recorded",
            ResultRow::note);

    public static final TableSchema<ResultRow> TABLE = COLUMNS.readAs(ResultSchema::row);

    private ResultSchema() {}

    private static ResultRow row(TableLine<ResultRow> line) {
        return new ResultRow(
                CELL.read(line),
                Statistic.read(line.get(STATISTIC), line.get(UNIT)),
                new Estimate(line.get(ESTIMATE), line.get(CI_LOW), line.get(CI_HIGH)),
                new Counts(line.get(N), line.get(EVENTS)),
                line.get(METHOD),
                line.get(NOTE));
    }
}
