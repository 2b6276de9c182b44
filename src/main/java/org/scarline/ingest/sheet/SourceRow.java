package org.scarline.ingest.sheet;

import java.util.List;
import java.util.Optional;
import org.scarline.ingest.csv.CellText;
import org.scarline.rows.ledger.Problem;

/**
 * A row below the names of the columns.
 *
 * @param number as the program shows it, from 1
 * @param cells one for each column
 * @param isHidden whether the program does not show it
 * @param problem why its cells cannot be known, empty otherwise
 * @param raw the line as text where there is a problem
 */
public record SourceRow(long number, List<SourceCell> cells, boolean isHidden, Optional<Problem> problem, String raw) {
    static SourceRow of(long number, List<SourceCell> cells, boolean isHidden) {
        return new SourceRow(number, cells, isHidden, Optional.empty(), "");
    }

    /** Whether there is nothing in it. */
    public boolean isBlank() {
        return problem.isEmpty() && cells.stream().allMatch(cell -> CellText.isBlank(cell.text()));
    }

    /** The first cell of a line that has too few; of one with a comma all that it says, as in prose. */
    public String firstRaw() {
        return CellText.clean(raw.split("[;\\t]", 2)[0]);
    }

    @Override
    public String toString() {
        return "row " + number;
    }
}
