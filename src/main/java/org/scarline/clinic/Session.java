package org.scarline.clinic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One treatment of one side of one body site on one day; and how it is gathered, so that a value is added in one file. */
public record Session(Key key, Procedure procedure, Precautions precautions, Recovery recovery, Price price) {

    /** Which session this is among a patient's: the later row with the same key replaces the earlier. */
    public record Key(BodySite bodySite, Side side, LocalDate date) {}

    /**
     * What was done.
     *
     * @param adjuncts empty when the needling was plain
     * @param durationMinutes length of the session
     * @param operatorId who treated, empty when not recorded
     */
    public record Procedure(
            Modality modality,
            Set<Adjunct> adjuncts,
            Needling needling,
            OptionalInt durationMinutes,
            String operatorId) {
        public Procedure {
            adjuncts = copy(adjuncts, Adjunct.class);
        }
    }

    /**
     * How the needles were set.
     *
     * @param device as written, empty when not recorded
     * @param depthMm millimetres
     * @param passes number of passes over the skin
     * @param rfEnergyMj millijoules per pin, only with radiofrequency
     */
    public record Needling(
            String device, Optional<BigDecimal> depthMm, OptionalInt passes, Optional<BigDecimal> rfEnergyMj) {}

    /**
     * What speaks against a session on this day.
     *
     * @param activeAcne whether it was done over active acne
     * @param isotretinoinStopped the day isotretinoin was last taken, empty when never or not recorded
     */
    public record Precautions(Optional<Answer> activeAcne, Optional<LocalDate> isotretinoinStopped) {}

    /**
     * What the patient went through.
     *
     * @param pain 0 to 10
     * @param downtimeDays days until normal activity
     * @param erythemaDays days of redness
     * @param adverseEvents empty set: none happened; empty: not recorded
     */
    public record Recovery(
            Optional<BigDecimal> pain,
            OptionalInt downtimeDays,
            OptionalInt erythemaDays,
            Optional<Set<AdverseEvent>> adverseEvents) {
        public Recovery {
            adverseEvents = adverseEvents.map(events -> copy(events, AdverseEvent.class));
        }
    }

    /** Price of the session in a currency of ISO 4217, which is empty when not recorded. */
    public record Price(Optional<BigDecimal> cost, String currency) {}

    private static <E extends Enum<E>> Set<E> copy(Set<E> some, Class<E> list) {
        var copy = EnumSet.noneOf(list);
        copy.addAll(some);
        return Collections.unmodifiableSet(copy);
    }

    public BodySite bodySite() {
        return key.bodySite();
    }

    public Side side() {
        return key.side();
    }

    public LocalDate date() {
        return key.date();
    }

    public Modality modality() {
        return procedure.modality();
    }

    public Set<Adjunct> adjuncts() {
        return procedure.adjuncts();
    }

    public Needling needling() {
        return procedure.needling();
    }

    public OptionalInt durationMinutes() {
        return procedure.durationMinutes();
    }

    public Optional<Answer> activeAcne() {
        return precautions.activeAcne();
    }

    public Optional<LocalDate> isotretinoinStopped() {
        return precautions.isotretinoinStopped();
    }

    public OptionalInt downtimeDays() {
        return recovery.downtimeDays();
    }

    public OptionalInt erythemaDays() {
        return recovery.erythemaDays();
    }

    public Optional<Set<AdverseEvent>> adverseEvents() {
        return recovery.adverseEvents();
    }

    public Optional<BigDecimal> cost() {
        return price.cost();
    }

    public String currency() {
        return price.currency();
    }

    /** A session of which nothing is recorded but what makes it one; the rest is added value by value. */
    public static Builder builder(Key key, Modality modality) {
        return new Builder(key, modality);
    }

    /** The same session, to be changed value by value. */
    public Builder but() {
        return new Builder(key, procedure.modality())
                .adjuncts(procedure.adjuncts())
                .device(needling().device())
                .needleDepthMm(needling().depthMm())
                .passes(needling().passes())
                .rfEnergyMj(needling().rfEnergyMj())
                .durationMinutes(procedure.durationMinutes())
                .operatorId(procedure.operatorId())
                .activeAcne(precautions.activeAcne())
                .isotretinoinStopped(precautions.isotretinoinStopped())
                .pain(recovery.pain())
                .downtimeDays(recovery.downtimeDays())
                .erythemaDays(recovery.erythemaDays())
                .adverseEvents(recovery.adverseEvents())
                .cost(price.cost())
                .currency(price.currency());
    }

    @Override
    public String toString() {
        return "a session";
    }

    /** Gathers a session's values; what is not given is not recorded. */
    public static final class Builder {
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

        private Builder(Key key, Modality modality) {
            this.bodySite = key.bodySite();
            this.side = key.side();
            this.date = key.date();
            this.modality = modality;
        }

        public Builder bodySite(BodySite value) {
            bodySite = value;
            return this;
        }

        public Builder side(Side value) {
            side = value;
            return this;
        }

        public Builder date(LocalDate value) {
            date = value;
            return this;
        }

        public Builder modality(Modality value) {
            modality = value;
            return this;
        }

        public Builder adjuncts(Set<Adjunct> value) {
            adjuncts = value;
            return this;
        }

        public Builder device(String value) {
            device = value;
            return this;
        }

        public Builder needleDepthMm(Optional<BigDecimal> value) {
            needleDepthMm = value;
            return this;
        }

        public Builder passes(OptionalInt value) {
            passes = value;
            return this;
        }

        public Builder rfEnergyMj(Optional<BigDecimal> value) {
            rfEnergyMj = value;
            return this;
        }

        public Builder durationMinutes(OptionalInt value) {
            durationMinutes = value;
            return this;
        }

        public Builder operatorId(String value) {
            operatorId = value;
            return this;
        }

        public Builder activeAcne(Optional<Answer> value) {
            activeAcne = value;
            return this;
        }

        public Builder isotretinoinStopped(Optional<LocalDate> value) {
            isotretinoinStopped = value;
            return this;
        }

        public Builder pain(Optional<BigDecimal> value) {
            pain = value;
            return this;
        }

        public Builder downtimeDays(OptionalInt value) {
            downtimeDays = value;
            return this;
        }

        public Builder erythemaDays(OptionalInt value) {
            erythemaDays = value;
            return this;
        }

        public Builder adverseEvents(Optional<Set<AdverseEvent>> value) {
            adverseEvents = value;
            return this;
        }

        public Builder cost(Optional<BigDecimal> value) {
            cost = value;
            return this;
        }

        public Builder currency(String value) {
            currency = value;
            return this;
        }

        /** Which session it is so far. */
        public Key key() {
            return new Key(bodySite, side, date);
        }

        /** The session of what was given. */
        public Session build() {
            return new Session(
                    key(),
                    new Procedure(
                            modality,
                            adjuncts,
                            new Needling(device, needleDepthMm, passes, rfEnergyMj),
                            durationMinutes,
                            operatorId),
                    new Precautions(activeAcne, isotretinoinStopped),
                    new Recovery(pain, downtimeDays, erythemaDays, adverseEvents),
                    new Price(cost, currency));
        }
    }
}
