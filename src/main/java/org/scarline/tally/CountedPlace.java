package org.scarline.tally;

import java.util.List;

/** The patients at one place of the tally in the order of their pairs; each population is then counted in one pass. */
final class CountedPlace {
    /** No patient at all. */
    static final CountedPlace NOBODY = new CountedPlace(AlikePatients.NOBODY, List.of(), Pairs.Ranked.NONE);

    private final AlikePatients patients;
    private final List<Attributes> attributes;
    private final Pairs.Ranked pairs;
    private final int differentPairs;

    /** Of patients by the ranks of their pairs. */
    CountedPlace(AlikePatients patients, List<Attributes> attributes, Pairs.Ranked pairs) {
        this.patients = patients;
        this.attributes = attributes;
        this.pairs = pairs;
        this.differentPairs = patients.differentPairs();
    }

    /** Those of a population. */
    PatientCounts of(Population population) {
        return patients.kinds() == 0
                ? PatientCounts.NOBODY
                : patients.counted(members(population), pairs, differentPairs);
    }

    private boolean[] members(Population population) {
        var members = new boolean[attributes.size()];
        for (var i = 0; i < members.length; i++) {
            members[i] = population.members().test(attributes.get(i));
        }
        return members;
    }
}
