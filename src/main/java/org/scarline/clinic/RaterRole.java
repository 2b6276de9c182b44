package org.scarline.clinic;

/** Who rated: the treating clinician, someone independent of the treatment, or the patient. */
public enum RaterRole implements Coded {
    CLINICIAN,
    INDEPENDENT,
    PATIENT
}
