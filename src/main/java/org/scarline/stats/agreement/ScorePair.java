package org.scarline.stats.agreement;

/**
 * Patients to whom two raters gave these scores.
 *
 * @param first score of the first rater
 * @param second score of the second rater, of the same instrument
 * @param patients at least 1
 */
public record ScorePair(double first, double second, long patients) {
    public ScorePair {
        if (!(Double.isFinite(first) && Double.isFinite(second))) {
            throw new IllegalArgumentException("a score that is not finite");
        }
        if (patients < 1) {
            throw new IllegalArgumentException("%d patients: at least 1".formatted(patients));
        }
    }
}
