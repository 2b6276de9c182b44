package org.scarline.clinic;

import it.unimi.dsi.fastutil.HashCommon;
import java.time.LocalDate;

/**
 * One score that one rater gave one scar type of one side of a body site on one day.
 *
 * @param score in {@link Points}
 */
public record Rating(Key key, long score) {

    /**
     * Which rating this is among a patient's: the later row with the same key replaces the earlier.
     *
     * @param instrument code of the instrument
     */
    public record Key(BodySite bodySite, Side side, LocalDate date, ScarType scarType, String instrument, Rater rater) {
        /** Written out, and every part mixed well: lines are held against each other by it, and quickly. */
        @Override
        @SuppressWarnings("EnumOrdinal") // only a hash is made of them
        public int hashCode() {
            var place =
                    (bodySite.ordinal() << 12 | side.ordinal() << 8 | scarType.ordinal() << 4) + rater.role.ordinal();
            var bits = HashCommon.mix(date.hashCode()) + place;
            bits = HashCommon.mix(bits) + instrument.hashCode();
            return HashCommon.mix(HashCommon.mix(bits) + rater.id.hashCode());
        }
    }

    /** Who rated: in which role, and under which id, which is empty when not recorded. */
    public record Rater(RaterRole role, String id) {}

    public BodySite bodySite() {
        return key.bodySite();
    }

    public Side side() {
        return key.side();
    }

    public LocalDate date() {
        return key.date();
    }

    public ScarType scarType() {
        return key.scarType();
    }

    public String instrument() {
        return key.instrument();
    }

    public RaterRole raterRole() {
        return key.rater().role();
    }

    public String raterId() {
        return key.rater().id();
    }

    @Override
    public String toString() {
        return "a rating";
    }
}
