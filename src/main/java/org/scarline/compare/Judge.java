package org.scarline.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.clinic.Instruments;
import org.scarline.compare.Verdict.Finding;
import org.scarline.results.Cell;
import org.scarline.results.Primary;
import org.scarline.results.Results;
import org.scarline.results.Statistic;
import org.scarline.results.StatisticKind;

/** Says what the results of a run say to one row of the claims. */
final class Judge {
    private final Results results;
    private final Instruments instruments;
    private final MeasureChoice scales;
    private final ConsistencyChecks counterparts;

    Judge(Results results, Instruments instruments, Primary primary) {
        this.results = results;
        this.instruments = instruments;
        this.scales = new MeasureChoice(results, instruments, primary);
        this.counterparts = new ConsistencyChecks(results);
    }

    /** Throws {@link IllegalArgumentException} naming the claim when its instrument cannot carry it. */
    Verdict verdict(Claim claim) {
        try {
            return verdict(matter(claim));
        } catch (IllegalArgumentException cause) {
            throw new IllegalArgumentException(
                    "claims.csv: " + claim.id() + " " + claim.reading() + ": " + cause.getMessage(), cause);
        }
    }

    private ClaimCase matter(Claim claim) {
        var scale = scales.of(claim);
        var evidence = Evidence.of(claim, scale.cell(), results);
        return new ClaimCase(
                claim,
                scale,
                claim.threshold(scale.instrument()),
                evidence,
                FollowUp.matters(claim) ? FollowUp.of(scale.cell(), evidence, results) : Optional.empty(),
                evidence.filter(each -> claim.kind() == Verdict.Kind.OUTCOME)
                        .map(each -> counterparts.pointingAway(
                                scale.cell(), each.row().estimate().orElse(0)))
                        .orElse(List.of()));
    }

    private Verdict verdict(ClaimCase matter) {
        var claim = matter.claim();
        return new Verdict(
                claim.key(),
                new Verdict.Claimed(
                        claim.kind(), claim.statement(), claim.rule().code(), matter.threshold()),
                matter.evidence().map(each -> finding(matter, each)).orElse(Finding.NOT_RECORDED),
                observed(matter),
                eligible(matter),
                Caveats.of(matter, results));
    }

    private Observed observed(ClaimCase matter) {
        var evidence = matter.evidence();
        return new Observed(
                matter.cell(),
                statistic(matter),
                evidence.map(each -> each.row().estimate()).orElseGet(OptionalDouble::empty),
                evidence.flatMap(Evidence::ordinary),
                evidence.flatMap(Evidence::always),
                evidence.map(each -> each.row().n()).orElse(0L));
    }

    /** The one that was found, else the first that the claim asks for, so that its threshold has a unit. */
    private Optional<Statistic> statistic(ClaimCase matter) {
        var cell = matter.cell();
        return matter.claim().estimands().stream()
                .filter(name -> matter.evidence().isEmpty()
                        || Evidence.isOf(name, cell, matter.evidence().get()))
                .filter(name -> StatisticKind.find(name).isPresent())
                .map(name -> Statistic.of(name, cell, instruments))
                .findFirst();
    }

    private static Finding finding(ClaimCase matter, Evidence evidence) {
        var word = FindingRule.of(matter.claim(), evidence, matter.threshold());
        return matter.atMostLeaning() ? FindingRule.atMostLeaning(word) : word;
    }

    /** Patients are counted as eligible whatever their arm, so an arm's row has none. */
    private static long eligible(ClaimCase matter) {
        return matter.cell().arm().equals(Cell.ALL)
                ? matter.followUp().map(FollowUp::eligible).orElse(0L)
                : 0;
    }
}
