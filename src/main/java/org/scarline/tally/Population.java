package org.scarline.tally;

import java.util.List;
import java.util.function.Predicate;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.Outcome;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.results.Cell;

/** Patients that a result is given for: a property of the patient, so that nobody is added up twice. */
record Population(String name, Predicate<Attributes> members) {
    public static final Population ALL = new Population("all", patient -> true);

    static final Population PER_PROTOCOL = new Population("per_protocol", Attributes::perProtocol);

    /** Time to first improvement is given for everybody and, as a check, for those treated as documented. */
    public static final List<Population> OF_TIME = List.of(ALL, PER_PROTOCOL);

    public static final Population FITZPATRICK_1_3 =
            new Population("fitzpatrick_1_3", patient -> patient.skin() == Outcome.Skin.FITZPATRICK_1_3);

    public static final Population FITZPATRICK_4_6 =
            new Population("fitzpatrick_4_6", patient -> patient.skin() == Outcome.Skin.FITZPATRICK_4_6);

    /** Everybody, those treated as documented, and the groups of skin types. */
    public static final List<Population> EVERYWHERE = List.of(ALL, PER_PROTOCOL, FITZPATRICK_1_3, FITZPATRICK_4_6);

    /**
     * The populations that an axis has: those, and at the end of a course each site too. By the days since the last
     * session it is everybody alone.
     */
    public static List<Population> at(Level level, Tally tally) {
        if (level.axis().equals("since_last")) {
            return List.of(ALL);
        }
        if (level != RatedLevel.FINAL && level != RatedLevel.LATEST) {
            return EVERYWHERE;
        }
        return tally.populationsAtTheEnd();
    }

    public static Population site(String site) {
        return new Population(Cell.populationOf(site), patient -> patient.site().equals(site));
    }
}
