package org.scarline.patient;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One step of the documented course, and how it stands with the patient.
 *
 * @param number of the session; 0 for a rating
 * @param window the days that are documented for it; empty where they count from a session that is not there yet
 */
record Step(Kind kind, int number, Optional<Span> window, State state) {
    /** What is to be done. */
    enum Kind {
        BASELINE,
        SESSION,
        ONSET_RATING,
        FINAL_RATING
    }

    /** How a step stands on the day of the page. */
    enum State {
        DONE,
        OPEN,
        AHEAD,
        PAST
    }

    /** Days from one to another, both included. */
    record Span(LocalDate from, LocalDate to) {
        static Span of(int from, int to) {
            return new Span(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
        }
    }

    static Step dated(Kind kind, int number, Span window, boolean done, LocalDate today) {
        return new Step(kind, number, Optional.of(window), done ? State.DONE : state(window, today));
    }

    private static State state(Span window, LocalDate today) {
        if (today.isBefore(window.from())) {
            return State.AHEAD;
        }
        return today.isAfter(window.to()) ? State.PAST : State.OPEN;
    }

    boolean isToCome() {
        return state == State.OPEN || state == State.AHEAD;
    }
}
