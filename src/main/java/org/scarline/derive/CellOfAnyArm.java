package org.scarline.derive;

import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;

/** A cell whatever its arm. */
record CellOfAnyArm(String instrument, String raterRole, String scarType, Level level) {
    /** Written out: a night asks for it millions of times, and the compiler of a short run makes little of a record's own. */
    @Override
    public int hashCode() {
        var bits = instrument.hashCode();
        bits = 31 * bits + raterRole.hashCode();
        bits = 31 * bits + scarType.hashCode();
        bits = 31 * bits + level.position();
        return bits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellOfAnyArm that
                && instrument.equals(that.instrument)
                && raterRole.equals(that.raterRole)
                && scarType.equals(that.scarType)
                && level == that.level;
    }

    static CellOfAnyArm of(Contribution.Key key) {
        return new CellOfAnyArm(key.instrument(), key.raterRole(), key.scarType(), key.level());
    }

    Contribution.Key key(ContributionKind kind, String arm) {
        return new Contribution.Key(kind, instrument, raterRole, scarType, level, arm);
    }
}
