package org.scarline.ingest.check;

import java.util.EnumSet;
import java.util.Set;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Kind;

/** The columns that are read; in each kind of file the first in the list that has a problem names the reject. */
public enum Column implements Coded {
    SITE_ID(Kind.PATIENTS, Kind.SESSIONS, Kind.RATINGS),
    PATIENT_ID(Kind.PATIENTS, Kind.SESSIONS, Kind.RATINGS),
    FITZPATRICK(Kind.PATIENTS),
    BIRTH_YEAR(Kind.PATIENTS),
    SEX(Kind.PATIENTS),
    RESEARCH_CONSENT(Kind.PATIENTS),
    SESSION_DATE(Kind.SESSIONS),
    ASSESSED_ON(Kind.RATINGS),
    BODY_SITE(Kind.SESSIONS, Kind.RATINGS),
    SIDE(Kind.SESSIONS, Kind.RATINGS),
    MODALITY(Kind.SESSIONS),
    ADJUNCT(Kind.SESSIONS),
    DEVICE(Kind.SESSIONS),
    NEEDLE_DEPTH_MM(Kind.SESSIONS),
    PASSES(Kind.SESSIONS),
    RF_ENERGY_MJ(Kind.SESSIONS),
    DURATION_MIN(Kind.SESSIONS),
    ACTIVE_ACNE(Kind.SESSIONS),
    ISOTRETINOIN_STOPPED(Kind.SESSIONS),
    PAIN(Kind.SESSIONS),
    DOWNTIME_DAYS(Kind.SESSIONS),
    ERYTHEMA_DAYS(Kind.SESSIONS),
    ADVERSE_EVENTS(Kind.SESSIONS),
    COST(Kind.SESSIONS),
    CURRENCY(Kind.SESSIONS),
    OPERATOR_ID(Kind.SESSIONS),
    SCAR_TYPE(Kind.RATINGS),
    RATER_ID(Kind.RATINGS),
    RATER_ROLE(Kind.RATINGS),
    INSTRUMENT(Kind.RATINGS),
    SCORE(Kind.RATINGS),
    RECORD_STATUS(Kind.PATIENTS, Kind.SESSIONS, Kind.RATINGS);

    @SuppressWarnings("ImmutableEnumChecker") // never written to after construction
    private final Set<Kind> kinds;

    Column(Kind first, Kind... more) {
        this.kinds = EnumSet.of(first, more);
    }

    boolean isOf(Kind kind) {
        return kinds.contains(kind);
    }
}
