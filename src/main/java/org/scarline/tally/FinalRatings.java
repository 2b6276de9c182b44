package org.scarline.tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.results.RatedBy;

/** One patient's final ratings in the arms whose comparison is adjusted further, by scar type. */
final class FinalRatings {
    /** Arms whose comparisons are adjusted further; the position is a bit. */
    static final List<String> ARMS = List.of("standard", "rf", "rf+laser");

    private final Map<RatedArm, SortedMap<String, PatientCounts.Pair>> byArm = new LinkedHashMap<>();

    record RatedArm(RatedBy ratedBy, String arm) {}

    /** Whether a contribution is such a rating, beside which there was one before treatment. */
    static boolean isOne(ContributionKind kind, Level level, String arm, long baseline) {
        return kind == ContributionKind.CELLS
                && level == RatedLevel.FINAL
                && baseline != ContributionKind.NONE
                && ARMS.contains(arm);
    }

    void add(Contribution.Key key, long a, long b) {
        byArm.computeIfAbsent(
                        new RatedArm(new RatedBy(key.instrument(), key.raterRole()), key.arm()),
                        ratedArm -> new TreeMap<>())
                .put(key.scarType(), new PatientCounts.Pair(a, b));
    }

    Map<RatedArm, SortedMap<String, PatientCounts.Pair>> byArm() {
        return byArm;
    }
}
