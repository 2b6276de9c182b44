package org.scarline.ingest.guard;

import org.scarline.clinic.Coded;

/** What a guard does; the names stand in {@code guards.csv}. */
enum Action implements Coded {
    /** The file is not loaded until a person lets it in. */
    HOLD,
    /** The file is loaded, and a person is informed. */
    WARN,
    /** Nothing. */
    OFF
}
