package org.scarline.rows.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scarline.rows.column.Columns;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger: every file that ever lay in the inbox, and how far it has come. Owns {@code source_file}. */
public final class LedgerTable {
    private static final String TABLE = "source_file";
    private static final String SELECT =
            Columns.select(TABLE, SourceFileColumns.FILE, SourceFileColumns.PROGRESS) + " ORDER BY number";
    private static final String INSERT = Columns.insert(TABLE, SourceFileColumns.FILE, SourceFileColumns.PROGRESS);
    private static final String ADVANCE =
            Columns.update(TABLE, SourceFileColumns.PROGRESS) + " WHERE number = ? AND next_line = ?";
    private static final String DECIDE = """
            UPDATE source_file
            SET undecided = undecided - ?, duplicate = duplicate + ?, new_rows = new_rows + ?,
                corrected = corrected + ?, superseded = superseded + ?, voided = voided + ?
            WHERE number = ?""";
    private static final String RENAME = "UPDATE source_file SET path = ?, name = ? WHERE number = ?";
    private static final String DELETE = "DELETE FROM source_file WHERE number = ?";
    private static final String NEXT = """
            SELECT COALESCE(MAX(number), 0) + 1, COALESCE(MAX(first_line + physical_lines), 1)
            FROM source_file""";
    private static final String REPORTED = "UPDATE source_file SET reported = TRUE WHERE status <> 'pending'";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final TransactionTemplate part;

    public LedgerTable(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.part = new TransactionTemplate(transactions);
        part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Does all of something or nothing; within a transaction, as a part of it. */
    public void inTransaction(Runnable changes) {
        transaction.executeWithoutResult(status -> changes.run());
    }

    /**
     * Tries a part of a transaction. A database that fails for a reason other than the values throws {@link
     * DataAccessException}, as everywhere: then nothing may go on.
     */
    public Attempt attempt(Runnable changes) {
        try {
            part.executeWithoutResult(status -> changes.run());
            return new Attempt.Done();
        } catch (DataAccessException failure) {
            return new Attempt.Refused(Refusal.of(failure).orElseThrow(() -> failure));
        } catch (TransactionException failure) {
            throw failure;
        } catch (RuntimeException failure) {
            return new Attempt.Failed(failure);
        }
    }

    /** Does something as a part of a transaction only to see how it ends, and takes it back. */
    public Attempt probe(Runnable changes) {
        return attempt(() -> part.executeWithoutResult(status -> {
            status.setRollbackOnly();
            changes.run();
        }));
    }

    /** All files in the order of loading. */
    public List<SourceFile> all() {
        return database.query(SELECT, (row, index) -> SourceFileColumns.file(row));
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

    /** Enters what arrived; call in a transaction. */
    public void enter(Entries entries) {
        entries.gone().forEach(file -> database.update(DELETE, file.number()));
        entries.renamed().forEach(after -> database.update(RENAME, after.path(), after.name(), after.number()));
        var next = next();
        var number = next.number();
        var line = next.firstLine();
        for (var file : entries.fresh()) {
            insert(file.entered(new SourceFile.Entry(number++, line)));
            line += file.physicalLines();
        }
        for (var file : entries.refused()) {
            insert(file.entered(new SourceFile.Entry(number++, 0)));
        }
    }

    /** Records a file's progress. Throws {@link
     * OptimisticLockingFailureException} when another process moved it meanwhile. */
    public void advance(SourceFile before, SourceFile after) {
        List<@Nullable Object> values = new ArrayList<>(SourceFileColumns.PROGRESS.stored(after.progress()));
        values.add(after.number());
        values.add(before.next().nextLine());
        if (database.update(ADVANCE, values.toArray()) != 1) {
            throw new OptimisticLockingFailureException(
                    "file %d is being loaded by someone else".formatted(after.number()));
        }
    }

    /** Enters what undecided rows became, by the number of their file; call in a transaction. */
    public void decide(Map<Integer, Counts.Rows> became) {
        var updates = new ArrayList<Object[]>();
        became.forEach((file, rows) -> updates.add(new Object[] {
            rows.accepted() + rows.duplicate(),
            rows.duplicate(),
            rows.fresh(),
            rows.corrected(),
            rows.superseded(),
            rows.voided(),
            file
        }));
        database.batchUpdate(DECIDE, updates);
    }

    /** Numbers for the next file and its first line. */
    private SourceFile.Entry next() {
        return database.query(NEXT, (row, index) -> new SourceFile.Entry(row.getInt(1), row.getLong(2)))
                .get(0);
    }

    /** Lets a file be loaded anew under new numbers of lines: none is ever given twice; call in a transaction. */
    public void loadAgain(SourceFile again) {
        replace(again.entered(new SourceFile.Entry(again.number(), next().firstLine())));
    }

    /** Puts a file as it is now in its own place: one that is not to be loaded after all, or anew; call in a transaction. */
    public void replace(SourceFile now) {
        database.update(DELETE, now.number());
        insert(now);
    }

    private void insert(SourceFile file) {
        database.update(INSERT, statement -> {
            SourceFileColumns.FILE.bind(statement, file);
            SourceFileColumns.PROGRESS.bind(statement, file.progress());
        });
    }
}
