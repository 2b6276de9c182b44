package org.scarline.rows.segment;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Kind;
import org.scarline.rows.segment.Segment.Span;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.jdbc.support.SqlValue;

/** Which segments there are. Owns {@code segment}. */
public final class SegmentTable {
    private static final String SELECT = """
            SELECT number, kind, first_patient, last_patient, first_file, last_file, row_count, pack_starts
            FROM segment
            ORDER BY number""";
    private static final String INSERT = """
            INSERT INTO segment (number, kind, first_patient, last_patient, first_file, last_file, row_count, pack_starts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate database;
    private final List<Segment> segments = new ArrayList<>();
    private boolean isRead;

    public SegmentTable(JdbcTemplate database) {
        this.database = database;
    }

    /** Forgets what is kept in memory: a transaction that was rolled back may have written it. */
    public void forget() {
        segments.clear();
        isRead = false;
    }

    private List<Segment> all() {
        if (!isRead) {
            var kinds = Coded.byCode(Kind.class);
            segments.addAll(database.query(
                    SELECT,
                    (row, index) -> new Segment(
                            row.getInt(1),
                            java.util.Objects.requireNonNull(kinds.get(row.getString(2))),
                            new Span(row.getInt(3), row.getInt(4)),
                            new Span(row.getInt(5), row.getInt(6)),
                            row.getInt(7),
                            starts(row.getArray(8)))));
            isRead = true;
        }
        return segments;
    }

    /** Those of a kind, the oldest first. */
    List<Segment> of(Kind kind) {
        return all().stream().filter(segment -> segment.kind() == kind).toList();
    }

    /** The number that the next one gets. */
    int next() {
        var all = all();
        return all.isEmpty() ? 1 : all.get(all.size() - 1).number() + 1;
    }

    void add(Segment segment) {
        database.update(
                INSERT,
                segment.number(),
                segment.kind().code(),
                segment.patients().first(),
                segment.patients().last(),
                segment.files().first(),
                segment.files().last(),
                segment.rows(),
                array(segment.starts()));
        all().add(segment);
    }

    /** Enters where the packs of a segment begin that was there without them. */
    void start(int number, PackStarts starts) {
        database.update("UPDATE segment SET pack_starts = ? WHERE number = ?", array(starts), number);
        forget();
    }

    private static SqlValue array(PackStarts starts) {
        return new SqlArrayValue("integer", starts.patients().toArray());
    }

    private static PackStarts starts(@Nullable Array stored) throws SQLException {
        return new PackStarts(
                stored == null
                        ? List.of()
                        : Arrays.stream((Object[]) stored.getArray())
                                .map(each -> ((Number) each).intValue())
                                .toList());
    }

    void remove(Segment segment) {
        database.update("DELETE FROM segment WHERE number = ?", segment.number());
        all().remove(segment);
    }
}
