package org.scarline.compare;

import java.util.OptionalDouble;
import org.scarline.clinic.Coded;
import org.scarline.compare.Verdict.Finding;

/**
 * An outcome verdict repeated in one other way: a row of {@code sensitivity.csv}.
 *
 * @param id of the claim
 * @param reading as in {@code verdicts.csv}
 * @param variant what is other than in the verdict: {@code per_protocol}, {@code start_arm}, {@code imputed}, {@code
 *     confirmed}, {@code patient_rated}, or {@code instrument:} and its code
 * @param finding the word that it gives
 * @param estimate empty for the parts of a reading together, and where there is none
 * @param ciLow ordinary 95 % interval, lower end
 * @param alwaysLow interval that holds at all looks together, lower end
 * @param n patients it rests on
 * @param threshold in the estimate's unit
 * @param flip what it does to the verdict
 */
public record Sensitivity(
        String id,
        String reading,
        String variant,
        Finding finding,
        OptionalDouble estimate,
        OptionalDouble ciLow,
        OptionalDouble ciHigh,
        OptionalDouble alwaysLow,
        OptionalDouble alwaysHigh,
        long n,
        OptionalDouble threshold,
        String instrument,
        String raterRole,
        Flip flip) {

    /** What another way of looking does to a verdict. */
    public enum Flip implements Coded {
        SAME,
        /** Says less on the same side, or nothing. */
        WEAKER,
        /** Says more on the same side, or something where nothing was said. */
        STRONGER,
        /** Points to the other side. */
        OPPOSITE,
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
                verdict.id(),
                verdict.reading(),
                variant,
                other.finding(),
                other.estimate(),
                other.ciLow(),
                other.ciHigh(),
                other.alwaysLow(),
                other.alwaysHigh(),
                other.n(),
                other.threshold(),
                other.instrument(),
                other.raterRole(),
                Flip.between(verdict, other));
    }
}
