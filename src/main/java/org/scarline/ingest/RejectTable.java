package org.scarline.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.scarline.ingest.csv.Printable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Lines that were not taken, and why. Owns {@code reject}. */
public final class RejectTable {
    private static final int LONGEST_MESSAGE = 1_000;
    private static final int LONGEST_RAW = 65_536;
    private static final int LONGEST_HINT = 60;

    private static final String INSERT = """
            INSERT INTO reject (line, file_line, byte_offset, column_name, code, value_hint, message, raw)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = """
            SELECT file_line, byte_offset, column_name, code, value_hint, message, raw
            FROM reject
            WHERE line >= ? AND line < ?
            ORDER BY line""";
    private static final String CODES = """
            SELECT code, COUNT(*)
            FROM reject
            WHERE line >= ? AND line < ?
            GROUP BY code
            ORDER BY code""";

    /** A rejected line as it is stored. */
    record Reject(
            long fileLine, long byteOffset, String column, String code, String valueHint, String message, String raw) {
        @Override
        public String toString() {
            return "line %d: %s".formatted(fileLine, code);
        }
    }

    private final JdbcTemplate database;

    public RejectTable(JdbcTemplate database) {
        this.database = database;
    }

    void insert(SourceFile file, List<Line.Rejected> lines) {
        database.batchUpdate(INSERT, lines, Math.max(lines.size(), 1), (statement, line) -> {
            var first = line.problems().get(0);
            statement.setLong(1, file.lineNumber(line.span().line()));
            statement.setLong(2, line.span().line());
            statement.setLong(3, line.span().offset());
            statement.setString(4, first.column());
            statement.setString(5, first.code().name());
            statement.setString(6, Printable.of(first.valueHint(), LONGEST_HINT));
            statement.setString(7, Printable.of(line.message(), LONGEST_MESSAGE));
            statement.setString(8, Printable.of(line.raw(), LONGEST_RAW));
        });
    }

    /** Hands over a file's rejects in the order of its lines. */
    void each(SourceFile file, Consumer<Reject> consumer) {
        RowCallbackHandler hand = row -> consumer.accept(new Reject(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7)));
        database.query(SELECT, hand, file.firstLine(), file.endLine());
    }

    /** How often each code stands in a file's rejects, by code. */
    Map<String, Long> codes(SourceFile file) {
        var codes = new TreeMap<String, Long>();
        RowCallbackHandler put = row -> codes.put(row.getString(1), row.getLong(2));
        database.query(CODES, put, file.firstLine(), file.endLine());
        return codes;
    }
}
