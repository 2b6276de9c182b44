package org.scarline.rows.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
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

    /**
     * A rejected line.
     *
     * @param fileLine physical line in its file, from 1
     * @param byteOffset where that line begins, from 0
     * @param column the first that has a problem, empty when it concerns the whole line
     * @param code of that problem
     * @param valueHint the beginning of the value, printable
     * @param message every problem in words
     * @param raw the line as text
     */
    public record Reject(
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

    /** Stores lines of a file; what is too long is cut. */
    public void insert(SourceFile file, List<Reject> rejects) {
        database.batchUpdate(INSERT, rejects, Math.max(rejects.size(), 1), (statement, reject) -> {
            statement.setLong(1, file.lineNumber(reject.fileLine()));
            statement.setLong(2, reject.fileLine());
            statement.setLong(3, reject.byteOffset());
            statement.setString(4, reject.column());
            statement.setString(5, reject.code());
            statement.setString(6, Printable.of(reject.valueHint(), LONGEST_HINT));
            statement.setString(7, Printable.of(reject.message(), LONGEST_MESSAGE));
            statement.setString(8, Printable.of(reject.raw(), LONGEST_RAW));
        });
    }

    /** Hands over a file's rejects in the order of its lines. */
    public void each(SourceFile file, Consumer<Reject> consumer) {
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
    public Map<String, Long> codes(SourceFile file) {
        var codes = new TreeMap<String, Long>();
        RowCallbackHandler put = row -> codes.put(row.getString(1), row.getLong(2));
        database.query(CODES, put, file.firstLine(), file.endLine());
        return codes;
    }
}
