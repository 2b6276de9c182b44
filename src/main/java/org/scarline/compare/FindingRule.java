package org.scarline.compare;

import java.util.List;
import java.util.OptionalDouble;
import org.scarline.compare.Verdict.Finding;
import org.scarline.compare.Verdict.Kind;
import org.scarline.stats.Interval;

/** Which word the evidence bears. */
final class FindingRule {
    /** Of several rows, the first of these that any row has is the word for all of them. */
    private static final List<Finding> WEAKEST_FIRST = List.of(
            Finding.CONTRADICTED,
            Finding.NOT_FOLLOWED,
            Finding.LEANING_AGAINST,
            Finding.INSUFFICIENT_DATA,
            Finding.NOT_RECORDED,
            Finding.UNDETERMINED,
            Finding.LEANING_FOR,
            Finding.PARTLY,
            Finding.SUPPORTED,
            Finding.FOLLOWED,
            Finding.SHOWN);

    /** Without an interval no word is firm. */
    private static final Interval ANYWHERE = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private FindingRule() {}

    /** The word before any limit weakens it. */
    static Finding of(Claim claim, Evidence evidence, OptionalDouble threshold) {
        if (claim.kind() == Kind.DESCRIPTIVE) {
            return Finding.SHOWN;
        }
        if (evidence.row().n() < claim.minN() || evidence.patients().tooFewInAnArm()) {
            return Finding.INSUFFICIENT_DATA;
        }
        if (claim.rule() == Claim.Rule.NONE_AT_ALL) {
            return noneAtAll(evidence);
        }
        if (threshold.isEmpty() || (evidence.always().isEmpty() && !evidence.withoutSpread())) {
            return Finding.INSUFFICIENT_DATA;
        }
        // Turned so that the claimed side is above 0.
        var turn = claim.rule() == Claim.Rule.ABOVE ? 1 : -1;
        var always = turned(evidence.always().orElse(ANYWHERE), threshold.getAsDouble(), turn);
        return claim.kind() == Kind.OUTCOME
                ? outcome(turned(evidence.bounds(), threshold.getAsDouble(), turn), always)
                : practice(always);
    }

    /** What is left of a word where too many patients are unseen, or two arms point both ways: at most leaning. */
    static Finding atMostLeaning(Finding finding) {
        return switch (finding) {
            case SUPPORTED -> Finding.LEANING_FOR;
            case CONTRADICTED -> Finding.LEANING_AGAINST;
            default -> finding;
        };
    }

    /**
     * The word for all rows of a claim together: supported only if all are, contradicted if any is, otherwise the word
     * that says least. A row without a record among others with one is a lack of data.
     */
    static Finding together(List<Finding> rows) {
        var first = rows.get(0);
        if (rows.stream().allMatch(first::equals)) {
            return first;
        }
        var weakest = WEAKEST_FIRST.stream().filter(rows::contains).findFirst().orElseThrow();
        return weakest == Finding.NOT_RECORDED ? Finding.INSUFFICIENT_DATA : weakest;
    }

    private static Finding outcome(Interval bounds, Interval always) {
        if (always.low() > 0) {
            return Finding.SUPPORTED;
        }
        if (always.high() < 0) {
            return Finding.CONTRADICTED;
        }
        if (bounds.low() < 0 && bounds.high() > 0) {
            return Finding.UNDETERMINED;
        }
        return bounds.low() > 0 ? Finding.LEANING_FOR : Finding.LEANING_AGAINST;
    }

    private static Finding practice(Interval always) {
        if (always.low() > 0) {
            return Finding.FOLLOWED;
        }
        return always.high() < 0 ? Finding.NOT_FOLLOWED : Finding.PARTLY;
    }

    private static Finding noneAtAll(Evidence evidence) {
        if (evidence.row().events().isEmpty()) {
            return Finding.INSUFFICIENT_DATA;
        }
        return evidence.row().events().getAsLong() == 0 ? Finding.FOLLOWED : Finding.NOT_FOLLOWED;
    }

    private static Interval turned(Interval interval, double threshold, int turn) {
        var low = turn * (interval.low() - threshold);
        var high = turn * (interval.high() - threshold);
        return new Interval(Math.min(low, high), Math.max(low, high));
    }
}
