package org.scarline.night;

import java.util.List;
import org.scarline.export.gate.Protection;
import org.scarline.results.RatedBy;

/**
 * What is chosen about releases.
 *
 * @param measures instruments and roles that a release speaks of; the usual ones where none are chosen
 */
public record ReleaseChoice(Protection protection, List<RatedBy> measures) {
    /** What is done unless something is chosen. */
    public static final ReleaseChoice USUAL = new ReleaseChoice(Protection.DEFAULT, List.of());

    public ReleaseChoice {
        measures = List.copyOf(measures);
    }
}
