package org.scarline.patient;

import java.time.LocalDate;
import java.util.Optional;
import org.scarline.clinic.Ratio;

/**
 * The score of one scar on one day.
 *
 * @param score in millionths of a point
 * @param improvement since the baseline, positive is better; empty without a baseline, and before it
 * @param daysSinceSession since the last session strictly before it; empty before the first
 * @param settled whether the skin had settled; ratings before the first session are
 */
record ScarRating(
        LocalDate day,
        Ratio score,
        Optional<Ratio> improvement,
        Optional<Integer> daysSinceSession,
        boolean settled,
        boolean baseline) {
    /** Whether it counts as a result of treatment: on settled skin, with a known improvement. */
    boolean isEfficacy() {
        return settled && improvement.isPresent() && !baseline;
    }
}
