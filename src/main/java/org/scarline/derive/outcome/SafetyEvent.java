package org.scarline.derive.outcome;

/** Whether an unwanted effect was ever recorded; named as in {@link org.scarline.clinic.AdverseEvent}. */
public enum SafetyEvent implements Level {
    ERYTHEMA(38, "erythema"),
    OEDEMA(39, "oedema"),
    PIH(40, "pih"),
    INFECTION(41, "infection"),
    BURN(42, "burn"),
    SCARRING(43, "scarring"),
    TRAM_TRACK(44, "tram_track"),
    FAT_LOSS(45, "fat_loss"),
    NERVE(46, "nerve"),
    OTHER(47, "other");

    private final int position;
    private final String code;

    SafetyEvent(int position, String code) {
        this.position = position;
        this.code = code;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public String axis() {
        return "safety";
    }

    @Override
    public String code() {
        return code;
    }
}
