package org.scarline.export.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.scarline.clinic.Points;
import org.scarline.derive.OutcomeCodec;
import org.scarline.derive.StoredOutcome;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.Outcome;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.derive.outcome.TimeLevel;

/** Outcomes for tests of what leaves. */
public final class Patients {
    public static final String GRADE = "goodman_baron_grade";

    private Patients() {}

    /** A grade by a clinician at the final rating, in all scar types and all arms. */
    public static Contribution.Key finalGrade() {
        return place(ContributionKind.CELLS, RatedLevel.FINAL);
    }

    static Contribution.Key place(ContributionKind kind, Level level) {
        return new Contribution.Key(kind, GRADE, "clinician", Contribution.ALL, level, Contribution.ALL);
    }

    /** A patient with a baseline of 3 who gained so many grades until the final rating. */
    public static Outcome gained(Outcome.Skin skin, long grades) {
        var contributions = new ArrayList<Contribution>();
        contributions.add(new Contribution(finalGrade(), Points.of(3), Points.of(grades)));
        contributions.add(new Contribution(
                place(ContributionKind.TIME, TimeLevel.TIME),
                grades > 0 ? 28 : 84,
                grades > 0 ? 56 : ContributionKind.OPEN));
        return outcome(skin, contributions);
    }

    /** The same as it is stored. */
    static StoredOutcome stored(Outcome.Skin skin, long grades) {
        return new StoredOutcome(OutcomeCodec.write(gained(skin, grades)));
    }

    public static Outcome outcome(Outcome.Skin skin, List<Contribution> contributions) {
        return new Outcome(
                new Outcome.Person(skin, "", OptionalInt.empty()),
                false,
                new Outcome.Rows(OptionalInt.of(20_000), 1, 0),
                List.of(),
                contributions);
    }

    /** So many patients with keys from a number on, each with a gain of 0, 1 or 2 in turn. */
    static KeyedCounts counted(int patients, long firstKey) {
        var all = new TreeMap<KeyedCounts.Pair, KeyedCounts.Some>();
        for (var i = 0; i < patients; i++) {
            all.merge(
                    new KeyedCounts.Pair(Points.of(3), Points.of(i % 3)),
                    new KeyedCounts.Some(1, Shuffle.of(firstKey + i)),
                    KeyedCounts.Some::and);
        }
        return new KeyedCounts(all);
    }
}
