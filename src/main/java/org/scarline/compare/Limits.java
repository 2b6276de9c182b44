package org.scarline.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.scarline.tally.ResultRow;
import org.scarline.tally.Results;

/** Why a verdict goes no further than it does, and what must be read with it, in words. */
final class Limits {
    private final Set<String> words = new LinkedHashSet<>();
    private final Claim claim;
    private final Scale scale;
    private final Results results;

    private Limits(Claim claim, Scale scale, Results results) {
        this.claim = claim;
        this.scale = scale;
        this.results = results;
        scale.insteadOf().ifPresent(this::add);
    }

    /** Of a claim on which the results hold nothing. */
    static List<String> ofNothing(Claim claim, Scale scale, Results results) {
        return List.copyOf(new Limits(claim, scale, results).words);
    }

    static List<String> of(
            Claim claim,
            Scale scale,
            Results results,
            Evidence evidence,
            OptionalDouble threshold,
            Optional<FollowUp> followUp) {
        var limits = new Limits(claim, scale, results);
        limits.ofSample(evidence);
        limits.ofTest(evidence, threshold);
        limits.ofFollowUp(followUp);
        limits.ofDesign();
        limits.ofSkinType();
        limits.ofRecording(evidence);
        return List.copyOf(limits.words);
    }

    private void ofSample(Evidence evidence) {
        var n = evidence.row().n();
        if (claim.kind() != Verdict.Kind.DESCRIPTIVE && n < claim.minN()) {
            add(n + " patients, " + claim.minN() + " needed");
        }
        if (claim.estimands().size() > 1) {
            add("measured by " + evidence.row().key().statistic());
        }
    }

    private void ofTest(Evidence evidence, OptionalDouble threshold) {
        if (claim.needsMinImprovement() && threshold.isEmpty()) {
            add(scale.code() + " declares no " + Claim.MIN_IMPROVEMENT);
        }
        var statistic = evidence.row().key().statistic();
        switch (claim.rule()) {
            case ABOVE, BELOW -> {
                if (evidence.always().isEmpty()) {
                    add(statistic + " has no spread beside it");
                } else if (evidence.withoutSpread()) {
                    add("all patients alike, so that the interval has no width");
                }
            }
            case NONE_AT_ALL ->
                add(statistic.replace('_', ' ') + ": " + evidence.row().events().orElse(0));
            case SHOW -> {}
        }
    }

    private void ofFollowUp(Optional<FollowUp> followUp) {
        if (!claim.measured() || !claim.axis().equals("final")) {
            return;
        }
        if (followUp.isEmpty()) {
            add("follow-up not known, nobody with a baseline is 120 days past the last session");
        }
        followUp.filter(FollowUp::tooFew)
                .ifPresent(few -> add("only " + few.evaluated() + " of " + few.eligible()
                        + " eligible patients have a final rating, at most leaning"));
    }

    private void ofDesign() {
        if (claim.measured()) {
            add("no control group, includes regression to the mean");
        }
        if (claim.axis().equals("sessions")) {
            add("not a dose response");
        }
    }

    /** How much was recorded; what a measured cell's note says stands above in the claim's own words. */
    private void ofRecording(Evidence evidence) {
        if (!claim.measured()) {
            add(evidence.row().note());
        }
    }

    /** Beside what a skin type gains stands what it risks. */
    private void ofSkinType() {
        if (!claim.measured() || !claim.population().startsWith("fitzpatrick_")) {
            return;
        }
        var key = new ResultRow.Key(claim.population(), "", "", "all", "all", "safety", "", "pih_ever");
        add(results.find(key)
                .filter(row -> row.n() > 0)
                .map(row -> "PIH ever in " + row.events().orElse(0) + " of " + row.n() + " patients with a record")
                .orElse("PIH not recorded"));
    }

    /** A semicolon would part one limit into two when read back. */
    private void add(String limit) {
        if (!limit.isBlank()) {
            words.add(limit.strip().replace("; ", ", ").replace(';', ','));
        }
    }
}
