package org.scarline.derive.outcome;

/** What a contribution counts. New ones go to the end: stored records hold the position. */
public enum ContributionKind {
    /** (baseline, improvement) of a patient in a cell, in millionths of a point; no baseline for change instruments. */
    CELLS,
    /** (difference, 0): first-named arm less second, of a patient treated with both at once. */
    PAIRED,
    /** (left, right] in days since the first session: when improvement was first seen; right {@link #OPEN} if never. */
    TIME,
    /** (1, 0): a patient without a place in TIME; the level says why. */
    TIME_LEFT_OUT,
    /** (day of the last session, what became of the patient as {@link FinalOutcome} writes it): a patient with a baseline. */
    ELIGIBLE,
    /** (baseline, day of the last session) of a patient with a baseline and without a final rating. */
    UNSEEN,
    /** (events, opportunities) of a patient: what the clinic does; the level says what is counted. */
    PRACTICE,
    /** (days not recorded, days) of a patient, for the practice of the same level. */
    NOT_RECORDED,
    /** (how many, 0) gaps between sessions of a patient in a bin of days. */
    GAPS,
    /** (1 if it ever happened or 0, 0) of a patient with any record of adverse events. */
    SAFETY,
    /** (0, 0): how far a patient came in an instrument and role, or in any. */
    FLOW,
    /** (how many, 0) ratings of a patient that were left out; the level says why. */
    RATINGS_LEFT_OUT,
    /** As in CELLS under the first-named arm, of a patient who stands in both arms of a comparison. */
    BOTH_ARMS_FIRST,
    /** As in CELLS under the second-named arm, of the same patient. */
    BOTH_ARMS_SECOND,
    /** As in UNSEEN under the first-named start arm, of a patient whose sides began with both arms of a comparison. */
    UNSEEN_BOTH_FIRST,
    /** As in UNSEEN under the second-named start arm, of the same patient. */
    UNSEEN_BOTH_SECOND,
    /** (improvement, day of the last session) after so many sessions; {@link #OPEN} if more sessions followed. */
    STOPPED,
    /** (change, 0) from the last rating before the final window to the final one, in millionths of a point. */
    CONTINUED,
    /** (score, score) that the first-named and the second-named rater gave the same scar on the same day. */
    AGREEMENT,
    /** (course total, 0) in whole units of the currency that stands for the instrument: the tally's own. */
    COST,
    /** (how many, 0) courses of a patient without a total: the tally's own. */
    COST_LEFT_OUT,
    /** (rows with it, rows that could have it) of a patient's sessions; the level says which optional field. */
    RECORDED,
    /** (score, score) of one scar of the patient that was rated twice before any session; the level says how. */
    RATED_TWICE;

    /** The right end of an interval that has none. */
    public static final long OPEN = Long.MAX_VALUE;

    /** A first value that is not there. */
    public static final long NONE = Long.MIN_VALUE;
}
