package org.scarline.rows.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Kind;
import org.scarline.rows.PatientTable;
import org.scarline.rows.Precedence;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger: every file that ever lay in the inbox, and how far it has come. Owns {@code source_file}. */
public final class LedgerTable {
    private static final String SELECT = """
            SELECT number, site, path, name, as_of, sha256, bytes, kind, status, code, message, first_seen, first_line,
                   physical_lines, next_line, next_offset, lines, header, blank, rejected, duplicate, new_rows,
                   corrected, superseded, voided, unusual, extra_columns, late, shrunken, reported
            FROM source_file
            ORDER BY number""";
    private static final String INSERT = """
            INSERT INTO source_file (number, site, path, name, as_of, sha256, bytes, kind, status, code, message,
                   first_seen, first_line, physical_lines, next_line, next_offset, lines, header, blank, rejected,
                   duplicate, new_rows, corrected, superseded, voided, unusual, extra_columns, late, shrunken, reported)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADVANCE = """
            UPDATE source_file
            SET status = ?, next_line = ?, next_offset = ?, lines = ?, header = ?, blank = ?, rejected = ?,
                duplicate = ?, new_rows = ?, corrected = ?, superseded = ?, voided = ?, unusual = ?
            WHERE number = ? AND next_line = ?""";
    private static final String RENAME = "UPDATE source_file SET path = ?, name = ? WHERE number = ?";
    private static final String DELETE = "DELETE FROM source_file WHERE number = ?";
    private static final String NEXT = """
            SELECT COALESCE(MAX(number), 0) + 1, COALESCE(MAX(first_line + physical_lines), 1)
            FROM source_file""";
    private static final String REPORTED = "UPDATE source_file SET reported = TRUE WHERE status <> 'pending'";

    private static final Map<String, Kind> KINDS = Coded.byCode(Kind.class);
    private static final Map<String, Status> STATUSES = Coded.byCode(Status.class);

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final PatientTable patients;

    public LedgerTable(JdbcTemplate database, PlatformTransactionManager transactions, PatientTable patients) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.patients = patients;
    }

    /** All files in the order of loading. */
    public List<SourceFile> all() {
        return database.query(SELECT, (row, index) -> file(row));
    }

    /** Files that are taken in and not loaded to their end, in the order of loading. */
    public List<SourceFile> pending() {
        return all().stream().filter(file -> file.status() == Status.PENDING).toList();
    }

    /** Which version of a row stands, as the ledger is now. */
    public Precedence precedence() {
        return new Precedence(
                all().stream().filter(SourceFile::isTaken).map(SourceFile::rank).toList());
    }

    /** SHA-256 over all files that are taken: the same in whatever order they arrived. */
    public String digest() {
        return Ledger.digest(all());
    }

    /** Marks all files that are done with as named in a finished night's summary. */
    public void markReported() {
        database.update(REPORTED);
    }

    /**
     * Changes of the ledger that a look at the inbox brings.
     *
     * @param gone rows to be taken out
     * @param renamed files that got a greater name
     * @param fresh files to be loaded, in this order
     * @param refused files that are not to be loaded
     */
    public record Entries(
            List<SourceFile> gone, List<SourceFile> renamed, List<SourceFile> fresh, List<SourceFile> refused) {}

    /** Enters what arrived, all of it or nothing. */
    public void take(Entries entries) {
        transaction.executeWithoutResult(status -> {
            entries.gone().forEach(file -> database.update(DELETE, file.number()));
            entries.renamed().forEach(this::rename);
            var next = database.query(NEXT, (row, index) -> new long[] {row.getLong(1), row.getLong(2)})
                    .get(0);
            var number = (int) next[0];
            var line = next[1];
            for (var file : entries.fresh()) {
                insert(file.numbered(number++, line));
                line += file.physicalLines();
            }
            for (var file : entries.refused()) {
                insert(file.numbered(number++, 0));
            }
        });
    }

    /** A greater name can make a file's rows outrank others of the same day. */
    private void rename(SourceFile after) {
        database.update(RENAME, after.path(), after.name(), after.number());
        after.kind().ifPresent(kind -> patients.markChanged(kind, after.firstLine(), after.endLine()));
    }

    /** Records a file's progress. Throws when another process moved it meanwhile. */
    public void advance(SourceFile before, SourceFile after) {
        var counts = after.counts();
        var updated = database.update(
                ADVANCE,
                after.status().code(),
                after.next().nextLine(),
                after.next().nextOffset(),
                counts.lines(),
                counts.header(),
                counts.blank(),
                counts.rejected(),
                counts.duplicate(),
                counts.newRows(),
                counts.corrected(),
                counts.superseded(),
                counts.voided(),
                counts.unusual(),
                after.number(),
                before.next().nextLine());
        if (updated != 1) {
            throw new IllegalStateException("file %d is being loaded by someone else".formatted(after.number()));
        }
    }

    private void insert(SourceFile file) {
        database.update(INSERT, statement -> bind(statement, file));
    }

    private static void bind(PreparedStatement statement, SourceFile file) throws SQLException {
        var counts = file.counts();
        var values = new Object[] {
            file.number(),
            file.site(),
            file.path(),
            file.name(),
            file.asOf(),
            file.sha256(),
            file.bytes(),
            file.kind().map(Kind::code).orElse(""),
            file.status().code(),
            file.problem().map(problem -> problem.code().name()).orElse(""),
            file.problem().map(Problem::message).orElse(""),
            file.firstSeen(),
            file.firstLine(),
            file.physicalLines(),
            file.next().nextLine(),
            file.next().nextOffset(),
            counts.lines(),
            counts.header(),
            counts.blank(),
            counts.rejected(),
            counts.duplicate(),
            counts.newRows(),
            counts.corrected(),
            counts.superseded(),
            counts.voided(),
            counts.unusual(),
            file.extraColumns(),
            file.late(),
            file.shrunken(),
            file.reported()
        };
        for (var index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }

    private static SourceFile file(ResultSet row) throws SQLException {
        var code = row.getString("code");
        var kind = row.getString("kind");
        return new SourceFile(
                row.getInt("number"),
                row.getString("site"),
                row.getString("path"),
                row.getString("name"),
                row.getObject("as_of", LocalDate.class),
                row.getString("sha256"),
                row.getLong("bytes"),
                kind.isEmpty() ? Optional.empty() : Optional.ofNullable(KINDS.get(kind)),
                Objects.requireNonNull(STATUSES.get(row.getString("status"))),
                code.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Problem.of(Code.valueOf(code), row.getString("message"))),
                row.getObject("first_seen", LocalDate.class),
                row.getLong("first_line"),
                row.getLong("physical_lines"),
                new Span(0, 0, row.getLong("next_line"), row.getLong("next_offset")),
                counts(row),
                row.getString("extra_columns"),
                row.getBoolean("late"),
                row.getBoolean("shrunken"),
                row.getBoolean("reported"));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("lines"),
                row.getLong("header"),
                row.getLong("blank"),
                row.getLong("rejected"),
                row.getLong("duplicate"),
                row.getLong("new_rows"),
                row.getLong("corrected"),
                row.getLong("superseded"),
                row.getLong("voided"),
                row.getLong("unusual"));
    }
}
