package org.scarline.rows.ledger;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Tells values that a database does not take from a database that fails. */
final class Refusal {
    /** SQL's classes of a value that does not fit, and of a rule of a table that is broken. */
    private static final Set<String> CLASSES = Set.of("22", "23");

    /** A row that is there already: lines have numbers of their own, so it is no fault of a value. */
    private static final String DOUBLE = "23505";

    private Refusal() {}

    /** The SQL state of a refusal, empty for any other failure. */
    static Optional<String> of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                var state = sql.getSQLState();
                var isRefusal = state.length() == 5 && CLASSES.contains(state.substring(0, 2)) && !state.equals(DOUBLE);
                return isRefusal ? Optional.of(state) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
