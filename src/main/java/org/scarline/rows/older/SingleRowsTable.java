package org.scarline.rows.older;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scarline.clinic.Kind;
import org.scarline.rows.StoredRowsTable;
import org.scarline.rows.segment.Field;
import org.scarline.rows.segment.Numbers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * The rows of one kind as they were stored before there were packs, each by itself: the id was the number of its segment, of its
 * patient and its place among the patient's rows there.
 */
final class SingleRowsTable {
    private static final int PLACE_BITS = 20;
    private static final int PATIENT_BITS = 25;
    private static final int AT_ONCE = 1_000;
    private static final String ENTER = """
            INSERT INTO segment (number, kind, first_patient, last_patient, first_file, last_file, row_count)
            SELECT COALESCE(MAX(number), 0) + 1, ?, ?, ?, ?, ?, ? FROM segment""";

    private final JdbcTemplate database;
    private final Kind kind;
    private final List<Field<?, ?>> fields;
    private final String names;

    SingleRowsTable(JdbcTemplate database, Kind kind, List<Field<?, ?>> fields) {
        this.database = database;
        this.kind = kind;
        this.fields = fields;
        this.names = Stream.concat(
                        Stream.of("id", "file", "line", "void"), fields.stream().map(Field::name))
                .collect(Collectors.joining(", "));
    }

    static String name(Kind kind) {
        return kind.code().substring(0, kind.code().length() - 1) + "_row";
    }

    /** The columns that a table of earlier rows has: what a later version added has no place in it, nor in those of then. */
    static List<Field<?, ?>> known(JdbcTemplate database, String table, Kind kind) {
        ResultSetExtractor<Set<String>> names = rows -> {
            var all = new TreeSet<String>();
            for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                all.add(rows.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
            }
            return all;
        };
        var there = Objects.requireNonNull(
                database.query("SELECT * FROM %s FETCH FIRST 1 ROW ONLY".formatted(table), names));
        return StoredRowsTable.fields(kind).stream()
                .filter(field -> there.contains(field.name()))
                .toList();
    }

    private static long first(int segment) {
        return (long) segment << (PATIENT_BITS + PLACE_BITS);
    }

    /** Appends rows, by patient and each patient's in the order of their lines, as a segment of their own. */
    void append(List<long[]> sorted) {
        if (sorted.isEmpty()) {
            return;
        }
        database.update(
                ENTER,
                kind.code(),
                Numbers.patient(sorted.get(0)),
                Numbers.patient(sorted.get(sorted.size() - 1)),
                sorted.stream().mapToInt(Numbers::file).min().orElseThrow(),
                sorted.stream().mapToInt(Numbers::file).max().orElseThrow(),
                sorted.size());
        var id = first(
                Objects.requireNonNull(database.queryForObject("SELECT MAX(number) FROM segment", Integer.class)));
        var ids = new long[sorted.size()];
        for (var row = 0; row < ids.length; row++) {
            var patient = Numbers.patient(sorted.get(row));
            var isNext = row > 0 && Numbers.patient(sorted.get(row - 1)) == patient;
            ids[row] = isNext ? ids[row - 1] + 1 : id + ((long) patient << PLACE_BITS);
        }
        var marks = String.join(", ", Collections.nCopies(4 + fields.size(), "?"));
        var insert = "INSERT INTO %s (%s) VALUES (%s)".formatted(name(kind), names, marks);
        var at = IntStream.range(0, ids.length).boxed().toList();
        database.batchUpdate(insert, at, AT_ONCE, (statement, row) -> bind(statement, ids[row], sorted.get(row)));
    }

    private void bind(PreparedStatement statement, long id, long[] row) throws SQLException {
        statement.setLong(1, id);
        statement.setInt(2, Numbers.file(row));
        statement.setLong(3, Numbers.line(row));
        statement.setBoolean(4, Numbers.isVoid(row));
        for (var index = 0; index < fields.size(); index++) {
            var number = row[fields.get(index).position()];
            if (number == Numbers.MISSING) {
                statement.setNull(index + 5, Types.BIGINT);
            } else {
                statement.setLong(index + 5, number);
            }
        }
    }

    /** The rows of a segment in their order. */
    List<long[]> rows(int segment) {
        return database.query(
                "SELECT %s FROM %s WHERE id >= ? AND id < ? ORDER BY id".formatted(names, name(kind)),
                (row, index) -> numbers(row),
                first(segment),
                first(segment + 1));
    }

    private long[] numbers(ResultSet row) throws SQLException {
        var patient = (int) (row.getLong(1) >>> PLACE_BITS) & ((1 << PATIENT_BITS) - 1);
        var length = 4 + fields.size();
        var numbers = Numbers.row(length, patient, row.getInt(2), row.getLong(3), row.getBoolean(4) ? 1 : 0);
        for (var index = 0; index < fields.size(); index++) {
            var number = row.getLong(index + 5);
            numbers[fields.get(index).position()] = row.wasNull() ? Numbers.MISSING : number;
        }
        return numbers;
    }
}
