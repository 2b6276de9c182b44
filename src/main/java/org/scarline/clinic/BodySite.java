package org.scarline.clinic;

/** The part of the body that was treated or rated. */
public enum BodySite implements Coded {
    FACE,
    CHEST,
    BACK,
    NECK,
    SHOULDER,
    ARM,
    LEG,
    ABDOMEN,
    BUTTOCK,
    OTHER
}
