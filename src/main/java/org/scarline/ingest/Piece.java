package org.scarline.ingest;

import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/** What is read of a file at once. */
sealed interface Piece permits Block, Piece.Unreadable {
    /** Of the ledger. */
    int fileNumber();

    /** The rest of a file that cannot be read. */
    record Unreadable(int fileNumber, Problem problem) implements Piece {
        @Override
        public String toString() {
            return "file %d: %s".formatted(fileNumber, problem);
        }
    }

    /** Why a file is put aside. What a failure says may hold a patient's value, so only its name is passed on. */
    static Problem problem(Exception failure) {
        return Problem.of(
                Code.UNREADABLE,
                "it cannot be loaded (%s); nothing of it is kept"
                        .formatted(failure.getClass().getSimpleName()));
    }
}
