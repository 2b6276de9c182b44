package org.scarline.compare;

import static org.scarline.disk.table.ColumnType.TEXT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.scarline.disk.table.TableColumn;
import org.scarline.disk.table.TableLine;
import org.scarline.disk.table.TableSchema;
import org.scarline.reference.ReferenceFile;
import org.scarline.reference.ReferenceFolder;

/** What {@code untested.csv} holds, as a reference file and in a run: statements in the order of the file. */
public final class UntestedSchema {
    private static final ReferenceFile FILE =
            new ReferenceFile("untested.csv", List.of("id", "statement", "source", "section", "why"));

    private static final TableSchema.Columns<UntestedStatement> COLUMNS = TableSchema.of("untested.csv");
    private static final TableColumn<UntestedStatement, String> ID =
            COLUMNS.add("id", TEXT, "of the statement", UntestedStatement::id);
    private static final TableColumn<UntestedStatement, String> STATEMENT =
            COLUMNS.add("statement", TEXT, "what the document says, in our words", UntestedStatement::statement);
    private static final TableColumn<UntestedStatement, String> SOURCE =
            COLUMNS.add("source", TEXT, "which document", UntestedStatement::source);
    private static final TableColumn<UntestedStatement, String> SECTION =
            COLUMNS.add("section", TEXT, "under which topic", UntestedStatement::section);
    private static final TableColumn<UntestedStatement, String> WHY =
            COLUMNS.add("why", TEXT, "no clinic's rows can test it", UntestedStatement::why);

    public static final TableSchema<UntestedStatement> TABLE = COLUMNS.readAs(UntestedSchema::row);

    private UntestedSchema() {}

    /** The rows of the reference file. Throws {@link IllegalArgumentException} with row, column, found and expected. */
    public static List<UntestedStatement> load(ReferenceFolder reference) throws IOException {
        var all = new ArrayList<UntestedStatement>();
        reference.read(
                FILE,
                row -> all.add(new UntestedStatement(
                        row.name("id"),
                        row.given("statement"),
                        row.given("source"),
                        row.text("section"),
                        row.given("why"))));
        return List.copyOf(all);
    }

    private static UntestedStatement row(TableLine<UntestedStatement> line) {
        return new UntestedStatement(
                line.get(ID), line.get(STATEMENT), line.get(SOURCE), line.get(SECTION), line.get(WHY));
    }
}
