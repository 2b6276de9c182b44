package org.scarline.runs;

import org.scarline.clinic.Coded;

/** Where the data come from; every page of a synthetic run says that it is one. */
public enum Origin implements Coded {
    CLINIC,
    SYNTHETIC
}
