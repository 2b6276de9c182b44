package org.scarline.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.scarline.clinic.Kind;
import org.scarline.clinic.PatientRows;
import org.scarline.rows.column.Column;
import org.scarline.rows.ledger.Precedence;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The stored rows of all kinds: all versions go in, those in force come out. */
public final class StoredRowsTable {
    private static final int NEAR = 8;

    private final Map<Kind, RowTable<?, ?>> tables = new EnumMap<>(Kind.class);

    /** Which row of which patient. */
    public record RowKey(int patient, Object key) {}

    /**
     * The version of a row that stands.
     *
     * @param line its number among all lines ever loaded
     * @param values empty when it is void
     */
    public record Standing(long line, Optional<?> values) {}

    public StoredRowsTable(JdbcTemplate database) {
        tables.put(Kind.PATIENTS, new PatientRowTable(database));
        tables.put(Kind.SESSIONS, new SessionRowTable(database));
        tables.put(Kind.RATINGS, new RatingRowTable(database));
    }

    private RowTable<?, ?> table(Kind kind) {
        return Objects.requireNonNull(tables.get(kind));
    }

    /** The columns of a kind's table, in their order. */
    static List<Column<?, ?>> columns(Kind kind) {
        return switch (kind) {
            case PATIENTS -> PatientRowTable.COLUMNS;
            case SESSIONS -> SessionRowTable.COLUMNS;
            case RATINGS -> RatingRowTable.COLUMNS;
        };
    }

    /** How many characters a stored text of that name can have. */
    public static int longest(Kind kind, String column) {
        return columns(kind).stream()
                .filter(each -> each.name().equals(column) && each.type().isText())
                .mapToInt(each -> each.type().width())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s store no text %s".formatted(kind.code(), column)));
    }

    /** Stores rows of one kind. */
    public void insert(Kind kind, Collection<StoredRow> rows) {
        table(kind)
                .insert(rows.stream()
                        .sorted(Comparator.comparingLong(StoredRow::id))
                        .toList());
    }

    /** The standing versions of the wanted keys, as far as these patients have any. */
    public Map<RowKey, Standing> standing(
            Kind kind, SortedSet<Integer> patients, Precedence precedence, Set<RowKey> wanted) {
        var standing = new HashMap<RowKey, Standing>();
        RowTable.Versions keep = (id, rowKey, values) -> {
            var key = new RowKey(RowId.patient(id), rowKey);
            if (wanted.contains(key)) {
                var line = RowId.line(id);
                var before = standing.get(key);
                if (before == null || precedence.compare(line, before.line()) > 0) {
                    standing.put(key, new Standing(line, values.read()));
                }
            }
        };
        ranges(patients).forEach(range -> table(kind).read(range.from(), range.before(), keep));
        return standing;
    }

    private record Range(long from, long before) {}

    /** Patients whose numbers are close are read as one range: a few rows too many cost less than another query. */
    private static List<Range> ranges(SortedSet<Integer> patients) {
        var ranges = new ArrayList<Range>();
        var first = -1;
        var last = -1;
        for (var patient : patients) {
            if (first >= 0 && patient > last + NEAR) {
                ranges.add(range(first, last));
                first = patient;
            }
            first = first < 0 ? patient : first;
            last = patient;
        }
        if (first >= 0) {
            ranges.add(range(first, last));
        }
        return ranges;
    }

    private static Range range(int first, int last) {
        return new Range(RowId.first(first), RowId.first(last + 1));
    }

    /** The rows in force of the patients from one number to another, both included; those without rows are missing. */
    public Map<Integer, PatientRows> between(int first, int last, Precedence precedence) {
        var patients = new TreeMap<Integer, CurrentVersions>();
        RowTable.Versions put = (id, key, values) -> patients.computeIfAbsent(
                        RowId.patient(id), number -> new CurrentVersions(precedence))
                .put(key, RowId.line(id), values.read());
        var range = range(first, last);
        tables.values().forEach(table -> table.read(range.from(), range.before(), put));
        var rows = new TreeMap<Integer, PatientRows>();
        patients.forEach((number, versions) -> rows.put(number, versions.rows()));
        return rows;
    }

    /** Takes out the rows from these lines, the first included and the last not. */
    void removeLines(Kind kind, long fromLine, long beforeLine) {
        table(kind).removeLines(fromLine, beforeLine);
    }

    /** Whether no row of a patient is stored. */
    boolean hasNone(int patient) {
        return tables.values().stream().allMatch(table -> table.hasNone(patient));
    }

    /** The patients that have rows from these lines, the first included and the last not. */
    Set<Integer> patientsOfLines(Kind kind, long fromLine, long beforeLine) {
        var found = new HashSet<Integer>();
        RowCallbackHandler add = row -> found.add(RowId.patient(row.getLong(1)));
        table(kind).idsOfLines(fromLine, beforeLine, add);
        return found;
    }
}
