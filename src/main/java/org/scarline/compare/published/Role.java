package org.scarline.compare.published;

import org.scarline.clinic.Coded;

/** What an arm of a study is for. */
public enum Role implements Coded {
    TREATED,
    /** Not treated at all: what time and the rater's eye give alone. */
    CONTROL
}
