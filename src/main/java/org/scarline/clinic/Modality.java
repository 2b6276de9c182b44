package org.scarline.clinic;

/** How the needles are driven: plain, or with radiofrequency. */
public enum Modality implements Coded {
    STANDARD,
    RF
}
