package org.scarline.simulate;

import java.util.Optional;
import java.util.OptionalInt;
import org.scarline.clinic.Answer;

/** A row of a patients file; empty where nothing was recorded. */
record Registered(OptionalInt fitzpatrick, OptionalInt birthYear, String sex, Optional<Answer> consent) {
    @Override
    public String toString() {
        return "a simulated patient's row";
    }
}
