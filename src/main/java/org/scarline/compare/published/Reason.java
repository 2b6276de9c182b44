package org.scarline.compare.published;

import org.scarline.clinic.Coded;

/** Why a published result is not comparable with the cohort: the first that applies. */
public enum Reason implements Coded {
    /** It was rated with nothing that the registry has. */
    NO_INSTRUMENT,
    /** Its treatment is none of the cohort's arms. */
    OTHER_ARM,
    /** It was rated at another time after the last session, or nobody says when. */
    FOLLOW_UP,
    /** It gives no number of the kind. */
    NO_NUMBER,
    /** The cohort has no such patients. */
    NO_CELL,
    /** The cohort has fewer than 10 of them. */
    FEW_PATIENTS
}
