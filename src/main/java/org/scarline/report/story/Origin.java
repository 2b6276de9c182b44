package org.scarline.report.story;

/** Where the data come from; made-up data are said to be so on every page. */
public enum Origin {
    CLINIC,
    SYNTHETIC
}
