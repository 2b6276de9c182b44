package org.scarline.results;

import org.scarline.clinic.RaterRole;

/**
 * The instrument and the rater that a claim is tested with where it names none: chosen in configuration, never by result.
 *
 * @param instrument code
 */
public record Primary(String instrument, RaterRole raterRole) {
    /** The Goodman–Baron grade by the treating clinician. */
    public static final Primary DEFAULT = new Primary("goodman_baron_grade", RaterRole.CLINICIAN);
}
