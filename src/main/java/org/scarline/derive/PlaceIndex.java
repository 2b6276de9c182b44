package org.scarline.derive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;

/**
 * What somebody keeps at each place of the tally. Places lie in tables, one for each series (kind, instrument, role and scar
 * type), by arm and level, so that the contributions of a stored outcome, which come series by series, find them without
 * comparing words.
 */
public final class PlaceIndex<P> {
    private final Function<Contribution.Key, P> places;
    private final Map<Series, Table> tables = new HashMap<>();
    private final Map<String, Integer> arms = new HashMap<>();

    /** As records have it, written out: words are mostly the very same objects, and this is asked ten million times. */
    private record Series(ContributionKind kind, String instrument, String raterRole, String scarType) {
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Series other
                    && kind == other.kind
                    && scarType.equals(other.scarType)
                    && instrument.equals(other.instrument)
                    && raterRole.equals(other.raterRole);
        }

        @Override
        public int hashCode() {
            return ((kind.hashCode() * 31 + instrument.hashCode()) * 31 + raterRole.hashCode()) * 31
                    + scarType.hashCode();
        }
    }

    /** The places of one series, by the arm's number and the level's position; what was not asked for yet is null. */
    private static final class Table {
        private static final Object[] NOTHING = new Object[StoredOutcome.positions()];

        private Object[][] byArm = {};

        Object[] levels(int arm) {
            return arm < byArm.length ? byArm[arm] : NOTHING;
        }

        void put(int arm, int level, Object place) {
            var known = byArm.length;
            if (arm >= known) {
                byArm = Arrays.copyOf(byArm, Math.max(arm + 1, 2 * known));
                Arrays.fill(byArm, known, byArm.length, NOTHING);
            }
            if (byArm[arm] == NOTHING) {
                byArm[arm] = NOTHING.clone();
            }
            byArm[arm][level] = place;
        }
    }

    /**
     * An index of places.
     *
     * @param places gives what is kept at a place; it is asked once for each
     */
    public PlaceIndex(Function<Contribution.Key, P> places) {
        this.places = places;
    }

    /** Forgets all: each place is asked for anew. */
    public void forget() {
        tables.clear();
    }

    /** The places of one stored outcome, as it goes from contribution to contribution. */
    public Walk walk(StoredOutcome outcome) {
        return new Walk(outcome);
    }

    /** Where the contributions of one outcome go. */
    public final class Walk {
        private final StoredOutcome outcome;
        private final int[] armNumbers;
        private @Nullable Table table;

        private Walk(StoredOutcome outcome) {
            this.outcome = outcome;
            this.armNumbers = new int[outcome.words()];
            Arrays.fill(armNumbers, -1);
        }

        /** What is kept at the place of the present contribution. */
        @SuppressWarnings("unchecked") // nothing but what the function gave is put there
        public P here() {
            var present = table;
            if (present == null || !outcome.isOfSameSeries()) {
                var series = new Series(outcome.kind(), outcome.instrument(), outcome.raterRole(), outcome.scarType());
                present = tables.get(series);
                if (present == null) {
                    present = new Table();
                    tables.put(series, present);
                }
                table = present;
            }
            var arm = armNumbers[outcome.armWord()];
            if (arm < 0) {
                arm = number(outcome.arm());
                armNumbers[outcome.armWord()] = arm;
            }
            var place = present.levels(arm)[outcome.position()];
            return place == null ? made(present, arm) : (P) place;
        }

        private P made(Table in, int arm) {
            var place = places.apply(outcome.key());
            in.put(arm, outcome.position(), place);
            return place;
        }

        private int number(String arm) {
            var known = arms.putIfAbsent(arm, arms.size());
            return known == null ? arms.size() - 1 : known;
        }
    }
}
