package org.scarline.compare;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongToDoubleFunction;
import org.scarline.results.Quantity;
import org.scarline.stats.AlwaysValid;

/** What the patients seen so far could find, and how many would settle a claim. */
final class Prospect {
    /** Quantile 0.8 of the normal distribution: a distance is found by four cohorts in five. */
    private static final double POWER = 0.84;

    /** No clinic has more. */
    private static final long MOST = 1_000_000_000;

    private final Claim claim;
    private final Evidence evidence;
    private final double threshold;
    private final Patients patients;

    /** Of a claim with a threshold and evidence. */
    Prospect(Claim claim, Evidence evidence, double threshold) {
        this.claim = claim;
        this.evidence = evidence;
        this.threshold = threshold;
        this.patients = evidence.patients();
    }

    /** The least distance from the threshold that would come out firm in four cohorts of five. */
    OptionalDouble detectable() {
        var reach = reach();
        // (c(n) + 0.84) se, with se = reach / c(n)
        return reach > 0
                ? OptionalDouble.of(reach * (1 + POWER / AlwaysValid.factor(patients.asOneGroup())))
                : OptionalDouble.empty();
    }

    /** Patients at whom the estimate would be firm; empty where no more patients are what is missing. */
    OptionalLong needed() {
        var needed = isTime() ? ofTimes() : at(distance());
        return needed.isPresent() && needed.getAsLong() > patients.n() ? needed : OptionalLong.empty();
    }

    /** Patients at whom a difference would be firm; empty for what is not on an instrument's scale. */
    OptionalLong neededAt(OptionalDouble difference) {
        return difference.isPresent() && evidence.row().statistic().quantity() == Quantity.SCORE
                ? at(difference.getAsDouble())
                : OptionalLong.empty();
    }

    private OptionalLong at(double distance) {
        var reach = reach();
        return distance > 0 && reach > 0 ? decided(n -> reach * shrunk(n), distance) : OptionalLong.empty();
    }

    /** As many patients again whose visits fall alike double the likelihood ratio, whose root must exceed c(n). */
    private OptionalLong ofTimes() {
        var away = Math.abs(evidence.away().orElse(0));
        return away > 0
                ? decided(n -> AlwaysValid.factor((double) n) / Math.sqrt((double) n / patients.n()), away)
                : OptionalLong.empty();
    }

    private OptionalLong decided(LongToDoubleFunction width, double distance) {
        var least = first(width, distance);
        return least > MOST ? OptionalLong.empty() : OptionalLong.of(Math.max(least, fewest()));
    }

    /** As many as the claim asks for, and ten in the smaller arm while the arms keep their shares. */
    private long fewest() {
        var arms = patients.first().isEmpty() || patients.fewest() < 1
                ? 0
                : (Patients.FEWEST_IN_AN_ARM * patients.n() + patients.fewest() - 1) / patients.fewest();
        return Math.max(claim.minN(), arms);
    }

    /** How much narrower the interval is at so many patients, the arms' shares being the same. */
    private double shrunk(long n) {
        var share = (double) n / patients.n();
        return AlwaysValid.factor(Math.max(1, patients.asOneGroup() * share))
                / AlwaysValid.factor(patients.asOneGroup())
                / Math.sqrt(share);
    }

    private boolean isTime() {
        return evidence.standardError().isEmpty();
    }

    /** The first number of patients at whom the falling width is below the distance. */
    private static long first(LongToDoubleFunction width, double distance) {
        var from = 1L;
        var to = 1L;
        while (to <= MOST && width.applyAsDouble(to) >= distance) {
            from = to;
            to *= 2;
        }
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (width.applyAsDouble(middle) < distance) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return to;
    }

    /** c(n) standard errors; of a time, from the bound nearer to the threshold to the end of the interval beyond it. */
    private double reach() {
        if (!isTime()) {
            return AlwaysValid.factor(patients.asOneGroup())
                    * evidence.standardError().getAsDouble();
        }
        return evidence.always()
                .map(always -> isAbove()
                        ? evidence.bounds().low() - always.low()
                        : always.high() - evidence.bounds().high())
                .orElse(0.0);
    }

    private double distance() {
        return Math.abs(evidence.bounds().low() - threshold);
    }

    private boolean isAbove() {
        return evidence.bounds().low() + evidence.bounds().high() > 2 * threshold;
    }
}
