package org.scarline;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Where a night reads and writes, and what may be chosen about it.
 *
 * @param incoming folder that clinics drop files into
 * @param data folder of state, rejected, archive and reference
 * @param reports folder of the published reports
 * @param asOf the day that the night is run for: files not seen before were first seen on it
 * @param rebuild whether to derive all patients anew
 * @param instrument code of the primary instrument
 * @param raterRole code of the primary role
 * @param clinic name on the report; may be empty
 * @param logo picture file of the clinic's sign; empty for none
 * @param page {@code A4} or {@code Letter}
 */
public record Settings(
        Path incoming,
        Path data,
        Path reports,
        LocalDate asOf,
        boolean rebuild,
        String instrument,
        String raterRole,
        String clinic,
        String logo,
        String page) {

    /** What only ScarLine writes: database, lock, working copies. */
    public Path state() {
        return data.resolve("state");
    }

    /** Where a night's output is made before it is published. */
    Path staging() {
        return state().resolve("staging");
    }
}
