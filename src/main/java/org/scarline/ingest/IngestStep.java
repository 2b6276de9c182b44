package org.scarline.ingest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scarline.ingest.account.Accounts;
import org.scarline.ingest.check.Rules;
import org.scarline.ingest.inbox.WorkCopies;
import org.scarline.rows.Stores;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Loads every file that is taken in. One block of lines is one item and one transaction: its rows, its rejects and the
 * ledger's progress are stored together or not at all; the next are read and checked meanwhile. A restart goes on where the ledger stands, whatever Spring Batch
 * remembers; nothing is skipped or tried again.
 */
public final class IngestStep {
    /** Where the step's course says how many lines it is done with. */
    public static final String LINES = "lines";

    private final BlockStore store;
    private final CopyLines copies;
    private final Accounts accounts;

    public IngestStep(Stores stores, WorkCopies copies, Rules rules, Accounts accounts, Guarding guarding) {
        this.copies = new CopyLines(copies, rules);
        this.store = new BlockStore(stores, this.copies, guarding);
        this.accounts = accounts;
    }

    public Step step(JobRepository runs, PlatformTransactionManager transactions) {
        var pieces = new Pieces();
        return new StepBuilder("ingest", runs)
                .<Piece, Piece>chunk(1)
                .transactionManager(transactions)
                .reader(pieces)
                .writer(chunk -> chunk.forEach(pieces::store))
                .allowStartIfComplete(true)
                .build();
    }

    /** The pieces of all files; after the last one the rejects are written out. */
    private final class Pieces implements ItemStreamReader<Piece> {
        private PiecesAhead pieces = new PiecesAhead(new PendingLines(copies, List.of()));
        private long done;

        @Override
        public void open(ExecutionContext course) {
            done = 0;
            pieces.close();
            pieces = new PiecesAhead(new PendingLines(copies, store.open()));
        }

        @Override
        public @Nullable Piece read() throws IOException {
            var piece = pieces.next().orElse(null);
            if (piece == null) {
                accounts.rejects();
            }
            return piece;
        }

        /** Stores a piece. What a database says when it fails can hold patients' values, so only its code is passed on. */
        void store(Piece piece) {
            try {
                if (!store.store(piece)) {
                    pieces.leave(piece.fileNumber());
                }
            } catch (DataAccessException failure) {
                var cause = failure.getMostSpecificCause();
                var code = cause instanceof SQLException sql ? "SQL state %s".formatted(sql.getSQLState()) : "";
                throw new IllegalStateException("%s could not be stored: %s %s"
                        .formatted(piece, cause.getClass().getSimpleName(), code));
            }
            done += piece instanceof Block block ? block.lines().size() : 0;
        }

        @Override
        public void update(ExecutionContext course) {
            course.putLong(LINES, done);
        }

        @Override
        public void close() {
            pieces.close();
            store.close();
        }
    }
}
