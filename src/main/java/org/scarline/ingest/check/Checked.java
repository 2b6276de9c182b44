package org.scarline.ingest.check;

import java.util.List;
import org.scarline.rows.Row;
import org.scarline.rows.ledger.Problem;

/** What a record's cells turned out to be. */
public sealed interface Checked {
    /** A row, and what is unusual about its values. */
    record Valid(Row row, List<Problem> unusual) implements Checked {}

    /** Every problem that the cells have, in the order of the columns. */
    record Invalid(List<Problem> problems) implements Checked {}
}
