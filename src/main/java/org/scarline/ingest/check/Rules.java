package org.scarline.ingest.check;

import org.scarline.clinic.Instruments;
import org.scarline.ingest.voice.Voices;

/** What lines are checked against: how a source spells things, which instruments there are, and who may say what. */
public record Rules(SourceProfile profile, Instruments instruments, Voices voices) {
    /** With every folder speaking for its own site alone. */
    public Rules(SourceProfile profile, Instruments instruments) {
        this(profile, instruments, Voices.OWN);
    }
}
