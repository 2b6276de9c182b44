package org.scarline.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.results.Cell;
import org.scarline.results.Primary;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;

/** What each claim is measured with on this run: never chosen by what it shows. */
public final class MeasureChoice {
    private final Results results;
    private final Instruments instruments;
    private final Primary primary;
    private final List<ResultRow> baselines;

    MeasureChoice(Results results, Instruments instruments, Primary primary) {
        this.results = results;
        this.instruments = instruments;
        this.primary = primary;
        this.baselines = results.named("patients_with_baseline").stream()
                .filter(row -> isCohort(row.key()) && row.n() > 0)
                .filter(row -> instruments
                        .find(row.key().instrument())
                        .filter(each -> !each.isChange())
                        .isPresent())
                .toList();
    }

    /** What was chosen in configuration. */
    Primary primary() {
        return primary;
    }

    /**
     * The claim's own instrument and role, where empty the primary ones; if those have no baseline at all, the pair
     * with the most baselines, ties by code. Throws {@link IllegalArgumentException} for an instrument that cannot carry
     * a claim.
     */
    ChosenMeasure of(Claim claim) {
        var asked = claim.cell();
        if (!asked.measured()) {
            return unmeasured(claim, asked.measuredBy("", ""));
        }
        return measured(asked);
    }

    /** What the whole run is measured in where no claim says otherwise, by the same rule. */
    public static RatedBy primary(Results results, Instruments instruments, Primary primary) {
        var open = Cell.of("final", "final");
        return new MeasureChoice(results, instruments, primary)
                .measured(open)
                .cell()
                .ratedBy();
    }

    private ChosenMeasure measured(Cell asked) {
        var code = asked.instrument().isEmpty() ? primary.instrument() : asked.instrument();
        var role = asked.raterRole().isEmpty() ? primary.raterRole().code() : asked.raterRole();
        var wanted = new ChosenMeasure(Optional.of(state(code)), asked.measuredBy(code, role), Optional.empty());
        return baselines.stream()
                .filter(row -> fits(asked.instrument(), row.key().instrument()))
                .filter(row -> fits(asked.raterRole(), row.key().raterRole()))
                .min(Comparator.comparing((ResultRow row) -> !wanted.isOf(row.key()))
                        .thenComparing(Comparator.comparingLong(ResultRow::n).reversed()))
                .filter(row -> !wanted.isOf(row.key()))
                .map(row -> instead(wanted, row))
                .orElse(wanted);
    }

    private ChosenMeasure unmeasured(Claim claim, Cell cell) {
        if (!CostCurrency.isOpen(cell)) {
            return new ChosenMeasure(
                    Optional.empty(),
                    cell,
                    Optional.of("in " + cell.level()).filter(unit -> CostCurrency.concerns(cell)));
        }
        var currency = CostCurrency.ofMostPatients(claim, results);
        return new ChosenMeasure(
                Optional.empty(),
                cell.at(cell.axis(), currency.orElse("")),
                currency.map(code -> "in " + code + ", the currency with the most patients"));
    }

    private ChosenMeasure instead(ChosenMeasure wanted, ResultRow row) {
        var code = row.key().instrument();
        var role = row.key().raterRole();
        var why = "no baseline of " + wanted.cell().instrument() + "/"
                + wanted.cell().raterRole() + ": " + code + "/" + role + " has the most";
        return new ChosenMeasure(instruments.find(code), wanted.cell().measuredBy(code, role), Optional.of(why));
    }

    private static boolean isCohort(ResultRow.Key key) {
        return key.population().equals(Cell.ALL)
                && key.scarType().equals(Cell.ALL)
                && key.arm().equals(Cell.ALL);
    }

    private static boolean fits(String wanted, String found) {
        return wanted.isEmpty() || wanted.equals(found);
    }

    private Instrument state(String code) {
        var found = instruments.get(code);
        if (found.isChange()) {
            throw new IllegalArgumentException(
                    "instrument " + code + " rates change: a claim needs one that rates the scar as it is");
        }
        return found;
    }
}
