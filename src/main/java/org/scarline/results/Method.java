package org.scarline.results;

import org.scarline.clinic.Coded;

/** How an estimate and its interval were made: a short code in the rows, whose words the data dictionary has. */
public enum Method implements Coded {
    COUNT("counted; no estimate"),
    SHARE("`events` / `n`; no interval"),
    MEAN("arithmetic mean"),
    MEAN_T("arithmetic mean; *t* interval"),
    MEAN_SHARE_T("mean of the patients' own shares; *t* interval"),
    SD("standard deviation over patients, divisor n − 1"),
    QUANTILE_7("quantile of R's type 7"),
    WILSON("`events` / `n`; Wilson's score interval"),
    NEWCOMBE("difference of two such rates; Newcombe's interval (1998, method 10)"),
    WELCH("difference of means; Welch's *t* interval"),
    HEDGES("difference of means over the pooled standard deviation, with the exact factor J"),
    SMD("difference of means over √((s₁² + s₂²) / 2)"),
    OLS_HC3("least squares of the improvement on baseline and arm; HC3 standard error, *t* interval"),
    HOLM("*p* of the difference adjusted so, Holm-adjusted over the scar types that the note counts"),
    OVERLAP("overlap weights; HC3 standard error, *t* interval"),
    KISH("(Σ w)² / Σ w² of the overlap weights"),
    MIXED("mixed model, patients within sites; REML, *t* interval"),
    E_VALUE("RR + √(RR (RR − 1)) with RR = exp(0.91 d)"),
    TURNBULL("Turnbull's estimate; likelihood ratio interval"),
    RATIO_ALWAYS("shares whose likelihood ratio is at most c(n)²"),
    RATIO_ROOT("signed root of the likelihood ratio"),
    KAPPA("weighted kappa; interval by the delta method"),
    ICC("two-way random effects, absolute agreement; *F* interval"),
    ICC_ONE_WAY("one-way random effects; *F* interval"),
    SEM("root of the one-way mean square within patients, or 1.96 √2 of it; χ² interval"),
    REGRESSION("(1 − R)(mean baseline − best score), at most");

    private final String words;

    Method(String words) {
        this.words = words;
    }

    /** What the data dictionary says of it. */
    public String words() {
        return words;
    }
}
