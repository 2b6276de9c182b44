package org.scarline.ingest.suggest.look;

import java.util.List;

/** Days that a column can hold: a session's, a rating's, or one that is called neither. */
public final class DayKinds {
    /** In the order in which they are taken for the day of a session. */
    public static final List<String> OF_SESSION = List.of("session_date", "date", "assessed_on");

    /** In the order in which they are taken for the day of a rating. */
    public static final List<String> OF_RATING = List.of("assessed_on", "date", "session_date");

    /** Those that are called something first. */
    public static final List<String> ANY = List.of("session_date", "assessed_on", "date");

    private DayKinds() {}
}
