package org.scarline.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a database says when it cannot be used, by its code alone: its own words may hold values. */
public final class Damage {
    /** General error, file corrupted, and the three of a file that is no longer a database of this kind. */
    private static final Set<Integer> CODES = Set.of(50_000, 90_048, 90_047, 90_135);

    /** What a file says that is damaged where it begins, and one that is encrypted. */
    private static final int UNREADABLE = 90_030;

    private static final Set<Integer> PASSWORDS = Set.of(28_000, 90_049, 90_050);
    private static final int IN_USE = 90_020;
    private static final int NO_ROOM = 90_031;

    private Damage() {}

    /** One line with the way out. */
    public static String say(Throwable failure) {
        var database = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((first, deeper) -> deeper);
        return database.map(each -> say(each.getSQLState(), each.getErrorCode()))
                .orElseGet(() -> failure.getClass().getSimpleName());
    }

    private static String say(String state, int code) {
        if (code == UNREADABLE) {
            return ("the database is damaged, or encrypted and opened without its key (error %d): give its key"
                            + " (--key-file, --key-command); if it has none, put the last copy of the state back, or"
                            + " move it away and load the inbox and the archive anew (scarline run)")
                    .formatted(code);
        }
        if (CODES.contains(code)) {
            return ("the database is damaged (error %d): put the last copy of the state back, or move it away"
                            + " and load the inbox and the archive anew (scarline run)")
                    .formatted(code);
        }
        if (PASSWORDS.contains(code)) {
            return "the database does not take the password (error %d): it is another program's, or its key is another (--key-file, --key-command)"
                    .formatted(code);
        }
        if (code == IN_USE) {
            return "the database is open in another program (error %d)".formatted(code);
        }
        return code == NO_ROOM
                ? "the database cannot read or write its file (error %d)".formatted(code)
                : "the database refused (state %s, error %d)".formatted(state, code);
    }
}
