package org.scarline.rows.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scarline.rows.column.Column;
import org.scarline.rows.column.Columns;
import org.scarline.rows.column.MigratedSchema;

/** What the program says about the ledger's columns is what the migrations made. */
class LedgerSchemaTest {
    private static List<Column<?, ?>> all(Columns<?>... groups) {
        return Stream.of(groups)
                .<Column<?, ?>>flatMap(group -> group.all().stream())
                .toList();
    }

    @Test
    void everyColumnOfAFileIsAsTheMigrationMadeIt() {
        MigratedSchema.assertHolds("source_file", all(SourceFileColumns.FILE, SourceFileColumns.PROGRESS));
    }

    @Test
    void everyColumnOfARejectIsAsTheMigrationMadeIt() {
        MigratedSchema.assertHolds("reject", all(RejectTable.REJECT, RejectTable.LINE));
    }

    @Test
    void everyColumnOfAGroupIsAsTheMigrationMadeIt() {
        MigratedSchema.assertHolds("problem_group", all(ProblemGroupTable.GROUP, ProblemGroupTable.FILE));
    }
}
