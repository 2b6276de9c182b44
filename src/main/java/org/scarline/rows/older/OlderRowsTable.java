package org.scarline.rows.older;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.Kind;
import org.scarline.rows.segment.Field;
import org.scarline.rows.segment.Numbers;
import org.scarline.rows.segment.WordTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Takes over what the first versions stored, all of it or nothing: there a row's id was its patient's number and its
 * line's, and codes were texts. A database without such tables is left as it is. {@link PackedRowsTable} goes on from there.
 */
public final class OlderRowsTable implements JavaMigration {
    private static final int LINE_BITS = 38;
    private static final int PAGE = 100_000;

    private static final List<String> AS_THEY_ARE = List.of(
            """
            INSERT INTO source_file
            SELECT number, site, path, name, as_of, sha256, bytes, kind, status, code, message, first_seen, first_line,
                physical_lines, next_line, next_offset, lines, header, blank, rejected, 0, duplicate, new_rows, corrected,
                superseded, voided, unusual, extra_columns, late, shrunken, reported
            FROM old_source_file""",
            "INSERT INTO patient SELECT number, site, patient_id FROM old_patient",
            """
            INSERT INTO changed_patient SELECT number, 9223372036854775807, TRUE FROM old_patient WHERE changed""",
            """
            INSERT INTO reject
            SELECT line, file_line, byte_offset, column_name, code, value_hint, message, raw FROM old_reject""",
            "INSERT INTO outcome SELECT patient, last_day, record FROM old_outcome",
            "INSERT INTO night SELECT number, run, digest, as_of, published FROM old_night",
            "INSERT INTO derivation SELECT digest FROM old_derivation");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("6");
    }

    @Override
    public String getDescription() {
        return "take over";
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
        if (isThere(context.getConnection())) {
            var database = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
            AS_THEY_ARE.forEach(database::update);
            new TakeOver(database).rows();
        }
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (var found = connection.getMetaData().getTables(null, null, "OLD_SOURCE_FILE", null)) {
            return found.next();
        }
    }

    /** The rows of one database. */
    private static final class TakeOver {
        private final JdbcTemplate database;
        private final WordTable words;
        private final TreeMap<Long, Integer> files = new TreeMap<>();

        TakeOver(JdbcTemplate database) {
            this.database = database;
            this.words = new WordTable(database);
            RowCallbackHandler put = row -> files.put(row.getLong(2), row.getInt(1));
            database.query("SELECT number, first_line FROM source_file WHERE first_line > 0", put);
        }

        void rows() {
            for (var kind : Kind.values()) {
                var from = "old_" + SingleRowsTable.name(kind);
                var fields = SingleRowsTable.known(database, from, kind);
                rows(from, fields, new SingleRowsTable(database, kind, fields));
            }
        }

        private void rows(String from, List<Field<?, ?>> fields, SingleRowsTable to) {
            var select = "SELECT id, void, %s FROM %s WHERE id > ? ORDER BY id FETCH FIRST %d ROWS ONLY"
                    .formatted(fields.stream().map(Field::name).collect(Collectors.joining(", ")), from, PAGE);
            var after = -1L;
            List<long[]> page;
            do {
                var last = new long[] {after};
                page = database.query(
                        select,
                        (row, index) -> {
                            last[0] = row.getLong(1);
                            return numbers(row, fields);
                        },
                        after);
                after = last[0];
                to.append(page);
            } while (page.size() == PAGE);
        }

        private long[] numbers(ResultSet row, List<Field<?, ?>> fields) throws SQLException {
            var id = row.getLong(1);
            var line = id & ((1L << LINE_BITS) - 1);
            var file = files.floorEntry(line).getValue();
            var isVoid = row.getBoolean(2) ? 1 : 0;
            var length = fields.get(fields.size() - 1).position() + 1;
            var numbers = Numbers.row(length, (int) (id >>> LINE_BITS), file, line, isVoid);
            for (var index = 0; index < fields.size(); index++) {
                numbers[fields.get(index).position()] = number(fields.get(index).name(), row.getObject(index + 3));
            }
            return numbers;
        }

        /** A rater who was not recorded was an empty text, and is missing now; any other text stays what it is. */
        private long number(String column, @Nullable Object stored) {
            if (stored == null || (stored.equals("") && column.equals("rater_id"))) {
                return Numbers.MISSING;
            }
            if (stored instanceof String text) {
                return words.number(text);
            }
            if (stored instanceof BigDecimal decimal) {
                return decimal.movePointRight(6).longValueExact();
            }
            return stored instanceof java.sql.Date day ? day.toLocalDate().toEpochDay() : ((Number) stored).longValue();
        }
    }
}
