package org.scarline.ingest.check;

import java.util.EnumSet;
import java.util.Set;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Kind;
import org.scarline.clinic.Points;
import org.scarline.clinic.SessionBuilder;
import org.scarline.clinic.Usual;

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
    DEVICE(SessionValue.named(SessionBuilder::device)),
    NEEDLE_DEPTH_MM(SessionValue.measured(
            modality -> Limits.measured(
                    new Usual(1, Points.of(8)), Usual.depth(modality), "takes millimetres above 0 and up to 8"),
            SessionBuilder::needleDepthMm)),
    PASSES(SessionValue.counted(
            Limits.counted(1, 20, Usual.PASSES, "takes passes from 1 to 20"), SessionBuilder::passes)),
    RF_ENERGY_MJ(Kind.SESSIONS),
    DURATION_MIN(SessionValue.counted(
            Limits.counted(1, 600, Usual.DURATION, "takes minutes from 1 to 600"), SessionBuilder::durationMinutes)),
    ACTIVE_ACNE(Kind.SESSIONS),
    ISOTRETINOIN_STOPPED(Kind.SESSIONS),
    PAIN(SessionValue.measured(
            Limits.measured(Usual.whole(0, 10), Usual.whole(0, 10), "takes 0 to 10"), SessionBuilder::pain)),
    DOWNTIME_DAYS(SessionValue.counted(
            Limits.counted(0, 60, Usual.DOWNTIME, "takes days from 0 to 60"), SessionBuilder::downtimeDays)),
    ERYTHEMA_DAYS(SessionValue.counted(
            Limits.counted(0, 365, Usual.whole(0, 365), "takes days from 0 to 365"), SessionBuilder::erythemaDays)),
    ADVERSE_EVENTS(Kind.SESSIONS),
    COST(SessionValue.measured(
            Limits.measured(Usual.whole(0, 10_000_000), Usual.COST, "takes 0 to 10000000"), SessionBuilder::cost)),
    CURRENCY(Kind.SESSIONS),
    OPERATOR_ID(SessionValue.named(SessionBuilder::operatorId)),
    SCAR_TYPE(Kind.RATINGS),
    RATER_ID(Kind.RATINGS),
    RATER_ROLE(Kind.RATINGS),
    INSTRUMENT(Kind.RATINGS),
    SCORE(Kind.RATINGS),
    RECORD_STATUS(Kind.PATIENTS, Kind.SESSIONS, Kind.RATINGS);

    @SuppressWarnings("ImmutableEnumChecker") // never written to after construction
    private final Set<Kind> kinds;

    @SuppressWarnings("ImmutableEnumChecker") // holds nothing
    private final SessionValue ofSession;

    Column(Kind first, Kind... more) {
        this.kinds = EnumSet.of(first, more);
        this.ofSession = SessionValue.NONE;
    }

    Column(SessionValue ofSession) {
        this.kinds = EnumSet.of(Kind.SESSIONS);
        this.ofSession = ofSession;
    }

    /** How it is read in a sessions file when it depends on nothing but the modality. */
    SessionValue ofSession() {
        return ofSession;
    }

    /** Whether it tells persons apart. */
    boolean isId() {
        return this == PATIENT_ID || this == RATER_ID || this == OPERATOR_ID;
    }

    /** Whether files of a kind have it. */
    public boolean isOf(Kind kind) {
        return kinds.contains(kind);
    }
}
