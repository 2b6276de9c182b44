package org.scarline.results;

import static org.scarline.disk.table.ColumnType.TEXT;
import static org.scarline.disk.table.ColumnType.TEXTS;
import static org.scarline.disk.table.ColumnType.WHOLE;

import java.util.List;
import org.scarline.disk.table.TableColumn;
import org.scarline.disk.table.TableLine;
import org.scarline.disk.table.TableSchema;

/** What {@code problems.csv} holds. */
public final class ProblemSchema {
    private static final TableSchema.Columns<ProblemRow> COLUMNS = TableSchema.of("problems.csv");
    private static final TableColumn<ProblemRow, String> SITE =
            COLUMNS.add("site", TEXT, "as in `quality.csv`", row -> row.file().site());
    private static final TableColumn<ProblemRow, String> FILE =
            COLUMNS.add("file", TEXT, "likewise", row -> row.file().name());
    private static final TableColumn<ProblemRow, String> AS_OF =
            COLUMNS.add("as_of", TEXT, "likewise", row -> row.file().asOf());
    private static final TableColumn<ProblemRow, String> SHA256 =
            COLUMNS.add("sha256", TEXT, "likewise", row -> row.file().sha256());
    private static final TableColumn<ProblemRow, String> CODE = COLUMNS.add(
            "code",
            TEXT,
            "kind of problem; section 1 lists those that reject, and those that are kept; `PASSED_OVER` and `OTHER_FORM` count rows of a sheet that its profile does not read: with them and blank ones, those that became lines are all that was there; `PASSED_OVER` with `sessions` or `ratings` as its column counts what a word kept from being that in rows that are read",
            ProblemRow::code);
    private static final TableColumn<ProblemRow, String> COLUMN =
            COLUMNS.add("column", TEXT, "ours; empty when whole lines or the file are concerned", ProblemRow::column);
    private static final TableColumn<ProblemRow, Long> COUNT =
            COLUMNS.add("count", WHOLE, "problems", "how many; a line can have several", ProblemRow::count);
    private static final TableColumn<ProblemRow, List<String>> FIRST = COLUMNS.add(
            "first",
            TEXTS,
            "where the first three are: lines, or places of a sheet; of `NOT_READ` and `EXCHANGED_DAYS` the first three columns, of `PASSED_OVER` and `OTHER_FORM` the first three words by which rows are not read, of `UNUSED_WORD` the words of the profile that take no row of the file, of `NOT_REPEATED` the files that said the rows, by the first 8 digits of their digest",
            ProblemRow::first);
    private static final TableColumn<ProblemRow, String> ADVICE =
            COLUMNS.add("what_to_do", TEXT, "in words", ProblemRow::advice);

    public static final TableSchema<ProblemRow> TABLE = COLUMNS.readAs(ProblemSchema::row);

    private ProblemSchema() {}

    private static ProblemRow row(TableLine<ProblemRow> line) {
        return new ProblemRow(
                new ProblemRow.File(line.get(SITE), line.get(FILE), line.get(AS_OF), line.get(SHA256)),
                line.get(CODE),
                line.get(COLUMN),
                line.get(COUNT),
                line.get(FIRST),
                line.get(ADVICE));
    }
}
