package org.scarline.results;

/** Which ordinary 95 % interval stands beside a number. */
public enum IntervalKind {
    NONE(""),
    T("t"),
    WELCH("Welch t"),
    /** Of least squares with robust standard errors. */
    HC3_T("t, HC3"),
    /** Of a mixed model, fitted by restricted maximum likelihood. */
    REML_T("t, REML"),
    /** Normal, with the standard error of a function of counts. */
    DELTA("normal, delta method"),
    CHI_SQUARED("chi-squared"),
    /** Of a ratio of two mean squares. */
    F("F"),
    WILSON("Wilson"),
    NEWCOMBE("Newcombe"),
    LIKELIHOOD_RATIO("likelihood ratio");

    private final String words;

    IntervalKind(String words) {
        this.words = words;
    }

    /** As the data dictionary names it. */
    public String words() {
        return words;
    }
}
