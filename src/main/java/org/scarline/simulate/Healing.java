package org.scarline.simulate;

import java.time.LocalDate;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.Modality;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Session;

/**
 * How a scar improves. Before the patient's onset it does not. From then on it improves by at least the first step, and by
 * more once the sessions' gains, each growing evenly while it matures and each smaller than the one before, exceed that.
 */
final class Healing {
    private final Truth truth;

    Healing(Truth truth) {
        this.truth = truth;
    }

    /** Grades gained on that day by the sessions before it, free of any rater's error. */
    double improvement(Person person, TreatedRegion region, ScarType type, LocalDate day) {
        if (!person.improvedBy(day)) {
            return 0;
        }
        var gain = 0.0;
        var added = 0.0;
        var weights = 0.0;
        var weight = 1.0;
        for (var session : region.sessions()) {
            if (session.date().isBefore(day)) {
                gain += weight * matured(session, day);
                added += weight * matured(session, day) * effect(session, person);
                weights += weight;
                weight *= truth.get(Parameter.GAIN_KEPT);
            }
        }
        var multiple = person.response().multiple() * effect(type);
        var needled = Math.max(truth.get(Parameter.FIRST_STEP), truth.get(Parameter.SESSION_GAIN) * gain * multiple);
        return weights == 0 ? 0 : needled + added / weights;
    }

    /** Severity in grades on that day; no lower than half a grade, which rounds to the best grade. */
    double severity(Person person, TreatedRegion region, ScarType type, LocalDate day) {
        var before = person.severity().getOrDefault(type, 1.0);
        return Math.max(0.5, before - improvement(person, region, type, day));
    }

    private double matured(Session session, LocalDate day) {
        var days = day.toEpochDay() - session.date().toEpochDay();
        return Math.min(1, days / truth.get(Parameter.MATURATION_DAYS));
    }

    private double effect(Session session, Person person) {
        var effect = session.modality() == Modality.RF ? rfEffect(person) : 0;
        for (var adjunct : session.adjuncts()) {
            effect += truth.get(effect(adjunct));
        }
        return effect;
    }

    private double rfEffect(Person person) {
        var site = person.site() == Site.CLINIC_A ? 1 : -1;
        return truth.get(Parameter.RF_EFFECT)
                + site * truth.get(Parameter.RF_BY_SITE)
                + (person.meanSeverity() - 3) * truth.get(Parameter.RF_EFFECT_BY_SEVERITY);
    }

    private static Parameter effect(Adjunct adjunct) {
        return switch (adjunct) {
            case LASER_ABLATIVE, LASER_NONABLATIVE -> Parameter.LASER_EFFECT;
            case PRP -> Parameter.PRP_EFFECT;
            case PEEL, SUBCISION, OTHER -> Parameter.OTHER_ADJUNCT_EFFECT;
        };
    }

    private double effect(ScarType type) {
        return switch (type) {
            case ICE_PICK -> truth.get(Parameter.ICE_PICK_EFFECT);
            case BOXCAR -> truth.get(Parameter.BOXCAR_EFFECT);
            case ROLLING -> truth.get(Parameter.ROLLING_EFFECT);
            case MIXED, UNSPECIFIED -> 1;
        };
    }
}
