package org.scarline.clinic;

/** An answer to a yes-or-no question; UNKNOWN was asked and not known, an absent answer was not recorded. */
public enum Answer implements Coded {
    YES,
    NO,
    UNKNOWN
}
