package org.scarline.simulate;

import java.util.Optional;
import java.util.OptionalInt;
import org.scarline.clinic.Answer;

/** A row of a patients file; empty where nothing was recorded. */
record Registered(OptionalInt fitzpatrick, OptionalInt birthYear, String sex, Optional<Answer> consent) {
    /** Without either the row would be one that the inbox rejects, and a clinic would not write it. */
    boolean saysSomething() {
        return fitzpatrick.isPresent() || birthYear.isPresent();
    }

    @Override
    public String toString() {
        return "a simulated patient's row";
    }
}
