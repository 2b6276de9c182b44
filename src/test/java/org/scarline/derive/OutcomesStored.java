package org.scarline.derive;

import java.util.Map;
import org.scarline.derive.OutcomeTable.Derived;
import org.scarline.derive.outcome.Outcome;

/** Outcomes of patients, stored as a night derives and stores them. */
public final class OutcomesStored {
    private OutcomesStored() {}

    /** An outcome as it is read back, from its first contribution on. */
    public static StoredOutcome of(Outcome outcome) {
        return new StoredOutcome(OutcomeCodec.write(outcome));
    }

    /** A patient's outcome as it is stored. */
    static Derived derived(int patient, Outcome outcome) {
        return Derived.of(patient, outcome.rows(), OutcomeCodec.write(outcome));
    }

    /** These outcomes in place of what was stored of the patients, by number. */
    public static void replace(OutcomeTable table, Map<Integer, Outcome> changed) {
        table.derivedWith("0".repeat(64));
        table.replace(changed.entrySet().stream()
                .map(each -> derived(each.getKey(), each.getValue()))
                .toList());
    }
}
