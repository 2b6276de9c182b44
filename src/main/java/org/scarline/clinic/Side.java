package org.scarline.clinic;

/** The half of a body site that was treated or rated; BOTH is the whole of it. */
public enum Side implements Coded {
    BOTH,
    LEFT,
    RIGHT
}
