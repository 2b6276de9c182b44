package org.scarline.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.scarline.clinic.Instruments;
import org.scarline.compare.Verdict.Finding;
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
    private final Terms terms;

    Judge(Results results, Instruments instruments, Primary primary, Terms terms) {
        this.results = results;
        this.instruments = instruments;
        this.scales = new MeasureChoice(results, instruments, primary);
        this.counterparts = new ConsistencyChecks(results);
        this.terms = terms;
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
        var evidence = Evidence.of(claim, scale.cell(), results, terms.outcomeClaims());
        return new ClaimCase(
                claim,
                scale,
                threshold(claim, scale),
                evidence,
                FollowUp.matters(claim) ? FollowUp.of(scale.cell(), evidence, results) : List.of(),
                evidence.filter(each -> claim.kind() == Verdict.Kind.OUTCOME)
                        .map(each -> counterparts.holdingBack(
                                scale.cell(), each.row().estimate().orElse(0)))
                        .orElse(List.of()));
    }

    private OptionalDouble threshold(Claim claim, ChosenMeasure scale) {
        var detectable =
                claim.needsDetectableChange() ? DetectableChange.of(scale.cell(), results) : OptionalDouble.empty();
        return detectable.isPresent() ? detectable : claim.threshold(scale.instrument());
    }

    private Verdict verdict(ClaimCase matter) {
        var claim = matter.claim();
        return new Verdict(
                claim.key(),
                new Verdict.Claimed(
                        claim.kind(), claim.statement(), claim.rule().code(), matter.threshold()),
                matter.evidence().map(each -> finding(matter, each)).orElseGet(() -> withoutEvidence(matter)),
                observed(matter),
                outlook(matter),
                Caveats.of(matter, results));
    }

    private Observed observed(ClaimCase matter) {
        var evidence = matter.evidence();
        return new Observed(
                matter.cell(),
                statistic(matter),
                evidence.map(each -> each.row().estimate()).orElseGet(OptionalDouble::empty),
                evidence.flatMap(each -> each.intervals().ordinary()),
                evidence.flatMap(Evidence::always),
                evidence.map(Evidence::patients).or(() -> unadjusted(matter)).orElse(Patients.of(0)));
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

    private Finding withoutEvidence(ClaimCase matter) {
        return unadjusted(matter).isPresent() ? Finding.INSUFFICIENT_DATA : Finding.NOT_RECORDED;
    }

    private Optional<Patients> unadjusted(ClaimCase matter) {
        return Caveats.unadjusted(matter, results);
    }

    private static Finding finding(ClaimCase matter, Evidence evidence) {
        var word = FindingRule.of(matter.claim(), evidence, matter.threshold());
        return matter.atMostLeaning() ? FindingRule.atMostLeaning(word) : word;
    }

    private Outlook outlook(ClaimCase matter) {
        var eligible = eligible(matter);
        var claim = matter.claim();
        if (matter.evidence().isEmpty() || matter.threshold().isEmpty() || !claim.hasSides()) {
            return new Outlook(
                    eligible, Optional.empty(), OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty());
        }
        var evidence = matter.evidence().get();
        var word = finding(matter, evidence);
        var prospect = new Prospect(claim, evidence, matter.threshold().getAsDouble());
        return new Outlook(
                eligible,
                holds(matter, evidence, word),
                prospect.detectable(),
                word.isFirm() ? OptionalLong.empty() : prospect.needed(),
                word.isFirm() ? OptionalLong.empty() : prospect.neededAt(matters(matter)));
    }

    private static Optional<Outlook.Holds> holds(ClaimCase matter, Evidence evidence, Finding word) {
        if (matter.claim().kind() != Verdict.Kind.OUTCOME || !word.isFirm()) {
            return Optional.empty();
        }
        var forAll = finding(matter, evidence.judgedBy(evidence.intervals().forAllClaims()));
        return Optional.of(forAll == word ? Outlook.Holds.YES : Outlook.Holds.NO);
    }

    /** The difference is said in the unit of the primary instrument, and means nothing on another scale. */
    private OptionalDouble matters(ClaimCase matter) {
        return matter.cell().instrument().equals(scales.primary().instrument())
                ? terms.matters()
                : OptionalDouble.empty();
    }

    /** Of the claim's arm; of two arms each has its own, and the limits say them. */
    private static OptionalLong eligible(ClaimCase matter) {
        return matter.followUp().stream()
                .filter(each -> each.arm().equals(matter.cell().arm()))
                .mapToLong(FollowUp::eligible)
                .findFirst();
    }
}
