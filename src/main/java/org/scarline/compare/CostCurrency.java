package org.scarline.compare;

import java.util.Comparator;
import java.util.Optional;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;

/** Costs are never added across currencies: a claim that names none is given in the one with the most patients. */
final class CostCurrency {
    private CostCurrency() {}

    /** Whether the cell is one of money, with its currency as level. */
    static boolean concerns(Cell cell) {
        return cell.axis().equals("cost");
    }

    /** Whether the claim leaves its currency open. */
    static boolean isOpen(Cell cell) {
        return concerns(cell) && cell.level().isEmpty();
    }

    /** Ties by code; empty when no currency has the claim's statistic. */
    static Optional<String> ofMostPatients(Claim claim, Results results) {
        var cell = claim.cell().measuredBy("", "");
        return claim.estimands().stream()
                .flatMap(statistic -> results.named(statistic).stream())
                .filter(row -> !row.key().level().isEmpty())
                .filter(row -> row.cell().at(row.key().axis(), "").equals(cell))
                .min(Comparator.comparingLong(ResultRow::n)
                        .reversed()
                        .thenComparing(row -> row.key().level()))
                .map(row -> row.key().level());
    }
}
