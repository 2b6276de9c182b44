package org.scarline.compare;

import java.util.OptionalDouble;
import org.scarline.clinic.Coded;
import org.scarline.compare.Verdict.Finding;

/**
 * An outcome verdict repeated in one other way: a row of {@code sensitivity.csv}.
 *
 * @param key of the claim's row
 * @param variant what is other than in the verdict: {@code per_protocol}, {@code start_arm}, {@code imputed}, {@code
 *     confirmed}, {@code any_scar_type}, {@code patient_rated}, or {@code instrument:} and its code
 * @param finding the word that it gives
 * @param observed the row of the results that it was judged by
 * @param threshold in the estimate's unit
 * @param flip what it does to the verdict
 */
public record Sensitivity(
        Verdict.Key key,
        String variant,
        Verdict.Finding finding,
        Observed observed,
        OptionalDouble threshold,
        Flip flip) {
    public String id() {
        return key.id();
    }

    public String reading() {
        return key.reading();
    }

    public OptionalDouble estimate() {
        return observed.estimate();
    }

    /** Ordinary 95 % interval, lower end. */
    public OptionalDouble ciLow() {
        return Verdict.low(observed.ordinary());
    }

    public OptionalDouble ciHigh() {
        return Verdict.high(observed.ordinary());
    }

    /** Interval that holds at all looks together, lower end. */
    public OptionalDouble alwaysLow() {
        return Verdict.low(observed.always());
    }

    public OptionalDouble alwaysHigh() {
        return Verdict.high(observed.always());
    }

    public long n() {
        return observed.n();
    }

    public String instrument() {
        return observed.cell().instrument();
    }

    public String raterRole() {
        return observed.cell().raterRole();
    }

    /** What another way of looking does to a verdict. */
    public enum Flip implements Coded {
        SAME,
        /** Says less on the same side, or nothing. */
        WEAKER,
        /** Says more on the same side, or something where nothing was said. */
        STRONGER,
        /** Points to the other side. */
        OPPOSITE,
        /** No word of its own: how far the verdict is from another. */
        FIGURE,
        /** The results have no such row, or the instrument no such threshold. */
        NOT_AVAILABLE;

        static Flip between(Verdict verdict, Verdict variant) {
            if (variant.finding() == Finding.NOT_RECORDED || withoutThreshold(verdict, variant)) {
                return NOT_AVAILABLE;
            }
            if (variant.finding() == verdict.finding()) {
                return SAME;
            }
            if (side(variant.finding()) * side(verdict.finding()) < 0) {
                return OPPOSITE;
            }
            return strength(variant.finding()) < strength(verdict.finding()) ? WEAKER : STRONGER;
        }

        private static boolean withoutThreshold(Verdict verdict, Verdict variant) {
            return variant.threshold().isEmpty() && verdict.threshold().isPresent();
        }

        private static int side(Finding finding) {
            return switch (finding) {
                case SUPPORTED, LEANING_FOR -> 1;
                case CONTRADICTED, LEANING_AGAINST -> -1;
                default -> 0;
            };
        }

        private static int strength(Finding finding) {
            return switch (finding) {
                case SUPPORTED, CONTRADICTED -> 4;
                case LEANING_FOR, LEANING_AGAINST -> 3;
                case UNDETERMINED -> 2;
                case INSUFFICIENT_DATA -> 1;
                default -> 0;
            };
        }
    }

    static Sensitivity of(String variant, Verdict verdict, Verdict other) {
        return new Sensitivity(
                verdict.key(),
                variant,
                other.finding(),
                other.observed(),
                other.threshold(),
                Flip.between(verdict, other));
    }
}
