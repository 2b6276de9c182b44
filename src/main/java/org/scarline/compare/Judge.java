package org.scarline.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.scarline.clinic.Instruments;
import org.scarline.compare.Verdict.Finding;
import org.scarline.results.Cell;
import org.scarline.results.Results;
import org.scarline.stats.Interval;

/** Says what the results of a run say to one row of the claims. */
final class Judge {
    private final Results results;
    private final MeasureChoice scales;
    private final Counterparts counterparts;

    Judge(Results results, Instruments instruments, Primary primary) {
        this.results = results;
        this.scales = new MeasureChoice(results, instruments, primary);
        this.counterparts = new Counterparts(results);
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

    private Matter matter(Claim claim) {
        var scale = scales.of(claim);
        var evidence = Evidence.of(claim, scale.cell(), results);
        return new Matter(
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

    private Verdict verdict(Matter matter) {
        var claim = matter.claim();
        var row = matter.evidence().map(Evidence::row);
        var ordinary = matter.evidence().flatMap(Evidence::ordinary);
        var always = matter.evidence().flatMap(Evidence::always);
        return new Verdict(
                claim.id(),
                claim.reading(),
                claim.kind(),
                claim.statement(),
                matter.evidence().map(each -> finding(matter, each)).orElse(Finding.NOT_RECORDED),
                row.map(each -> each.estimate()).orElse(OptionalDouble.empty()),
                end(ordinary, Interval::low),
                end(ordinary, Interval::high),
                end(always, Interval::low),
                end(always, Interval::high),
                row.map(each -> each.n()).orElse(0L),
                eligible(matter),
                claim.rule().code(),
                matter.threshold(),
                matter.cell().instrument(),
                matter.cell().raterRole(),
                Limits.of(matter, results));
    }

    private static Finding finding(Matter matter, Evidence evidence) {
        var word = Word.of(matter.claim(), evidence, matter.threshold());
        return matter.atMostLeaning() ? Word.atMostLeaning(word) : word;
    }

    /** Patients are counted as eligible whatever their arm, so an arm's row has none. */
    private static long eligible(Matter matter) {
        return matter.cell().arm().equals(Cell.ALL)
                ? matter.followUp().map(FollowUp::eligible).orElse(0L)
                : 0;
    }

    private static OptionalDouble end(Optional<Interval> interval, Function<Interval, Double> end) {
        return interval.map(end).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }
}
