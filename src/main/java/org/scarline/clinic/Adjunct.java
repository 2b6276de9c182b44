package org.scarline.clinic;

/** What was added to the needling in the same session. */
public enum Adjunct implements Coded {
    LASER_ABLATIVE("laser"),
    LASER_NONABLATIVE("laser"),
    PRP("prp"),
    PEEL("peel"),
    SUBCISION("subcision"),
    OTHER("other");

    private final String arm;

    Adjunct(String arm) {
        this.arm = arm;
    }

    /** The word for it in an arm's name: both kinds of laser are {@code laser}. */
    public String arm() {
        return arm;
    }
}
