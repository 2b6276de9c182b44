package org.scarline.compare.published;

import org.scarline.clinic.Coded;

/** How many scar types a study rated in a patient: whose mean of several must reach a rule reaches it less often. */
public enum TypesRated implements Coded {
    ONE,
    SEVERAL,
    NOT_STATED
}
