package org.scarline.ingest.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scarline.rows.Row;
import org.scarline.rows.ledger.Problem;

/** What a record's cells turned out to be. */
public sealed interface Checked {
    /** A row, and what is unusual about its values. */
    record Valid(Row row, List<Problem> unusual) implements Checked {}

    /**
     * Every problem that the cells have, in the order of the columns.
     *
     * @param due the day on which nothing is wrong any more; empty where waiting does not help
     */
    record Invalid(List<Problem> problems, Optional<LocalDate> due) implements Checked {}
}
