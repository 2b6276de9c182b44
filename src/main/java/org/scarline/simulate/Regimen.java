package org.scarline.simulate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Modality;

/**
 * What a patient is to be treated with.
 *
 * @param splitFace standard needling on the left and radiofrequency on the right
 * @param first modality of the first session
 * @param switchesAt session, from 0, that changes over to the other modality; past the last one: never
 * @param adjuncts added to the needling
 * @param every how many sessions apart the adjuncts are added, from the first one on
 */
record Regimen(BodySite bodySite, boolean splitFace, Modality first, int switchesAt, Set<Adjunct> adjuncts, int every) {

    private static final int NEVER = Integer.MAX_VALUE;

    private static final List<Set<Adjunct>> COMBINATIONS = List.of(
            EnumSet.of(Adjunct.LASER_ABLATIVE),
            EnumSet.of(Adjunct.LASER_NONABLATIVE),
            EnumSet.of(Adjunct.PRP),
            EnumSet.of(Adjunct.PEEL),
            EnumSet.of(Adjunct.SUBCISION),
            EnumSet.of(Adjunct.PRP, Adjunct.SUBCISION),
            EnumSet.of(Adjunct.OTHER));

    /** Drawn from what is true and, where the truth says so, from what was recorded before treatment. */
    static Regimen draw(Person person, RecordedState chart, Truth truth, Draws draws) {
        var splitFace = draws.chance(truth.get(Parameter.SPLIT_FACE_SHARE));
        var elsewhere = draws.chance(truth.get(Parameter.OTHER_BODY_SITE_SHARE));
        var bodySite = elsewhere ? draws.pick(List.of(BodySite.BACK, BodySite.CHEST), 0.6, 0.4) : BodySite.FACE;
        var first = draws.chance(rfShare(person, chart, truth)) ? Modality.RF : Modality.STANDARD;
        var combined = draws.chance(truth.get(Parameter.COMBINED_SHARE));
        var adjuncts = draws.pick(COMBINATIONS, 0.42, 0.12, 0.26, 0.08, 0.06, 0.04, 0.02);
        var every = draws.pick(List.of(1, 2), 0.8, 0.2);
        var switches = draws.chance(truth.get(Parameter.SWITCH_SHARE));
        var switchesAt = draws.between(1, 3);
        return new Regimen(
                splitFace ? BodySite.FACE : bodySite,
                splitFace,
                first,
                switches ? switchesAt : NEVER,
                combined && !splitFace ? adjuncts : Set.of(),
                every);
    }

    /** The same for one side of a split face. */
    Regimen onOneSide(Modality modality) {
        return new Regimen(bodySite, splitFace, modality, NEVER, adjuncts, every);
    }

    Modality modality(int session) {
        return session < switchesAt ? first : first == Modality.RF ? Modality.STANDARD : Modality.RF;
    }

    Set<Adjunct> adjuncts(int session) {
        return session % every == 0 ? adjuncts : Set.of();
    }

    /** The worse the scars are, or are recorded, the likelier radiofrequency: the arms differ before treatment. */
    private static double rfShare(Person person, RecordedState chart, Truth truth) {
        var share = truth.get(Parameter.RF_SHARE);
        var recorded = chart.baseline().isPresent() ? chart.baseline().getAsDouble() - 3 : 0;
        var logOdds = truth.get(Parameter.RF_BY_SEVERITY) * (person.meanSeverity() - 3)
                + truth.get(Parameter.RF_BY_RECORDED) * recorded;
        var odds = share / (1 - share) * StrictMath.exp(logOdds);
        return share == 1 ? 1 : odds / (1 + odds);
    }
}
