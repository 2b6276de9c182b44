package org.scarline.rows.older;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.Kind;
import org.scarline.rows.segment.SegmentTable;
import org.scarline.rows.segment.SegmentedRowsTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Puts rows that were stored by themselves into packs, all of them or none, segment by segment. The next step removes the
 * tables that they stood in, so that this one can be taken again.
 */
public final class PackedRowsTable implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("23");
    }

    @Override
    public String getDescription() {
        return "pack rows";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var database = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        for (var kind : Kind.values()) {
            pack(database, kind);
        }
    }

    private static void pack(JdbcTemplate database, Kind kind) {
        var fields = SingleRowsTable.known(database, SingleRowsTable.name(kind), kind);
        var single = new SingleRowsTable(database, kind, fields);
        var name = SingleRowsTable.name(kind).replace("_row", "_pack");
        var packed = new SegmentedRowsTable(database, new SegmentTable(database), kind, name, fields);
        database.update("DELETE FROM " + name);
        for (var segment : segments(database, kind)) {
            packed.fill(segment, single.rows(segment));
        }
    }

    private static List<Integer> segments(JdbcTemplate database, Kind kind) {
        return database.queryForList(
                "SELECT number FROM segment WHERE kind = ? ORDER BY number", Integer.class, kind.code());
    }
}
