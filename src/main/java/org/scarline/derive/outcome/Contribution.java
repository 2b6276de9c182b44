package org.scarline.derive.outcome;

import java.util.Comparator;

/** What one patient adds to one place of the tally; the kind says what the two numbers are. */
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
    public record Key(
            ContributionKind kind, String instrument, String raterRole, String scarType, Level level, String arm) {
        public static final Comparator<Key> ORDER = Key::order;

        /** Written out: a night compares keys a hundred million times. */
        private int order(Key other) {
            var order = kind.compareTo(other.kind);
            order = order != 0 ? order : instrument.compareTo(other.instrument);
            order = order != 0 ? order : raterRole.compareTo(other.raterRole);
            order = order != 0 ? order : scarType.compareTo(other.scarType);
            order = order != 0 ? order : Integer.compare(level.position(), other.level.position());
            return order != 0 ? order : arm.compareTo(other.arm);
        }
    }
}
