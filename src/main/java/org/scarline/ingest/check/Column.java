package org.scarline.ingest.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Kind;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Points;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Session;
import org.scarline.clinic.Side;
import org.scarline.clinic.Usual;

/**
 * The columns that are read; in each kind of file the first in the list that has a problem names the reject. The sheets to
 * fill in and the tables of the data dictionary are made from this list.
 */
public enum Column implements Coded {
    SITE_ID(
            Content.text("1 to 64 letters, digits, dots, dashes, underscores", "site, instead of the folder's name"),
            Kind.PATIENTS,
            Kind.SESSIONS,
            Kind.RATINGS),
    PATIENT_ID(Content.text("", "the clinic's pseudonym; never a name"), Kind.PATIENTS, Kind.SESSIONS, Kind.RATINGS),
    FITZPATRICK(
            Content.words(
                    List.of("1", "2", "3", "4", "5", "6"), "skin type, also I to VI; a row needs it or `birth_year`"),
            Kind.PATIENTS),
    BIRTH_YEAR(
            Content.number("year, at most 120 years ago; usual age 18 to 65", "a row needs it or `fitzpatrick`"),
            Kind.PATIENTS),
    SEX(Content.text("", "a word; kept in lower case"), Kind.PATIENTS),
    RESEARCH_CONSENT(
            Content.words(Content.ANSWERS, "whether the rows may be used for research; empty: `unknown`"),
            Kind.PATIENTS),
    SESSION_DATE(Content.day("of the treatment; not after the file was first seen"), Kind.SESSIONS),
    ASSESSED_ON(
            Content.day(
                    "of the rating; on a session's day it counts as before the session; not after the file was first"
                            + " seen"),
            Kind.RATINGS),
    BODY_SITE(Content.code(BodySite.class, "what was treated or rated; empty: `face`"), Kind.SESSIONS, Kind.RATINGS),
    SIDE(Content.code(Side.class, "the part that was treated or rated; empty: `both`"), Kind.SESSIONS, Kind.RATINGS),
    MODALITY(Content.code(Modality.class, "plain needles, or with radiofrequency"), Kind.SESSIONS),
    ADJUNCT(Content.codes(Adjunct.class, "`+`", "given in the same session; empty: `none`"), Kind.SESSIONS),
    DEVICE(SessionValue.named(Session.Builder::device, "as the clinic writes it")),
    NEEDLE_DEPTH_MM(SessionValue.measured(
            modality -> Limits.measured(
                    new Usual(1, Points.of(8)), Usual.depth(modality), "takes millimetres above 0 and up to 8"),
            Session.Builder::needleDepthMm,
            "how deep the needles were set")),
    PASSES(SessionValue.counted(
            Limits.counted(1, 20, Usual.PASSES, "takes passes from 1 to 20"),
            Session.Builder::passes,
            "over the skin")),
    RF_ENERGY_MJ(Content.within(Limits.RF_ENERGY, Limits.RF_ENERGY, "only with `rf`"), Kind.SESSIONS),
    DURATION_MIN(SessionValue.counted(
            Limits.counted(1, 600, Usual.DURATION, "takes minutes from 1 to 600"),
            Session.Builder::durationMinutes,
            "length of the session")),
    ACTIVE_ACNE(
            Content.words(Content.ANSWERS, "whether inflamed acne was where it was treated; empty: not recorded"),
            Kind.SESSIONS),
    ISOTRETINOIN_STOPPED(
            Content.day("of the last intake; a mere yes or no is kept without a day, and named"), Kind.SESSIONS),
    PAIN(SessionValue.measured(
            Limits.measured(Usual.whole(0, 10), Usual.whole(0, 10), "takes 0 to 10"),
            Session.Builder::pain,
            "from none to the worst")),
    DOWNTIME_DAYS(SessionValue.counted(
            Limits.counted(0, 60, Usual.DOWNTIME, "takes days from 0 to 60"),
            Session.Builder::downtimeDays,
            "until return to daily life")),
    ERYTHEMA_DAYS(SessionValue.counted(
            Limits.counted(0, 365, Usual.whole(0, 365), "takes days from 0 to 365"),
            Session.Builder::erythemaDays,
            "of redness")),
    ADVERSE_EVENTS(
            Content.codes(
                    AdverseEvent.class,
                    "vertical bar or semicolon",
                    "empty is \"not recorded\" and stays out of every denominator"),
            Kind.SESSIONS),
    COST(SessionValue.measured(
            Limits.measured(Usual.whole(0, 10_000_000), Usual.COST, "takes 0 to 10000000"),
            Session.Builder::cost,
            "price of the session")),
    CURRENCY(Content.text("ISO 4217 code, such as `EUR`", "of `cost`"), Kind.SESSIONS),
    OPERATOR_ID(SessionValue.named(Session.Builder::operatorId, "who treated; a pseudonym")),
    SCAR_TYPE(Content.code(ScarType.class, "which scars were rated"), Kind.RATINGS),
    RATER_ID(Content.text("", "tells several raters of one day apart; a pseudonym"), Kind.RATINGS),
    RATER_ROLE(Content.code(RaterRole.class, "who rated; empty: `clinician`"), Kind.RATINGS),
    INSTRUMENT(Content.text("code of `instruments.csv`", "what it was rated by"), Kind.RATINGS),
    SCORE(
            Content.number(
                    "within the instrument's range and on its step", "what was rated; not looked at in a `void` row"),
            Kind.RATINGS),
    RECORD_STATUS(
            Content.code(RowCheck.Status.class, "`void` takes back the row with the same key; empty: `active`"),
            Kind.PATIENTS,
            Kind.SESSIONS,
            Kind.RATINGS);

    @SuppressWarnings("ImmutableEnumChecker") // never written to after construction
    private final Set<Kind> kinds;

    @SuppressWarnings("ImmutableEnumChecker") // holds lists that are never written to
    private final Content content;

    @SuppressWarnings("ImmutableEnumChecker") // holds nothing
    private final SessionValue ofSession;

    Column(Content content, Kind first, Kind... more) {
        this.kinds = EnumSet.of(first, more);
        this.content = content;
        this.ofSession = SessionValue.NONE;
    }

    Column(SessionValue ofSession) {
        this.kinds = EnumSet.of(Kind.SESSIONS);
        this.content = ofSession.content();
        this.ofSession = ofSession;
    }

    /** What it holds, for people and programs that fill it in. */
    Content content() {
        return content;
    }

    /** Whether it holds days, numbers or texts. */
    public boolean holds(ColumnTable.Type type) {
        return content.type() == type;
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
