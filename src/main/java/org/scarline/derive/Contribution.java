package org.scarline.derive;

import java.util.Comparator;

/** What one patient adds to one place of the tally; the family says what the two numbers are. */
public record Contribution(Key key, long a, long b) {
    /** Every scar type, arm or instrument together. */
    public static final String ALL = "all";

    /**
     * Where in the tally.
     *
     * @param instrument code, empty where none is concerned
     * @param raterRole code, empty likewise
     * @param scarType code or {@code all}
     * @param arm an arm's name or {@code all}
     */
    public record Key(Family family, String instrument, String raterRole, String scarType, Slot slot, String arm) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::family)
                .thenComparing(Key::instrument)
                .thenComparing(Key::raterRole)
                .thenComparing(Key::scarType)
                .thenComparing(Key::slot)
                .thenComparing(Key::arm);
    }
}
