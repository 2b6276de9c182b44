package org.scarline.rows.segment;

import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.scarline.clinic.Kind;
import org.scarline.rows.segment.Segment.Span;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The rows of one kind as numbers. Owns its table. */
public final class SegmentedRowsTable {
    /** A segment of fewer rows is small; half of what is loaded at once. */
    private static final int SMALL = 15_000;

    /** From so many small segments on they are merged. */
    private static final int FEW = 16;

    /** Rows that are written anew in a night at most, which costs a second or two. */
    private static final int MERGED_ROWS = 150_000;

    /** Rows of one statement: what it costs by itself is shared by them. */
    private static final int ROWS_AT_ONCE = 32;

    /** Rows that wait in a statement at most, a multiple of the former: more would live longer than it takes to store them. */
    private static final int BATCH = 1_024;

    private static final List<String> HEAD = List.of("id", "file", "line", "void");

    private final JdbcTemplate database;
    private final SegmentTable segments;
    private final Kind kind;
    private final String name;
    private final int length;
    private final String tableAndColumns;
    private final String select;
    private final BitSet wide = new BitSet();

    /** The table of a kind, with its columns after those that every row has. */
    public SegmentedRowsTable(
            JdbcTemplate database, SegmentTable segments, Kind kind, String name, List<? extends Field<?, ?>> fields) {
        this.database = database;
        this.segments = segments;
        this.kind = kind;
        this.name = name;
        this.length = HEAD.size() + fields.size();
        for (var field : fields) {
            wide.set(field.position(), field.encoding().sql() == JDBCType.BIGINT);
        }
        var columns =
                Stream.concat(HEAD.stream(), fields.stream().map(Field::name)).toList();
        var names = String.join(", ", columns);
        this.tableAndColumns = "%s (%s)".formatted(name, names);
        this.select = "SELECT %s FROM %s WHERE id >= ? AND id < ? ORDER BY id".formatted(names, name);
    }

    public String name() {
        return name;
    }

