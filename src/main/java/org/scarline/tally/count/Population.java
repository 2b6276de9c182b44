package org.scarline.tally.count;

import java.util.List;
import java.util.function.Predicate;
import org.scarline.derive.Outcome;

/** Patients that a result is given for: a property of the patient, so that nobody is added up twice. */
public record Population(String name, Predicate<Attributes> members) {
    public static final Population ALL = new Population("all", patient -> true);

    /** Everybody, those treated as documented, and the groups of skin types. */
    public static final List<Population> EVERYWHERE = List.of(
            ALL,
            new Population("per_protocol", Attributes::perProtocol),
            new Population("fitzpatrick_1_3", patient -> patient.skin() == Outcome.Skin.FITZPATRICK_1_3),
            new Population("fitzpatrick_4_6", patient -> patient.skin() == Outcome.Skin.FITZPATRICK_4_6));

    public static Population site(String site) {
        return new Population("site:" + site, patient -> patient.site().equals(site));
    }
}
