package org.scarline.clinic;

/** The type of atrophic scar that a rating speaks of (Jacob's types, and two for what is not told apart). */
public enum ScarType implements Coded {
    ICE_PICK,
    BOXCAR,
    ROLLING,
    MIXED,
    UNSPECIFIED
}
