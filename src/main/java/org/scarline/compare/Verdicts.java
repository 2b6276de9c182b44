package org.scarline.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.scarline.clinic.Instruments;
import org.scarline.compare.Verdict.Finding;
import org.scarline.compare.Verdict.Kind;
import org.scarline.stats.Interval;
import org.scarline.tally.Results;

/** The documented claims held against the results of a run. */
public final class Verdicts {
    /** The reading of the row for a claim of several. */
    static final String OVERALL = "overall";

    private final Results results;
    private final Instruments instruments;
    private final Primary primary;

    private Verdicts(Results results, Instruments instruments, Primary primary) {
        this.results = results;
        this.instruments = instruments;
        this.primary = primary;
    }

    /**
     * One verdict per row of the claims, in their order; after the rows of a claim that has several, one for all of
     * them. Throws {@link IllegalArgumentException} when a claim names an instrument that cannot carry it.
     */
    public static List<Verdict> of(Claims claims, Results results, Instruments instruments, Primary primary) {
        var verdicts = new Verdicts(results, instruments, primary);
        var all = new ArrayList<Verdict>();
        for (var rows : claims.all()) {
            var each = rows.stream().map(verdicts::named).toList();
            all.addAll(each);
            if (each.size() > 1 && each.get(0).kind() != Kind.DESCRIPTIVE) {
                all.add(overall(each));
            }
        }
        return List.copyOf(all);
    }

    private Verdict named(Claim claim) {
        try {
            return verdict(claim);
        } catch (IllegalArgumentException cause) {
            throw new IllegalArgumentException(
                    "claims.csv: " + claim.id() + " " + claim.reading() + ": " + cause.getMessage(), cause);
        }
    }

    private Verdict verdict(Claim claim) {
        var scale = Scale.of(claim, results, instruments, primary);
        var threshold = claim.threshold(scale.instrument());
        var followUp = FollowUp.of(claim, scale, results);
        return Evidence.of(claim, scale, results)
                .map(evidence -> judged(claim, scale, evidence, threshold, followUp))
                .orElseGet(() -> notRecorded(claim, scale, threshold, followUp));
    }

    private Verdict judged(
            Claim claim, Scale scale, Evidence evidence, OptionalDouble threshold, Optional<FollowUp> followUp) {
        var word = Word.of(claim, evidence, threshold);
        var row = evidence.row();
        return new Verdict(
                claim.id(),
                claim.reading(),
                claim.kind(),
                claim.statement(),
                followUp.filter(FollowUp::tooFew).isPresent() ? Word.atMostLeaning(word) : word,
                row.estimate(),
                row.ciLow(),
                row.ciHigh(),
                end(evidence.always(), Interval::low),
                end(evidence.always(), Interval::high),
                row.n(),
                eligible(claim, followUp),
                claim.rule().code(),
                threshold,
                scale.code(),
                scale.raterRole(),
                Limits.of(claim, scale, results, evidence, threshold, followUp));
    }

    private Verdict notRecorded(Claim claim, Scale scale, OptionalDouble threshold, Optional<FollowUp> followUp) {
        return new Verdict(
                claim.id(),
                claim.reading(),
                claim.kind(),
                claim.statement(),
                Finding.NOT_RECORDED,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0,
                eligible(claim, followUp),
                claim.rule().code(),
                threshold,
                scale.code(),
                scale.raterRole(),
                Limits.ofNothing(claim, scale, results));
    }

    /** The row for a claim of several: no number but the smallest n, and what each row says where they differ. */
    private static Verdict overall(List<Verdict> rows) {
        var first = rows.get(0);
        var words = rows.stream().map(Verdict::finding).toList();
        var limits = words.stream().distinct().count() == 1
                ? List.<String>of()
                : rows.stream()
                        .map(row -> row.reading() + " " + row.finding().code())
                        .toList();
        return new Verdict(
                first.id(),
                OVERALL,
                first.kind(),
                first.statement(),
                Word.together(words),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                rows.stream().mapToLong(Verdict::n).min().orElseThrow(),
                0,
                "",
                OptionalDouble.empty(),
                shared(rows, Verdict::instrument),
                shared(rows, Verdict::raterRole),
                limits);
    }

    private static String shared(List<Verdict> rows, Function<Verdict, String> column) {
        var values = rows.stream().map(column).distinct().toList();
        return values.size() == 1 ? values.get(0) : "";
    }

    /** Patients are counted as eligible whatever their arm, so an arm's row has none. */
    private static long eligible(Claim claim, Optional<FollowUp> followUp) {
        return claim.arm().equals("all") ? followUp.map(FollowUp::eligible).orElse(0L) : 0;
    }

    private static OptionalDouble end(Optional<Interval> interval, Function<Interval, Double> end) {
        return interval.map(end).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }
}
