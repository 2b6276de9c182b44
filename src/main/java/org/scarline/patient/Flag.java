package org.scarline.patient;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that differs from what is documented, or limits what the ratings show.
 *
 * @param day when; of several days the later
 * @param number days, minutes or sessions, as the kind says; 0 where nothing is counted
 * @param codes of adverse events, of scar and side, or of a setting and its value
 */
record Flag(Kind kind, LocalDate day, int number, List<String> codes) {
    /** What was found, in the order in which the page lists it. */
    enum Kind {
        NO_BASELINE,
        WORSE,
        EVENT,
        ACTIVE_ACNE,
        ISOTRETINOIN,
        GAP,
        SESSIONS,
        DOWNTIME,
        DURATION,
        SETTING,
        UNSETTLED,
        BOTH_SIDES_AT_ONCE,
        NOT_TREATED_THERE
    }

    Flag {
        codes = List.copyOf(codes);
    }

    static Flag of(Kind kind, LocalDate day, int number) {
        return new Flag(kind, day, number, List.of());
    }
}
