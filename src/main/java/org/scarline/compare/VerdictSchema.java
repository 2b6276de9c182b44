package org.scarline.compare;

import static org.scarline.disk.table.ColumnType.MAYBE_WHOLE;
import static org.scarline.disk.table.ColumnType.NUMBER;
import static org.scarline.disk.table.ColumnType.TEXT;
import static org.scarline.disk.table.ColumnType.TEXTS;
import static org.scarline.disk.table.ColumnType.maybe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.scarline.clinic.Coded;
import org.scarline.disk.table.ColumnType;
import org.scarline.disk.table.TableColumn;
import org.scarline.disk.table.TableLine;
import org.scarline.disk.table.TableSchema;
import org.scarline.results.CellColumns;

/** What {@code verdicts.csv} holds: verdicts in the order of the claims. */
public final class VerdictSchema {
    static final ColumnType<Verdict.Finding> FINDING_CODE = ColumnType.oneOf(Verdict.Finding.values(), Coded::code);
    private static final ColumnType<Verdict.Kind> KIND_CODE = ColumnType.oneOf(Verdict.Kind.values(), Coded::code);

    private static final TableSchema.Columns<Verdict> COLUMNS = TableSchema.of("verdicts.csv");
    private static final TableColumn<Verdict, String> ID = COLUMNS.add("id", TEXT, "as in `claims.csv`", Verdict::id);
    private static final TableColumn<Verdict, String> READING =
            COLUMNS.add("reading", TEXT, "as in `claims.csv`", Verdict::reading);
    private static final TableColumn<Verdict, Verdict.Kind> KIND =
            COLUMNS.add("kind", KIND_CODE, "as in `claims.csv`", Verdict::kind);
    private static final TableColumn<Verdict, Verdict.Finding> FINDING = COLUMNS.add(
            "verdict",
            FINDING_CODE,
            "`supported`, `leaning_for`, `leaning_against`, `contradicted`; `followed`, `partly`, `not_followed`;"
                    + " `insufficient_data`, `not_recorded`, `undetermined`; `shown` for a figure: see Methods, section 5",
            Verdict::finding);
    private static final ObservedColumns<Verdict> OBSERVED = ObservedColumns.numbers(COLUMNS, Verdict::observed);
    private static final TableColumn<Verdict, OptionalLong> ELIGIBLE = COLUMNS.add(
            "eligible",
            MAYBE_WHOLE,
            "patients",
            "who could have been evaluated (see `followed_up`); empty where that has no meaning",
            Verdict::eligible);
    private static final TableColumn<Verdict, String> RULE =
            COLUMNS.add("rule", TEXT, "the claimed side: `>`, `<`, `=`; empty for a figure", Verdict::rule);
    private static final TableColumn<Verdict, OptionalDouble> THRESHOLD =
            COLUMNS.add("threshold", NUMBER, "see `unit`", "of which it is the claimed side", Verdict::threshold);
    private static final CellColumns.Rated<Verdict> RATED = CellColumns.ratedBy(COLUMNS, Verdict::ratedBy);
    private static final TableColumn<Verdict, String> STATISTIC = ObservedColumns.statistic(COLUMNS, Verdict::observed);
    private static final TableColumn<Verdict, Optional<Outlook.Holds>> HOLDS = COLUMNS.add(
            "holds_for_all_claims",
            maybe(ColumnType.oneOf(Outlook.Holds.values(), Coded::code)),
            "of a firm word on an outcome: `yes` where it stands when 0.05 is divided by the number of outcome claims,"
                    + " else `no`",
            row -> row.outlook().holdsForAllClaims());
    private static final TableColumn<Verdict, OptionalDouble> DETECTABLE = COLUMNS.add(
            "detectable",
            NUMBER,
            "see `unit`",
            "the least distance from the threshold that as many patients find firm in 80 %; of two bounds approximately",
            row -> row.outlook().detectable());
    private static final TableColumn<Verdict, OptionalLong> NEEDED = COLUMNS.add(
            "needed",
            MAYBE_WHOLE,
            "patients",
            "how many would make the word firm at the present estimate, arms keeping their shares; empty for a firm word,"
                    + " and where something else than patients is missing",
            row -> row.outlook().needed());
    private static final TableColumn<Verdict, List<String>> LIMITS = COLUMNS.add(
            "limits",
            TEXTS,
            "what must be read with the verdict, joined by `; `. Of two arms also who points the other way than the"
                    + " estimate: the comparison by start arm, a stratum of severity (low, mid, high), a site; each with"
                    + " at least 10 patients in either arm",
            Verdict::limits);
    private static final ObservedColumns.Row<Verdict> ROW =
            new ObservedColumns.Row<>(CellColumns.addTo(COLUMNS, Verdict::cell, RATED), STATISTIC);
    private static final TableColumn<Verdict, OptionalLong> NEEDED_AT_MATTERS = COLUMNS.add(
            "needed_at_matters",
            MAYBE_WHOLE,
            "patients",
            "how many would make the word firm at the difference that `--matters` sets; empty without one, for a firm"
                    + " word, and for what is not measured with the primary instrument",
            row -> row.outlook().neededAtMatters());
    private static final TableColumn<Verdict, String> STATEMENT =
            COLUMNS.add("statement", TEXT, "as in `claims.csv`", Verdict::statement);

    public static final TableSchema<Verdict> TABLE = COLUMNS.readAs(VerdictSchema::row);

    private VerdictSchema() {}

    private static Verdict row(TableLine<Verdict> line) {
        return new Verdict(
                new Verdict.Key(line.get(ID), line.get(READING)),
                new Verdict.Claimed(line.get(KIND), line.get(STATEMENT), line.get(RULE), line.get(THRESHOLD)),
                line.get(FINDING),
                OBSERVED.read(line, ROW),
                new Outlook(
                        line.get(ELIGIBLE),
                        line.get(HOLDS),
                        line.get(DETECTABLE),
                        line.get(NEEDED),
                        line.get(NEEDED_AT_MATTERS)),
                line.get(LIMITS));
    }
}
