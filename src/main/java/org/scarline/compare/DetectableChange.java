package org.scarline.compare;

import java.util.OptionalDouble;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;

/** The least change of one patient that is more than rating error, as far as scars were rated twice before treatment. */
final class DetectableChange {
    private DetectableChange() {}

    /**
     * Of ratings on two days or by two raters the larger; for the cell's scar type, or where too few of it were rated twice,
     * for all types. Empty where too few were, and where those few were rated alike each time: that tells no error, not that
     * there is none.
     */
    static OptionalDouble of(Cell cell, Results results) {
        var ofType = largest(cell.scarType(), cell, results);
        return ofType.isPresent() ? ofType : largest(Cell.ALL, cell, results);
    }

    /** Whether scars were rated twice, and each of them alike. */
    static boolean isAlike(Cell cell, Results results) {
        return of(cell, results).isEmpty()
                && results.named("smallest_detectable_change").stream()
                        .anyMatch(row -> row.cell().ratedBy().equals(cell.ratedBy())
                                && (row.cell().scarType().equals(cell.scarType())
                                        || row.cell().scarType().equals(Cell.ALL)));
    }

    private static OptionalDouble largest(String scarType, Cell cell, Results results) {
        return results.named("smallest_detectable_change").stream()
                .filter(row -> row.cell().ratedBy().equals(cell.ratedBy())
                        && row.cell().scarType().equals(scarType))
                .map(ResultRow::estimate)
                .flatMapToDouble(OptionalDouble::stream)
                .filter(least -> least > 0)
                .max();
    }
}
