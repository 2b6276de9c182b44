package org.scarline.rows;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.scarline.clinic.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The stored rows of one kind: every valid line that was ever loaded, by patient. */
public abstract class RowTable {
    /** A row and the key it is stored under. */
    public record Stored(long id, Row row) {}

    /** Which row of which patient. */
    public record RowKey(int patient, Object key) {}

    /**
     * The version of a row that stands.
     *
     * @param line its number among all lines ever loaded
     * @param values empty when it is void
     */
    public record Standing(long line, Optional<?> values) {}

    private final JdbcTemplate database;
    private final String insert;
    private final String select;

    RowTable(JdbcTemplate database, String insert, String select) {
        this.database = database;
        this.insert = insert;
        this.select = select;
    }

    private static final int NEAR = 8;

    /** The table of one kind of rows. */
    public static RowTable of(Kind kind, JdbcTemplate database) {
        return switch (kind) {
            case PATIENTS -> new PatientRowTable(database);
            case SESSIONS -> new SessionRowTable(database);
            case RATINGS -> new RatingRowTable(database);
        };
    }

    static String name(Kind kind) {
        return switch (kind) {
            case PATIENTS -> "patient_row";
            case SESSIONS -> "session_row";
            case RATINGS -> "rating_row";
        };
    }

    /** Stores rows, in the order of their ids. */
    public void insert(Collection<Stored> rows) {
        var sorted = rows.stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
        if (!sorted.isEmpty()) {
            database.batchUpdate(insert, sorted, sorted.size(), (statement, stored) -> {
                statement.setLong(1, stored.id());
                statement.setBoolean(2, stored.row().isVoid());
                bind(statement, stored.row());
            });
        }
    }

    /** Puts in the standing versions of the wanted keys, as far as these patients have any. */
    public void findStanding(
            SortedSet<Integer> patients,
            Precedence precedence,
            java.util.Set<RowKey> wanted,
            Map<RowKey, Standing> standing) {
        RowCallbackHandler keep = row -> {
            var id = row.getLong(1);
            var key = new RowKey(RowId.patient(id), key(row));
            if (wanted.contains(key)) {
                var line = RowId.line(id);
                var before = standing.get(key);
                if (before == null || precedence.compare(line, before.line()) > 0) {
                    standing.put(key, new Standing(line, row.getBoolean(2) ? Optional.empty() : values(row)));
                }
            }
        };
        ranges(patients).forEach(range -> database.query(select, keep, range.get(0), range.get(1)));
    }

    /** Patients whose numbers are close are read as one range: a few rows too many cost less than another query. */
    private static List<List<Long>> ranges(SortedSet<Integer> patients) {
        var ranges = new java.util.ArrayList<List<Long>>();
        var first = -1;
        var last = -1;
        for (var patient : patients) {
            if (first >= 0 && patient > last + NEAR) {
                ranges.add(List.of(RowId.first(first), RowId.first(last + 1)));
                first = patient;
            }
            first = first < 0 ? patient : first;
            last = patient;
        }
        if (first >= 0) {
            ranges.add(List.of(RowId.first(first), RowId.first(last + 1)));
        }
        return ranges;
    }

    /** Binds the columns after id and void. */
    abstract void bind(PreparedStatement statement, Row row) throws SQLException;

    /** The key of a stored row. */
    abstract Object key(ResultSet row) throws SQLException;

    /** The values of a stored row that is not void. */
    abstract Optional<?> values(ResultSet row) throws SQLException;
}
