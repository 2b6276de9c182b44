package org.scarline.compare;

import java.util.Optional;
import org.scarline.clinic.Instrument;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;

/**
 * What a claim is measured with.
 *
 * @param instrument empty for what no instrument measures
 * @param cell the claim's, with nothing left open
 * @param insteadOf why that was chosen, empty when it is what the claim or the configuration names
 */
record ChosenMeasure(Optional<Instrument> instrument, Cell cell, Optional<String> insteadOf) {
    /** Whether those rows are of this instrument and rater. */
    boolean isOf(ResultRow.Key key) {
        return key.instrument().equals(cell.instrument()) && key.raterRole().equals(cell.raterRole());
    }
}
