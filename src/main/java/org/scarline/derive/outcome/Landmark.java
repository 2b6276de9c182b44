package org.scarline.derive.outcome;

import org.scarline.clinic.Protocol;

/** Groups of sessions before a landmark: who is in which is known there, and cannot be changed by what comes after. */
public final class Landmark {
    public static final String ONE_OR_TWO = "sessions_1_to_2";
    public static final String THREE_TO_SIX = "sessions_3_to_6";
    /** More than the documented sessions: counted, and compared with nothing. */
    public static final String MORE = "sessions_7_plus";

    private Landmark() {}

    /** The group, named like an arm; at least one session. */
    public static String group(int sessionsBefore) {
        if (sessionsBefore < Protocol.SESSIONS.low()) {
            return ONE_OR_TWO;
        }
        return sessionsBefore <= Protocol.SESSIONS.high() ? THREE_TO_SIX : MORE;
    }
}
