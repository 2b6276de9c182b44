package org.scarline.clinic;

import java.time.LocalDate;

/**
 * One night's result, as it is named and cited.
 *
 * @param cutOff the latest date in the rows, never the clock's; empty rows give 1970-01-01
 * @param digest SHA-256 (hex) of the ledger, the configuration and the version
 * @param version of ScarLine
 */
public record Run(LocalDate cutOff, String digest, String version) {
    /** The name of the run and of its folder: {@code 2026-11-20-1f3c9a07}. */
    public String id() {
        return cutOff + "-" + digest.substring(0, 8);
    }
}
