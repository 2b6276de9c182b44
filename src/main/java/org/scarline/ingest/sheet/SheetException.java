package org.scarline.ingest.sheet;

import org.scarline.rows.ledger.Problem;

/** A sheet cannot be read, for a reason that a person can mend. */
public final class SheetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public SheetException(Problem problem) {
        super(problem.code().name());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
