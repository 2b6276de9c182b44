package org.scarline.ingest;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.scarline.ingest.check.Rules;
import org.scarline.ingest.inbox.WorkCopies;
import org.scarline.rows.Stores;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Loads every file that is taken in. One block of lines is one item and one transaction: its rows, its rejects and the
 * ledger's progress are stored together or not at all. A restart goes on where the ledger stands, whatever Spring Batch
 * remembers; nothing is skipped or tried again.
 */
public final class IngestStep {
    private final Intake intake;
    private final WorkCopies copies;
    private final Rules rules;
    private final Accounts accounts;

    public IngestStep(Stores stores, WorkCopies copies, Rules rules, Accounts accounts) {
        this.intake = new Intake(stores);
        this.copies = copies;
        this.rules = rules;
        this.accounts = accounts;
    }

    public Step step(JobRepository runs, PlatformTransactionManager transactions) {
        return new StepBuilder("ingest", runs)
                .<Block, Block>chunk(1)
                .transactionManager(transactions)
                .reader(new Blocks())
                .writer(chunk -> chunk.forEach(this::store))
                .allowStartIfComplete(true)
                .build();
    }

    /** Stores a block. What a database says when it fails can hold patients' values, so only its code is passed on. */
    private void store(Block block) {
        try {
            intake.store(block);
        } catch (DataAccessException failure) {
            var cause = failure.getMostSpecificCause();
            var code = cause instanceof SQLException sql ? "SQL state %s".formatted(sql.getSQLState()) : "";
            throw new IllegalStateException("%s could not be stored: %s %s"
                    .formatted(block, cause.getClass().getSimpleName(), code));
        }
    }

    /** The blocks of all files; after the last one the rejects and the accounts of all files are written out. */
    private final class Blocks implements ItemStreamReader<Block> {
        private @Nullable PendingLines lines;

        @Override
        public void open(ExecutionContext ignored) {
            lines = new PendingLines(copies, rules, intake.open());
        }

        @Override
        public @Nullable Block read() throws IOException {
            var block = lines == null ? null : lines.next().orElse(null);
            if (block == null) {
                accounts.write();
            }
            return block;
        }

        @Override
        public void close() {
            try {
                if (lines != null) {
                    lines.close();
                }
            } catch (IOException cause) {
                throw new ItemStreamException("a working copy cannot be closed", cause);
            }
        }
    }
}
