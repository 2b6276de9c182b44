package org.scarline.clinic;

/** What a file's rows are. */
public enum Kind implements Coded {
    PATIENTS,
    SESSIONS,
    RATINGS
}
