package org.scarline.rows;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.scarline.clinic.Kind;
import org.scarline.rows.ledger.Figures;
import org.scarline.rows.segment.Field;
import org.scarline.rows.segment.Numbers;
import org.scarline.rows.segment.SegmentTable;
import org.scarline.rows.segment.WordTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stored rows of all kinds: all versions go in, and come out patient by patient. */
public final class StoredRowsTable {
    private final SegmentTable segments;
    private final WordTable words;
    private final PatientRowTable patients;
    private final SessionRowTable sessions;
    private final RatingRowTable ratings;

    public StoredRowsTable(JdbcTemplate database) {
        segments = new SegmentTable(database);
        words = new WordTable(database);
        var stored = new RowTable.Stored(database, segments, words);
        patients = new PatientRowTable(stored);
        sessions = new SessionRowTable(stored);
        ratings = new RatingRowTable(stored);
    }

    private RowTable<?, ?> table(Kind kind) {
        return switch (kind) {
            case PATIENTS -> patients;
            case SESSIONS -> sessions;
            case RATINGS -> ratings;
        };
    }

    private Stream<RowTable<?, ?>> tables() {
        return Stream.of(patients, sessions, ratings);
    }

    /** The columns of a kind's table after those that every row has, in their order. */
    public static List<Field<?, ?>> fields(Kind kind) {
        return switch (kind) {
            case PATIENTS -> PatientRowTable.FIELDS;
            case SESSIONS -> SessionRowTable.FIELDS;
            case RATINGS -> RatingRowTable.FIELDS;
        };
    }

    /** Hands over what a row says beside its key, column by column, always in one order; nothing of a void one. */
    public static void say(Row row, BiConsumer<String, Object> take) {
        if (row instanceof Row.OfPatient patient) {
            patient.values().ifPresent(values -> PatientRowTable.VALUES.say(values, take));
        } else if (row instanceof Row.OfSession session) {
            session.values().ifPresent(values -> SessionRowTable.VALUES.say(values, take));
        } else if (row instanceof Row.OfRating rating) {
            rating.values().ifPresent(score -> take.accept("score", score));
        }
    }

    /** How many characters a stored text of that name can have. */
    public static int longest(Kind kind, String column) {
        return fields(kind).stream()
                .filter(each -> each.name().equals(column) && each.encoding().width() > 0)
                .mapToInt(each -> each.encoding().width())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s store no text %s".formatted(kind.code(), column)));
    }

    /** Forgets what is kept in memory: a transaction that was rolled back may have written it. */
    void forget() {
        segments.forget();
        words.forget();
    }

    /** Appends rows of one kind as a segment, and counts what they hold; call in a transaction. */
    public Figures append(Kind kind, Collection<NumberedRow> rows) {
        var table = table(kind);
        var numbers = rows.stream().map(table::numbers).toList();
        table.rows().append(numbers);
        return table.figures(numbers);
    }

    /** Merges the smallest segments of each kind where there are many; call in a transaction. */
    void mergeSmall() {
        tables().forEach(table -> table.rows().mergeSmall());
    }

    /** All versions of the rows of the patients from one number to another, both included; without rows one is missing. */
    Map<Integer, PatientVersions> between(int first, int last) {
        var found = new TreeMap<Integer, PatientVersions>();
        patients.rows().read(first, last, row -> of(found, row).patient().add(row));
        sessions.rows().read(first, last, row -> of(found, row).sessions().add(row));
        ratings.rows().read(first, last, row -> of(found, row).ratings().add(row));
        return found;
    }

    private PatientVersions of(Map<Integer, PatientVersions> found, long[] row) {
        return found.computeIfAbsent(Numbers.patient(row), number -> none());
    }

    /** Of a patient without rows. */
    PatientVersions none() {
        return new PatientVersions(new Versions<>(patients), new Versions<>(sessions), new Versions<>(ratings));
    }

    /** How many places a patient's rows must be looked for in. */
    int segments() {
        return tables().mapToInt(table -> table.rows().segments()).sum();
    }

    /** Takes out the rows of a file; call in a transaction. */
    void removeFile(Kind kind, int file) {
        table(kind).rows().removeFile(file);
    }

    /** Takes out the rows of a patient, and the words that only they had; call in a transaction. */
    void removePatient(int patient) {
        tables().forEach(table -> table.rows().removePatient(patient));
        var used = new BitSet();
        tables().forEach(table -> used.or(table.rows().words()));
        words.keep(used);
    }

    /** The patients that have rows of a file. */
    Set<Integer> patientsOf(Kind kind, int file) {
        return table(kind).rows().patientsOf(file);
    }
}
