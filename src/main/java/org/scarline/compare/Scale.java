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
 * @param raterRole code, empty likewise
 * @param insteadOf why it is not the configured one, empty when it is
 */
record Scale(Optional<Instrument> instrument, String raterRole, Optional<String> insteadOf) {
    private static final String BASELINES = "patients_with_baseline";

    String code() {
        return instrument.map(Instrument::code).orElse("");
    }

    /**
     * The claim's own instrument and role, where empty the primary ones; if those have no baseline at all, the pair with
     * the most baselines, ties by code. Throws {@link IllegalArgumentException} for an instrument that cannot carry a
     * claim.
     */
    static Scale of(Claim claim, Results results, Instruments instruments, Primary primary) {
        if (!claim.measured()) {
            return new Scale(Optional.empty(), "", Optional.empty());
        }
        var code = claim.instrument().isEmpty() ? primary.instrument() : claim.instrument();
        var role = claim.raterRole().isEmpty() ? primary.raterRole().code() : claim.raterRole();
        var wanted = new Scale(Optional.of(state(instruments, code)), role, Optional.empty());
        return results.named(BASELINES).stream()
                .filter(row -> isCohort(row.key()) && row.n() > 0)
                .filter(row -> fits(claim.instrument(), row.key().instrument()))
                .filter(row -> fits(claim.raterRole(), row.key().raterRole()))
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

    private static Scale instead(Scale wanted, ResultRow row, Instruments instruments) {
        var why = "no baseline of " + wanted.code() + "/" + wanted.raterRole() + ": "
                + row.key().instrument() + "/" + row.key().raterRole() + " has the most";
        return new Scale(instruments.find(row.key().instrument()), row.key().raterRole(), Optional.of(why));
    }

    private boolean isOf(ResultRow.Key key) {
        return key.instrument().equals(code()) && key.raterRole().equals(raterRole);
    }

    private static boolean isCohort(ResultRow.Key key) {
        return key.population().equals("all")
                && key.scarType().equals("all")
                && key.arm().equals("all");
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
