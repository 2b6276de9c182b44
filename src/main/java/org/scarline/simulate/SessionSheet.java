package org.scarline.simulate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Answer;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Session;
import org.scarline.clinic.Side;

/** What a clinic records about a session; some cells are left empty. */
final class SessionSheet {
    /** Share of cells that are left empty. */
    private static final double MISSING = 0.04;

    private final Person person;
    private final Truth truth;
    private final Draws draws;
    private final Optional<LocalDate> isotretinoinStopped;
    private final String operator;

    SessionSheet(Person person, Truth truth, Draws draws) {
        this.person = person;
        this.truth = truth;
        this.draws = draws;
        var daysBefore = draws.between(60, 700);
        this.isotretinoinStopped =
                draws.chance(0.06) ? Optional.of(person.start().minusDays(daysBefore)) : Optional.empty();
        this.operator = "op" + draws.between(1, 5);
    }

    /** The session of that number, from 0, of a regimen. */
    Session fill(Regimen regimen, Side side, LocalDate day, int number) {
        var modality = regimen.modality(number);
        var adjuncts = regimen.adjuncts(number);
        var cost = cost(modality, adjuncts);
        var session = Session.builder(new Session.Key(regimen.bodySite(), side, day), modality)
                .adjuncts(adjuncts)
                .operatorId(operator);
        setDevice(session, modality);
        return session.durationMinutes(orMissing(Math.max(10, 5 * (int) Math.round(draws.normal(9, 2)))))
                .activeAcne(activeAcne())
                .isotretinoinStopped(isotretinoinStopped)
                .downtimeDays(orMissing(downtime(modality, adjuncts)))
                .adverseEvents(adverseEvents(modality, adjuncts))
                .cost(cost)
                .currency(cost.isPresent() ? (person.site() == Site.CLINIC_C ? "USD" : "EUR") : "")
                .build();
    }

    private void setDevice(Session.Builder session, Modality modality) {
        var rf = modality == Modality.RF;
        var unusual = draws.chance(truth.get(Parameter.UNUSUAL_SHARE));
        var depth = unusual ? draws.between(36, 45) : rf ? draws.between(10, 30) : draws.between(6, 20);
        var passes = draws.between(2, 5);
        var energy = rf ? Optional.of(BigDecimal.valueOf(draws.between(150, 900), 1)) : Optional.<BigDecimal>empty();
        var pain = Math.max(0, Math.min(100, Math.round(draws.normal(rf ? 38 : 30, 12))));
        session.device(rf ? "RF-25" : draws.pick(List.of("Pen, 12 needles", "Roller"), 0.8, 0.2))
                .needleDepthMm(Optional.of(BigDecimal.valueOf(depth, 1)))
                .passes(OptionalInt.of(unusual ? passes + 4 : passes))
                .rfEnergyMj(energy)
                .pain(draws.chance(MISSING) ? Optional.empty() : Optional.of(BigDecimal.valueOf(pain, 1)))
                .erythemaDays(orMissing(draws.count(1.6)));
    }

    private Optional<Answer> activeAcne() {
        var over = draws.chance(truth.get(Parameter.ACTIVE_ACNE_SHARE)) ? Answer.YES : Answer.NO;
        return draws.pick(List.of(Optional.of(over), Optional.of(Answer.UNKNOWN), Optional.empty()), 0.92, 0.04, 0.04);
    }

    private int downtime(Modality modality, Set<Adjunct> adjuncts) {
        var mean = truth.get(Parameter.DOWNTIME_DAYS);
        mean += modality == Modality.RF ? truth.get(Parameter.DOWNTIME_RF) : 0;
        mean += adjuncts.contains(Adjunct.LASER_ABLATIVE) ? truth.get(Parameter.DOWNTIME_ABLATIVE) : 0;
        return Math.min(60, draws.count(mean));
    }

    private Optional<Set<AdverseEvent>> adverseEvents(Modality modality, Set<Adjunct> adjuncts) {
        var rf = modality == Modality.RF;
        var pih = truth.get(person.hasDarkSkin() ? Parameter.PIH_DARK : Parameter.PIH_LIGHT);
        var events = EnumSet.noneOf(AdverseEvent.class);
        add(events, AdverseEvent.ERYTHEMA, 0.3);
        add(events, AdverseEvent.OEDEMA, rf ? 0.12 : 0.06);
        add(events, AdverseEvent.PIH, adjuncts.contains(Adjunct.LASER_ABLATIVE) ? 2 * pih : pih);
        add(events, AdverseEvent.INFECTION, 0.002);
        add(events, AdverseEvent.BURN, rf ? 0.004 : 0);
        add(events, AdverseEvent.SCARRING, 0.0005);
        add(events, AdverseEvent.TRAM_TRACK, rf ? 0 : 0.002);
        add(events, AdverseEvent.FAT_LOSS, rf ? 0.0005 : 0);
        add(events, AdverseEvent.NERVE, rf ? 0.0003 : 0);
        add(events, AdverseEvent.OTHER, 0.003);
        return draws.chance(0.08) ? Optional.empty() : Optional.of(events);
    }

    private void add(Set<AdverseEvent> events, AdverseEvent event, double chance) {
        if (draws.chance(chance)) {
            events.add(event);
        }
    }

    /** The first clinic counts in whole euros, the second in euros and cents, the third in dollars. */
    private Optional<BigDecimal> cost(Modality modality, Set<Adjunct> adjuncts) {
        var base = person.site() == Site.CLINIC_C ? 310 : 220;
        var price = base + (modality == Modality.RF ? 80 : 0) + 120 * adjuncts.size();
        var discount = 5 * draws.between(0, 6);
        var cents = person.site() == Site.CLINIC_B ? 50 : 0;
        var cost = BigDecimal.valueOf(100L * (price - discount) + cents, 2);
        return draws.chance(MISSING) ? Optional.empty() : Optional.of(cost);
    }

    private OptionalInt orMissing(int value) {
        return draws.chance(MISSING) ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
