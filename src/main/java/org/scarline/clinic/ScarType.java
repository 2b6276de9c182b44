package org.scarline.clinic;

/** The type of atrophic scar that was rated: Jacob's types, and two for scars of several types or of none recorded. */
public enum ScarType implements Coded {
    ICE_PICK,
    BOXCAR,
    ROLLING,
    MIXED,
    UNSPECIFIED
}
