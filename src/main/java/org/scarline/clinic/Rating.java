package org.scarline.clinic;

import java.time.LocalDate;

/**
 * One score that one rater gave one scar type of one side of a body site on one day.
 *
 * @param instrument code of the instrument
 * @param raterId who rated, empty when not recorded
 * @param score in {@link Points}
 */
public record Rating(
        BodySite bodySite,
        Side side,
        LocalDate date,
        ScarType scarType,
        String instrument,
        RaterRole raterRole,
        String raterId,
        long score) {

    /** Which rating this is among a patient's: the later row with the same key replaces the earlier. */
    public record Key(
            BodySite bodySite,
            Side side,
            LocalDate date,
            ScarType scarType,
            String instrument,
            RaterRole raterRole,
            String raterId) {}

    public Key key() {
        return new Key(bodySite, side, date, scarType, instrument, raterRole, raterId);
    }

    @Override
    public String toString() {
        return "a rating";
    }
}
