package org.scarline.export.gate;

import java.util.Optional;

/** No gate at all on counts: for attacks that must succeed without it. */
public final class OpenGate {
    private OpenGate() {}

    /** Counts without noise, and nothing hidden; means have their noise. */
    public static Gate open() {
        return new Gate(new Protection(10, 5, 0, 1, Optional.of("nobody")), (n, key) -> 0);
    }
}
