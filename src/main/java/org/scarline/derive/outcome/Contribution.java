package org.scarline.derive.outcome;

import java.util.Comparator;

/** What one patient adds to one place of the tally; the kind says what the two numbers are. */
public record Contribution(Key key, long a, long b) {
    /** Every scar type, arm or instrument together. */
    public static final String ALL = "all";

    /**
     * Where in the tally. A night asks for a place a hundred million times, so its hash is kept, and words that are the very
     * same are not compared.
     */
    public static final class Key {
        public static final Comparator<Key> ORDER = Key::order;

        private final ContributionKind kind;
        private final String instrument;
        private final String raterRole;
        private final String scarType;
        private final Level level;
        private final String arm;
        private final int hash;

        /**
         * A place.
         *
         * @param instrument code, empty where none is concerned
         * @param raterRole code, empty likewise
         * @param scarType code or {@code all}
         * @param arm an arm's name or {@code all}
         */
        @SuppressWarnings("EnumOrdinal") // only a hash is made of it
        public Key(
                ContributionKind kind, String instrument, String raterRole, String scarType, Level level, String arm) {
            this.kind = kind;
            this.instrument = instrument;
            this.raterRole = raterRole;
            this.scarType = scarType;
            this.level = level;
            this.arm = arm;
            var bits = arm.hashCode();
            bits = 31 * bits + instrument.hashCode();
            bits = 31 * bits + raterRole.hashCode();
            bits = 31 * bits + scarType.hashCode();
            bits = 31 * bits + level.position();
            this.hash = 31 * bits + kind.ordinal();
        }

        public ContributionKind kind() {
            return kind;
        }

        public String instrument() {
            return instrument;
        }

        public String raterRole() {
            return raterRole;
        }

        public String scarType() {
            return scarType;
        }

        public Level level() {
            return level;
        }

        public String arm() {
            return arm;
        }

        @Override
        public boolean equals(Object object) {
            return this == object
                    || (object instanceof Key other
                            && hash == other.hash
                            && kind == other.kind
                            && level == other.level
                            && arm.equals(other.arm)
                            && instrument.equals(other.instrument)
                            && raterRole.equals(other.raterRole)
                            && scarType.equals(other.scarType));
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public String toString() {
            return String.join(" ", kind.name(), instrument, raterRole, scarType, level.axis(), level.code(), arm);
        }

        private int order(Key other) {
            var order = kind.compareTo(other.kind);
            order = order != 0 ? order : compare(instrument, other.instrument);
            order = order != 0 ? order : compare(raterRole, other.raterRole);
            order = order != 0 ? order : compare(scarType, other.scarType);
            order = order != 0 ? order : Integer.compare(level.position(), other.level.position());
            return order != 0 ? order : compare(arm, other.arm);
        }

        @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // most are the very same word
        private static int compare(String one, String other) {
            return one == other ? 0 : one.compareTo(other);
        }
    }
}
