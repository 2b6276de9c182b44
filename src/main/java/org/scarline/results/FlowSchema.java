package org.scarline.results;

import static org.scarline.disk.table.ColumnType.TEXT;
import static org.scarline.disk.table.ColumnType.WHOLE;

import org.scarline.disk.table.TableColumn;
import org.scarline.disk.table.TableLine;
import org.scarline.disk.table.TableSchema;

/** What {@code flow.csv} holds. */
public final class FlowSchema {
    private static final TableSchema.Columns<FlowRow> COLUMNS = TableSchema.of("flow.csv");
    private static final TableColumn<FlowRow, String> INSTRUMENT =
            COLUMNS.add("instrument", TEXT, "scope; empty for any instrument", FlowRow::instrument);
    private static final TableColumn<FlowRow, String> RATER_ROLE =
            COLUMNS.add("rater_role", TEXT, "scope; empty for any role", FlowRow::raterRole);
    private static final TableColumn<FlowRow, Long> POSITION =
            COLUMNS.add("position", WHOLE, "order within the scope, from 1", row -> (long) row.position());
    private static final TableColumn<FlowRow, String> STAGE = COLUMNS.add(
            "stage",
            TEXT,
            "`rows_read`, `rows_in_force`; `patients` (of an instrument: `rated`), `treated`, `with_baseline`"
                    + " (or rated on what rates change, which needs none), `with_follow_up`, `with_efficacy_rating`, `with_final_rating`; `ratings`",
            FlowRow::stage);
    private static final TableColumn<FlowRow, String> REASON = COLUMNS.add(
            "reason",
            TEXT,
            "empty for the stage's own count, else why left out after it: `rejected`, `repeated_or_replaced`, `voided`;"
                    + " `not_treated`, `not_rated`, `not_rated_where_treated`, `no_baseline`, `no_follow_up`,"
                    + " `unsettled_only`, `no_final`; for ratings `both_sides_at_once`, `not_treated_there`, `unsettled`,"
                    + " `later_course`",
            FlowRow::reason);
    private static final TableColumn<FlowRow, String> UNIT =
            COLUMNS.add("unit", TEXT, "what is counted: `rows`, `patients` or `ratings`", FlowRow::unit);
    private static final TableColumn<FlowRow, Long> N = COLUMNS.add("n", WHOLE, "see `unit`", "how many", FlowRow::n);

    public static final TableSchema<FlowRow> TABLE = COLUMNS.readAs(FlowSchema::row);

    private FlowSchema() {}

    private static FlowRow row(TableLine<FlowRow> line) {
        return new FlowRow(
                new RatedBy(line.get(INSTRUMENT), line.get(RATER_ROLE)),
                Math.toIntExact(line.get(POSITION)),
                line.get(STAGE),
                line.get(REASON),
                line.get(UNIT),
                line.get(N));
    }
}
