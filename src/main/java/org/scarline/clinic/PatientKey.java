package org.scarline.clinic;

/** One patient of one site. Two sites may use the same id for two people. */
public record PatientKey(String site, String id) {
    /** Says nothing: a patient's id does not belong in a log. */
    @Override
    public String toString() {
        return "a patient";
    }
}
