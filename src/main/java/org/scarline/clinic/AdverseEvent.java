package org.scarline.clinic;

import java.util.Set;

/** An unwanted effect of a session; OEDEMA is swelling, PIH post-inflammatory hyperpigmentation. */
public enum AdverseEvent implements Coded {
    ERYTHEMA,
    OEDEMA,
    PIH,
    INFECTION,
    BURN,
    SCARRING,
    TRAM_TRACK,
    FAT_LOSS,
    NERVE,
    OTHER;

    /** Redness and swelling follow every session, and pass. */
    public static final Set<AdverseEvent> EXPECTED = Set.of(ERYTHEMA, OEDEMA);
}
