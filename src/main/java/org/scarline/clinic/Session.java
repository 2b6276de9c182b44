package org.scarline.clinic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One treatment of one side of one body site on one day.
 *
 * @param adjuncts empty when the needling was plain
 * @param details device, depth and who did it: whether they are recorded is counted, and no more
 * @param durationMinutes length of the session, empty when not recorded
 * @param activeAcne whether it was done over active acne, empty when not recorded
 * @param isotretinoinStopped the day isotretinoin was last taken, empty when never or not recorded
 * @param downtimeDays days until normal activity, empty when not recorded
 * @param adverseEvents empty set: none happened; empty: not recorded
 * @param cost price of the session in {@code currency}, empty when not recorded
 */
public record Session(
        BodySite bodySite,
        Side side,
        LocalDate date,
        Modality modality,
        Set<Adjunct> adjuncts,
        SessionDetails details,
        OptionalInt durationMinutes,
        Optional<Answer> activeAcne,
        Optional<LocalDate> isotretinoinStopped,
        OptionalInt downtimeDays,
        Optional<Set<AdverseEvent>> adverseEvents,
        Optional<BigDecimal> cost,
        String currency) {

    /** Which session this is among a patient's: the later row with the same key replaces the earlier. */
    public record Key(BodySite bodySite, Side side, LocalDate date) {}

    public Key key() {
        return new Key(bodySite, side, date);
    }

    @Override
    public String toString() {
        return "a session";
    }
}
