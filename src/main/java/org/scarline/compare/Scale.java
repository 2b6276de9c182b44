package org.scarline.compare;

import java.util.Comparator;
import java.util.Optional;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.tally.ResultRow;
import org.scarline.tally.Results;

/**
 * What a claim is measured with.
 *
 * @param instrument empty for what no instrument measures
 * @param cell the claim's, with nothing left open
 * @param insteadOf why that was chosen, empty when it is what the claim or the configuration names
 */
record Scale(Optional<Instrument> instrument, Cell cell, Optional<String> insteadOf) {
    private static final String BASELINES = "patients_with_baseline";

    /**
     * The claim's own instrument and role, where empty the primary ones; if those have no baseline at all, the pair with
     * the most baselines, ties by code. Throws {@link IllegalArgumentException} for an instrument that cannot carry a
     * claim.
     */
    static Scale of(Claim claim, Results results, Instruments instruments, Primary primary) {
        var asked = claim.cell();
        if (!asked.measured()) {
            return unmeasured(claim, asked.measuredBy("", ""), results);
        }
        var code = asked.instrument().isEmpty() ? primary.instrument() : asked.instrument();
        var role = asked.raterRole().isEmpty() ? primary.raterRole().code() : asked.raterRole();
        var wanted = new Scale(Optional.of(state(instruments, code)), asked.measuredBy(code, role), Optional.empty());
        return results.named(BASELINES).stream()
                .filter(row -> isCohort(row.key()) && row.n() > 0)
                .filter(row -> fits(asked.instrument(), row.key().instrument()))
                .filter(row -> fits(asked.raterRole(), row.key().raterRole()))
                .filter(row -> instruments
                        .find(row.key().instrument())
                        .filter(each -> !each.isChange())
                        .isPresent())
                .min(Comparator.comparing((ResultRow row) -> !wanted.isOf(row.key()))
                        .thenComparing(Comparator.comparingLong(ResultRow::n).reversed()))
                .filter(row -> !wanted.isOf(row.key()))
                .map(row -> instead(wanted, row, instruments))
                .orElse(wanted);
    }

    private static Scale unmeasured(Claim claim, Cell cell, Results results) {
        if (!Currency.isOpen(cell)) {
            return new Scale(
                    Optional.empty(), cell, Optional.of("in " + cell.level()).filter(unit -> Currency.concerns(cell)));
        }
        var currency = Currency.ofMostPatients(claim, results);
        return new Scale(
                Optional.empty(),
                cell.at(cell.axis(), currency.orElse("")),
                currency.map(code -> "in " + code + ", the currency with the most patients"));
    }

    private static Scale instead(Scale wanted, ResultRow row, Instruments instruments) {
        var code = row.key().instrument();
        var role = row.key().raterRole();
        var why = "no baseline of " + wanted.cell.instrument() + "/" + wanted.cell.raterRole() + ": " + code + "/"
                + role + " has the most";
        return new Scale(instruments.find(code), wanted.cell.measuredBy(code, role), Optional.of(why));
    }

    private boolean isOf(ResultRow.Key key) {
        return key.instrument().equals(cell.instrument()) && key.raterRole().equals(cell.raterRole());
    }

    private static boolean isCohort(ResultRow.Key key) {
        return key.population().equals(Cell.ALL)
                && key.scarType().equals(Cell.ALL)
                && key.arm().equals(Cell.ALL);
    }

    private static boolean fits(String wanted, String found) {
        return wanted.isEmpty() || wanted.equals(found);
    }

    private static Instrument state(Instruments instruments, String code) {
        var found = instruments.get(code);
        if (found.isChange()) {
            throw new IllegalArgumentException(
                    "instrument " + code + " rates change: a claim needs one that rates the scar as it is");
        }
        return found;
    }
}
