package org.scarline.derive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Answer;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Patient;
import org.scarline.clinic.PatientRows;
import org.scarline.clinic.Points;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Session;
import org.scarline.clinic.Side;
import org.scarline.derive.outcome.Outcome;
import org.scarline.reference.Shipped;

/** A patient for a test: days are counted from a first session on 2026-01-01, grades are Goodman–Baron by a clinician. */
public final class PatientBuilder {
    static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final String GRADE = "goodman_baron_grade";

    private final List<Session> sessions = new ArrayList<>();
    private final List<Rating> ratings = new ArrayList<>();
    private Optional<Patient> patient = Optional.empty();
    private BodySite bodySite = BodySite.FACE;
    private Side side = Side.BOTH;
    private ScarType scarType = ScarType.ROLLING;
    private String instrument = GRADE;
    private RaterRole role = RaterRole.CLINICIAN;
    private String rater = "";

    /** Days since 1970-01-01 of a day after the first session. */
    public static int dayOf(int day) {
        return (int) START.plusDays(day).toEpochDay();
    }

    public static Instruments instruments() {
        return Shipped.instruments();
    }

    public PatientBuilder fitzpatrick(int type) {
        patient = Optional.of(new Patient(OptionalInt.of(type), OptionalInt.empty(), "", Answer.UNKNOWN));
        return this;
    }

    public PatientBuilder person(int fitzpatrick, int birthYear, String sex) {
        patient = Optional.of(new Patient(OptionalInt.of(fitzpatrick), OptionalInt.of(birthYear), sex, Answer.UNKNOWN));
        return this;
    }

    public PatientBuilder at(BodySite site, Side half) {
        bodySite = site;
        side = half;
        return this;
    }

    public PatientBuilder scarType(ScarType type) {
        scarType = type;
        return this;
    }

    public PatientBuilder instrument(String code) {
        instrument = code;
        return this;
    }

    public PatientBuilder role(RaterRole who) {
        role = who;
        return this;
    }

    public PatientBuilder rater(String id) {
        rater = id;
        return this;
    }

    public PatientBuilder sessions(Modality modality, int... days) {
        for (var day : days) {
            add(session(day, modality));
        }
        return this;
    }

    public PatientBuilder combined(int day, Modality modality, Adjunct... adjuncts) {
        return add(session(day, modality).adjuncts(Set.of(adjuncts)));
    }

    public PatientBuilder overAcne(int day, Answer answer) {
        return add(session(day, Modality.STANDARD).activeAcne(Optional.of(answer)));
    }

    public PatientBuilder withEvents(int day, AdverseEvent... events) {
        return add(session(day, Modality.STANDARD).adverseEvents(Optional.of(Set.of(events))));
    }

    /** A session on the first day with these events and no others. */
    public PatientBuilder recorded(Modality modality, Set<AdverseEvent> events) {
        return add(session(0, modality).adverseEvents(Optional.of(events)));
    }

    public PatientBuilder downtime(int day, int days) {
        return add(session(day, Modality.STANDARD).downtimeDays(OptionalInt.of(days)));
    }

    /** A session after which the skin was red for so many days. */
    public PatientBuilder red(int day, int days) {
        return add(session(day, Modality.STANDARD).erythemaDays(OptionalInt.of(days)));
    }

    /** A session of so many minutes. */
    public PatientBuilder lasting(int day, int minutes) {
        return add(session(day, Modality.STANDARD).durationMinutes(OptionalInt.of(minutes)));
    }

    /** A session with its price; no currency for an empty one. */
    public PatientBuilder priced(int day, String cost, String currency) {
        return add(session(day, Modality.STANDARD)
                .cost(Optional.of(new BigDecimal(cost)))
                .currency(currency));
    }

    /** A session of whose details only these are known. */
    public PatientBuilder detailed(
            int day, Modality modality, Optional<BigDecimal> depth, Optional<BigDecimal> energy) {
        return add(session(day, modality).needleDepthMm(depth).rfEnergyMj(energy));
    }

    private Session.Builder session(int day, Modality modality) {
        return Session.builder(new Session.Key(bodySite, side, START.plusDays(day)), modality);
    }

    private PatientBuilder add(Session.Builder session) {
        sessions.add(session.build());
        return this;
    }

    public PatientBuilder rated(int day, double score) {
        var points = Math.round(score * Points.ONE);
        var by = new Rating.Rater(role, rater);
        ratings.add(new Rating(new Rating.Key(bodySite, side, START.plusDays(day), scarType, instrument, by), points));
        return this;
    }

    public PatientRows rows() {
        return new PatientRows(
                patient, sessions, ratings, sessions.size() + ratings.size() + (patient.isPresent() ? 1 : 0), 0);
    }

    public Outcome outcome() {
        return new Derivation(instruments()).derive(rows());
    }
}