    /** Appends rows as a segment of their own; call in a transaction. */
    public void append(Collection<long[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var sorted = Numbers.sorted(rows);
        var segment = segment(segments.next(), sorted);
        write(segment.number(), sorted);
        segments.add(segment);
    }

    private Segment segment(int number, List<long[]> sorted) {
        var first = Integer.MAX_VALUE;
        var end = 0;
        for (var row : sorted) {
            first = Math.min(first, Numbers.file(row));
            end = Math.max(end, Numbers.file(row));
        }
        var last = sorted.get(sorted.size() - 1);
        var patients = new Span(Numbers.patient(sorted.get(0)), Numbers.patient(last));
        return new Segment(number, kind, patients, new Span(first, end), sorted.size());
    }

    private void write(int segment, List<long[]> sorted) {
        ConnectionCallback<Integer> write = connection -> {
            if (RowCopy.isPossible(connection)) {
                RowCopy.copy(connection, tableAndColumns, segment, sorted);
            } else {
                var places = new Places(segment);
                var rest = sorted.size() % ROWS_AT_ONCE;
                insert(connection, ROWS_AT_ONCE, sorted.subList(0, sorted.size() - rest), places);
                insert(connection, 1, sorted.subList(sorted.size() - rest, sorted.size()), places);
            }
            return sorted.size();
        };
        database.execute(write);
    }

    private void insert(Connection connection, int atOnce, List<long[]> rows, Places places) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var marks = "(%s)".formatted(String.join(", ", Collections.nCopies(length, "?")));
        var insert = "INSERT INTO %s VALUES %s"
                .formatted(tableAndColumns, String.join(", ", Collections.nCopies(atOnce, marks)));
        try (var statement = connection.prepareStatement(insert)) {
            var bound = 0;
            for (var row : rows) {
                bind(statement, bound % atOnce * length, places.next(row), row);
                bound++;
                if (bound % atOnce == 0) {
                    statement.addBatch();
                }
                if (bound % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, int before, long id, long[] row) throws SQLException {
        statement.setLong(before + 1, id);
        statement.setInt(before + 2, Numbers.file(row));
        statement.setLong(before + 3, Numbers.line(row));
        statement.setBoolean(before + 4, Numbers.isVoid(row));
        for (var position = HEAD.size(); position < length; position++) {
            bind(statement, before + position + 1, wide.get(position), row[position]);
        }
    }

    /** As the number that its column holds: H2 would make that of any other, once more. What is too large for it, H2 refuses. */
    private static void bind(PreparedStatement statement, int place, boolean isWide, long number) throws SQLException {
        if (number == Numbers.MISSING) {
            statement.setNull(place, isWide ? Types.BIGINT : Types.INTEGER);
        } else if (isWide || number != (int) number) {
            statement.setLong(place, number);
        } else {
            statement.setInt(place, (int) number);
        }
    }

    /** Hands over all rows of the patients from one number to another, both included; each patient's segment by segment. */
    public void read(int first, int last, Consumer<long[]> row) {
        for (var segment : segments.of(kind)) {
            if (segment.patients().meets(first, last)) {
                read(segment, first, last, row);
            }
        }
    }

    private void read(Segment segment, int first, int last, Consumer<long[]> consumer) {
        RowCallbackHandler hand = row -> consumer.accept(numbers(row));
        database.query(select, hand, RowKey.first(segment.number(), first), RowKey.first(segment.number(), last + 1));
    }

    private long[] numbers(ResultSet row) throws SQLException {
        var numbers = new long[length];
        numbers[0] = RowKey.patient(row.getLong(1));
        for (var position = 1; position < length; position++) {
            var number = position == 3 ? (row.getBoolean(4) ? 1 : 0) : row.getLong(position + 1);
            numbers[position] = number == 0 && row.wasNull() ? Numbers.MISSING : number;
        }
        return numbers;
    }

    /** Merges small segments into one where there are many, the smallest first; call in a transaction. */
    public void mergeSmall() {
        var small = segments.of(kind).stream()
                .filter(segment -> segment.rows() < SMALL)
                .sorted(Comparator.comparingInt(Segment::rows))
                .toList();
        var merged = new ArrayList<Segment>();
        var count = 0L;
        for (var segment : small) {
            count += segment.rows();
            if (count <= MERGED_ROWS) {
                merged.add(segment);
            }
        }
        if (small.size() > FEW) {
            var rows = new ArrayList<long[]>();
            merged.forEach(segment -> read(segment, 0, RowKey.MAX_PATIENT, rows::add));
            merged.forEach(this::remove);
            append(rows);
        }
    }

    private void remove(Segment segment) {
        database.update(
                "DELETE FROM %s WHERE id >= ? AND id < ?".formatted(name),
                RowKey.first(segment.number(), 0),
                RowKey.first(segment.number() + 1, 0));
        segments.remove(segment);
    }

    /** How many segments a patient's rows may lie in. */
    public int segments() {
        return segments.of(kind).size();
    }

    /** The patients that have rows of a file. */
    public Set<Integer> patientsOf(int file) {
        var found = new TreeSet<Integer>();
        RowCallbackHandler add = row -> found.add(RowKey.patient(row.getLong(1)));
        for (var segment : segments.of(kind)) {
            if (segment.files().meets(file, file)) {
                database.query(
                        "SELECT id FROM %s WHERE id >= ? AND id < ? AND file = ?".formatted(name),
                        add,
                        RowKey.first(segment.number(), 0),
                        RowKey.first(segment.number() + 1, 0),
                        file);
            }
        }
        return found;
    }

    /** Takes out the rows of a file; call in a transaction. */
    public void removeFile(int file) {
        for (var segment : segments.of(kind)) {
            if (segment.files().meets(file, file)) {
                var from = RowKey.first(segment.number(), 0);
                var before = RowKey.first(segment.number() + 1, 0);
                database.update(
                        "DELETE FROM %s WHERE id >= ? AND id < ? AND file = ?".formatted(name), from, before, file);
                if (isEmpty(from, before)) {
                    segments.remove(segment);
                }
            }
        }
    }

    /** Takes out the rows of a patient; call in a transaction. */
    public void removePatient(int patient) {
        for (var segment : segments.of(kind)) {
            if (segment.patients().meets(patient, patient)) {
                database.update(
                        "DELETE FROM %s WHERE id >= ? AND id < ?".formatted(name),
                        RowKey.first(segment.number(), patient),
                        RowKey.first(segment.number(), patient + 1));
                if (isEmpty(RowKey.first(segment.number(), 0), RowKey.first(segment.number() + 1, 0))) {
                    segments.remove(segment);
                }
            }
        }
    }

    private boolean isEmpty(long from, long before) {
        return database.queryForList(
                        "SELECT id FROM %s WHERE id >= ? AND id < ? FETCH FIRST 1 ROW ONLY".formatted(name),
                        Long.class,
                        from,
                        before)
                .isEmpty();
    }
}
