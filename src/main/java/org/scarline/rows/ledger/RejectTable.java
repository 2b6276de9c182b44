package org.scarline.rows.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.scarline.rows.column.Column;
import org.scarline.rows.column.ColumnType;
import org.scarline.rows.column.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Lines that were not taken, and why, one by one and by kind of problem. Owns {@code reject}. */
public final class RejectTable {
    private static final int LONGEST_RAW = 65_536;
    private static final int LONGEST_MESSAGE = 1_000;

    static final Columns<Reject> REJECT = new Columns<>();
    private static final Column<Reject, Long> FILE_LINE = REJECT.add("file_line", ColumnType.whole(), Reject::fileLine);
    private static final Column<Reject, Long> BYTE_OFFSET =
            REJECT.add("byte_offset", ColumnType.whole(), Reject::byteOffset);
    private static final Column<Reject, String> COLUMN_NAME =
            REJECT.add("column_name", printable(100), reject -> reject.problem().column());
    private static final Column<Reject, String> CODE = REJECT.add(
            "code", ColumnType.plain(30), reject -> reject.problem().code().name());
    private static final Column<Reject, String> VALUE_HINT =
            REJECT.add("value_hint", printable(60), reject -> reject.problem().valueHint());
    private static final Column<Reject, String> MESSAGE = REJECT.add(
            "message", printable(LONGEST_MESSAGE), reject -> reject.problem().message());
    private static final Column<Reject, String> PLACE =
            REJECT.add("place", printable(200), reject -> reject.problem().place());
    private static final Column<Reject, String> RAW = REJECT.add(
            "raw", ColumnType.plain(70_000).as(text -> text, text -> Printable.of(text, LONGEST_RAW)), Reject::raw);

    static final Columns<Long> LINE = REJECT.<Long>then().with("line", ColumnType.whole(), line -> line);

    private static final String INSERT = Columns.insert("reject", REJECT, LINE);
    private static final String SELECT =
            Columns.select("reject", REJECT) + " WHERE line >= ? AND line < ? ORDER BY line";
    private static final String PROBLEMS = """
        SELECT DISTINCT column_name, value_hint, message
        FROM reject
        WHERE line >= ? AND line < ? AND code = ?\
        """;
    private static final String CODES = """
        SELECT code, COUNT(*)
        FROM reject
        WHERE line >= ? AND line < ?
        GROUP BY code
        ORDER BY code\
        """;

    /**
     * A rejected line.
     *
     * @param fileLine physical line in its file, from 1
     * @param byteOffset where that line begins, from 0
     * @param problem the first column that has one, and the words of all
     * @param raw the line as text
     */
    public record Reject(long fileLine, long byteOffset, Problem problem, String raw) {
        @Override
        public String toString() {
            return "line %d: %s".formatted(fileLine, problem.code());
        }
    }

    private final JdbcTemplate database;
    private final ProblemGroupTable groups;

    public RejectTable(JdbcTemplate database) {
        this.database = database;
        this.groups = new ProblemGroupTable(database);
    }

    private static ColumnType<String> printable(int width) {
        return ColumnType.plain(width).as(text -> text, text -> Printable.of(text, width));
    }

    /** Stores lines of a file; what is too long is cut. */
    public void insert(SourceFile file, List<Reject> rejects) {
        database.batchUpdate(INSERT, rejects, Math.max(rejects.size(), 1), (statement, reject) -> {
            REJECT.bind(statement, reject);
            LINE.bind(statement, file.lineNumber(reject.fileLine()));
        });
    }

    /** Stores what is to be said of lines of which something may stand here already: then it stands behind that. */
    public void join(SourceFile file, List<Reject> rejects) {
        for (var reject : rejects) {
            var line = file.lineNumber(reject.fileLine());
            var said = database.queryForList("SELECT message FROM reject WHERE line = ?", String.class, line);
            if (said.isEmpty()) {
                insert(file, List.of(reject));
            } else {
                var message = said.get(0) + "; " + reject.problem().message();
                database.update(
                        "UPDATE reject SET message = ? WHERE line = ?", Printable.of(message, LONGEST_MESSAGE), line);
            }
        }
    }

    /** Adds to what a file's problems come to by kind; call in the transaction that stores the lines. */
    public void add(SourceFile file, ProblemGroups problems) {
        groups.add(file, problems);
    }

    /** Says something of a file as a whole, once however often it is said. */
    public void put(SourceFile file, ProblemGroup group) {
        groups.put(file, group);
    }

    /** What a file's problems come to by kind, what is unusual and kept among them. */
    public List<ProblemGroup> groups(SourceFile file) {
        return groups.of(file);
    }

    /** Takes out a file's rejects. */
    public void remove(SourceFile file) {
        groups.remove(file);
        database.update("DELETE FROM reject WHERE line >= ? AND line < ?", file.firstLine(), file.endLine());
    }

    /** Removes the text of those of a file's rejects that a condition names, and keeps the lines; how many. */
    public long redact(SourceFile file, Predicate<String> names) {
        var lines = new ArrayList<Long>();
        each(file, reject -> {
            if (Stream.of(
                            reject.raw(),
                            reject.problem().valueHint(),
                            reject.problem().message())
                    .anyMatch(names)) {
                lines.add(file.lineNumber(reject.fileLine()));
            }
        });
        lines.forEach(line -> database.update(
                "UPDATE reject SET value_hint = '', message = ?, raw = '' WHERE line = ?",
                "of a patient who withdrew",
                line));
        return lines.size();
    }

    /** Hands over a file's rejects in the order of its lines. */
    public void each(SourceFile file, Consumer<Reject> consumer) {
        RowCallbackHandler hand = row -> consumer.accept(reject(row));
        database.query(SELECT, hand, file.firstLine(), file.endLine());
    }

    private static Reject reject(ResultSet row) throws SQLException {
        var problem = new Problem(
                Code.valueOf(CODE.of(row)), COLUMN_NAME.of(row), VALUE_HINT.of(row), MESSAGE.of(row), PLACE.of(row));
        return new Reject(FILE_LINE.of(row), BYTE_OFFSET.of(row), problem, RAW.of(row));
    }

    /** What a file's rejects with some codes are rejected for, each that differs once. */
    public List<Problem> problems(SourceFile file, Set<Code> codes) {
        var problems = new ArrayList<Problem>();
        for (var code : codes) {
            RowCallbackHandler add =
                    row -> problems.add(new Problem(code, row.getString(1), row.getString(2), row.getString(3)));
            database.query(PROBLEMS, add, file.firstLine(), file.endLine(), code.name());
        }
        return problems;
    }

    /** How often each code stands in a file's rejects, by code. */
    public Map<String, Long> codes(SourceFile file) {
        var codes = new TreeMap<String, Long>();
        RowCallbackHandler put = row -> codes.put(row.getString(1), row.getLong(2));
        database.query(CODES, put, file.firstLine(), file.endLine());
        return codes;
    }
}
