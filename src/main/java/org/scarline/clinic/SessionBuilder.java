package org.scarline.clinic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Gathers a session's values; what is not given is not recorded. */
public final class SessionBuilder {
    private BodySite bodySite;
    private Side side;
    private LocalDate date;
    private Modality modality;
    private Set<Adjunct> adjuncts = Set.of();
    private String device = "";
    private Optional<BigDecimal> needleDepthMm = Optional.empty();
    private OptionalInt passes = OptionalInt.empty();
    private Optional<BigDecimal> rfEnergyMj = Optional.empty();
    private OptionalInt durationMinutes = OptionalInt.empty();
    private String operatorId = "";
    private Optional<Answer> activeAcne = Optional.empty();
    private Optional<LocalDate> isotretinoinStopped = Optional.empty();
    private Optional<BigDecimal> pain = Optional.empty();
    private OptionalInt downtimeDays = OptionalInt.empty();
    private OptionalInt erythemaDays = OptionalInt.empty();
    private Optional<Set<AdverseEvent>> adverseEvents = Optional.empty();
    private Optional<BigDecimal> cost = Optional.empty();
    private String currency = "";

    SessionBuilder(Session.Key key, Modality modality) {
        this.bodySite = key.bodySite();
        this.side = key.side();
        this.date = key.date();
        this.modality = modality;
    }

    public SessionBuilder bodySite(BodySite value) {
        bodySite = value;
        return this;
    }

    public SessionBuilder side(Side value) {
        side = value;
        return this;
    }

    public SessionBuilder date(LocalDate value) {
        date = value;
        return this;
    }

    public SessionBuilder modality(Modality value) {
        modality = value;
        return this;
    }

    public SessionBuilder adjuncts(Set<Adjunct> value) {
        adjuncts = value;
        return this;
    }

    public SessionBuilder device(String value) {
        device = value;
        return this;
    }

    public SessionBuilder needleDepthMm(Optional<BigDecimal> value) {
        needleDepthMm = value;
        return this;
    }

    public SessionBuilder passes(OptionalInt value) {
        passes = value;
        return this;
    }

    public SessionBuilder rfEnergyMj(Optional<BigDecimal> value) {
        rfEnergyMj = value;
        return this;
    }

    public SessionBuilder durationMinutes(OptionalInt value) {
        durationMinutes = value;
        return this;
    }

    public SessionBuilder operatorId(String value) {
        operatorId = value;
        return this;
    }

    public SessionBuilder activeAcne(Optional<Answer> value) {
        activeAcne = value;
        return this;
    }

    public SessionBuilder isotretinoinStopped(Optional<LocalDate> value) {
        isotretinoinStopped = value;
        return this;
    }

    public SessionBuilder pain(Optional<BigDecimal> value) {
        pain = value;
        return this;
    }

    public SessionBuilder downtimeDays(OptionalInt value) {
        downtimeDays = value;
        return this;
    }

    public SessionBuilder erythemaDays(OptionalInt value) {
        erythemaDays = value;
        return this;
    }

    public SessionBuilder adverseEvents(Optional<Set<AdverseEvent>> value) {
        adverseEvents = value;
        return this;
    }

    public SessionBuilder cost(Optional<BigDecimal> value) {
        cost = value;
        return this;
    }

    public SessionBuilder currency(String value) {
        currency = value;
        return this;
    }

    /** Which session it is so far. */
    public Session.Key key() {
        return new Session.Key(bodySite, side, date);
    }

    /** The session of what was given. */
    public Session build() {
        return new Session(
                key(),
                new Session.Procedure(
                        modality,
                        adjuncts,
                        new Session.Needling(device, needleDepthMm, passes, rfEnergyMj),
                        durationMinutes,
                        operatorId),
                new Session.Precautions(activeAcne, isotretinoinStopped),
                new Session.Recovery(pain, downtimeDays, erythemaDays, adverseEvents),
                new Session.Price(cost, currency));
    }
}
