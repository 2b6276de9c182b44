package org.scarline.clinic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One treatment of one side of one body site on one day. */
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
    public static SessionBuilder builder(Key key, Modality modality) {
        return new SessionBuilder(key, modality);
    }

    /** The same session, to be changed value by value. */
    public SessionBuilder but() {
        return new SessionBuilder(key, procedure.modality())
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
}
