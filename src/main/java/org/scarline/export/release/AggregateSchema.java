package org.scarline.export.release;

import static org.scarline.disk.table.ColumnType.MAYBE_WHOLE;
import static org.scarline.disk.table.ColumnType.NUMBER;
import static org.scarline.disk.table.ColumnType.TEXT;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.scarline.disk.table.ColumnType;
import org.scarline.disk.table.TableColumn;
import org.scarline.disk.table.TableLine;
import org.scarline.disk.table.TableSchema;
import org.scarline.export.gate.Figure;
import org.scarline.export.gate.Figure.Shown;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.RatedBy;

/** What {@code aggregates.csv} of a release holds. */
public final class AggregateSchema {
    static final String SUPPRESSED_MEANING =
            "empty where the figure is shown; `few`: fewer than 10 patients; `few_events`: fewer than 10 patients with it or"
                    + " without it; `not_reached`: half had not improved within 26 weeks";

    private static final TableSchema.Columns<Aggregate> COLUMNS = TableSchema.of("aggregates.csv");
    private static final TableColumn<Aggregate, String> POPULATION = COLUMNS.add(
            "population",
            TEXT,
            "`all`; `fitzpatrick_1_3`, `fitzpatrick_4_6`: by skin type",
            row -> row.cell().population());
    private static final TableColumn<Aggregate, String> INSTRUMENT = COLUMNS.add(
            "instrument",
            TEXT,
            "what scars were rated with; empty for `safety`",
            row -> row.cell().instrument());
    private static final TableColumn<Aggregate, String> RATER_ROLE = COLUMNS.add(
            "rater_role",
            TEXT,
            "`clinician`, `independent`, `patient`; empty for `safety`",
            row -> row.cell().raterRole());
    private static final TableColumn<Aggregate, String> SCAR_TYPE =
            COLUMNS.add("scar_type", TEXT, "code, or `all`", row -> row.cell().scarType());
    private static final TableColumn<Aggregate, String> ARM = COLUMNS.add(
            "arm",
            TEXT,
            "treatment before the rating: `all` (every treatment), `standard`, `rf`; on `time` by the first session,"
                    + " `start:standard`, `start:rf`; `rf-standard`: the one less the other",
            row -> row.cell().arm());
    private static final TableColumn<Aggregate, String> AXIS = COLUMNS.add(
            "axis",
            TEXT,
            "`final` (56–120 days after the last session), `weeks` (since the first), `sessions` (before the rating),"
                    + " `time` (to first improvement), `safety`",
            row -> row.cell().axis());
    private static final TableColumn<Aggregate, String> LEVEL =
            COLUMNS.add("level", TEXT, "of the axis", row -> row.cell().level());
    private static final TableColumn<Aggregate, String> STATISTIC =
            COLUMNS.add("statistic", TEXT, "what the figure is", Aggregate::statistic);
    private static final TableColumn<Aggregate, String> UNIT = COLUMNS.add(
            "unit",
            TEXT,
            "of `estimate`: `patients`, `grades`, `points`, `share` (a fraction of 1), `days`",
            Aggregate::unit);
    private static final TableColumn<Aggregate, OptionalDouble> ESTIMATE = COLUMNS.add(
            "estimate",
            NUMBER,
            "see `unit`",
            "the figure, with noise; empty where it is not shown",
            row -> row.figure().estimate());
    private static final TableColumn<Aggregate, OptionalDouble> CI_LOW = COLUMNS.add(
            "ci_low",
            NUMBER,
            "see `unit`",
            "lower end of its 95 % interval, sampling and noise together",
            row -> row.figure().low());
    private static final TableColumn<Aggregate, OptionalDouble> CI_HIGH = COLUMNS.add(
            "ci_high",
            NUMBER,
            "see `unit`",
            "upper end; of a median empty where it is open",
            row -> row.figure().high());
    private static final TableColumn<Aggregate, OptionalLong> N = COLUMNS.add(
            "n",
            MAYBE_WHOLE,
            "patients",
            "patients behind it, with noise",
            row -> row.figure().n());
    private static final TableColumn<Aggregate, Shown> SUPPRESSED = COLUMNS.add(
            "suppressed",
            ColumnType.oneOf(Shown.values(), Shown::code),
            SUPPRESSED_MEANING,
            row -> row.figure().shown());

    public static final TableSchema<Aggregate> TABLE = COLUMNS.readAs(AggregateSchema::row);

    private AggregateSchema() {}

    private static Aggregate row(TableLine<Aggregate> line) {
        return new Aggregate(
                new Cell(
                        line.get(POPULATION),
                        new RatedBy(line.get(INSTRUMENT), line.get(RATER_ROLE)),
                        line.get(SCAR_TYPE),
                        line.get(ARM),
                        new AxisLevel(line.get(AXIS), line.get(LEVEL))),
                line.get(STATISTIC),
                line.get(UNIT),
                new Figure(line.get(ESTIMATE), line.get(CI_LOW), line.get(CI_HIGH), line.get(N), line.get(SUPPRESSED)));
    }

    /** Why a figure may not be shown, by the code that stands in {@code suppressed}. */
    static String[] reasons() {
        return Arrays.stream(Shown.values())
                .map(Shown::code)
                .filter(code -> !code.isEmpty())
                .toArray(String[]::new);
    }
}
