package org.scarline.clinic;

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
    OTHER
}
