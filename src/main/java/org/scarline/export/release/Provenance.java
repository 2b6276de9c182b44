package org.scarline.export.release;

import java.util.LinkedHashMap;
import java.util.Map;
import org.scarline.clinic.Run;
import org.scarline.runs.Origin;

/**
 * What a release was made from.
 *
 * @param run whose data it holds
 * @param reference SHA-256 of claims, instruments and published series, by file
 * @param author who is cited: the clinic, where it gave its name
 */
public record Provenance(Run run, Origin origin, Map<String, String> reference, String author) {
    public Provenance {
        reference = Map.copyOf(new LinkedHashMap<>(reference));
    }

    /** The month of the cut-off, as {@code 2026-11}: no day of a patient's leaves. */
    String month() {
        return run.cutOff().toString().substring(0, 7);
    }
}
