package org.scarline.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Points;
import org.scarline.results.Cell;
import org.scarline.results.Quantity;
import org.scarline.results.StatisticKind;

/**
 * One reading of one documented claim: a row of {@code claims.csv}.
 *
 * @param key which row; the rows of one claim share its id, its kind and its statement
 * @param said what the document says
 * @param sought where the results answer it
 * @param rule the claimed side of the threshold
 * @param threshold a number in the estimand's unit, {@code min_improvement} of the instrument, {@code
 *     smallest_detectable_change} of its ratings before treatment, or empty
 * @param minN fewer patients than this give no verdict
 */
record Claim(Verdict.Key key, Said said, Sought sought, Rule rule, String threshold, long minN) {
    /**
     * What the document says.
     *
     * @param statement in the project's own words
     * @param source the document that says so
     * @param section where in it, by topic
     */
    record Said(Verdict.Kind kind, String statement, String source, String section) {}

    /**
     * Where the results answer it.
     *
     * @param estimands statistics of {@code results.csv}; the first that the cell has is used
     * @param cell where they stand; an empty instrument or role means the primary one
     */
    record Sought(List<String> estimands, Cell cell) {
        Sought {
            estimands = List.copyOf(estimands);
        }
    }

    /** The word for a threshold that the instrument declares. */
    static final String MIN_IMPROVEMENT = "min_improvement";

    /** The word for a threshold that the cohort's own ratings before treatment give, and without them the instrument. */
    static final String DETECTABLE_CHANGE = "smallest_detectable_change";

    /** How the name of a statistic ends in which patients without a rating count as not improved. */
    static final String IMPUTED = "_imputed";

    /** On which side of its threshold a claim says the truth lies. */
    enum Rule implements Coded {
        ABOVE(">"),
        BELOW("<"),
        /** Nothing of the kind happened at all; the threshold is 0. */
        NONE_AT_ALL("="),
        /** A figure, nothing claimed. */
        SHOW("");

        private final String sign;

        Rule(String sign) {
            this.sign = sign;
        }

        /** As {@code claims.csv} and {@code verdicts.csv} spell it. */
        @Override
        public String code() {
            return sign;
        }
    }

    Claim {
        var figure = said.kind() == Verdict.Kind.DESCRIPTIVE;
        check(figure == (rule == Rule.SHOW), "rule", rule.code(), figure ? "none for a figure" : "one of >, <, =");
        check(
                threshold.isEmpty() ? figure : isOfTheInstrument(threshold) || isNumber(threshold),
                "threshold",
                threshold,
                "a number, " + MIN_IMPROVEMENT + " or " + DETECTABLE_CHANGE);
        if (rule == Rule.NONE_AT_ALL) {
            check(said.kind() == Verdict.Kind.PRACTICE, "rule", "=", "> or < for an outcome");
            check(threshold.equals("0"), "threshold", threshold, "0 after the rule =");
        }
        check(
                !CostCurrency.isOpen(sought.cell()) || threshold.isEmpty(),
                "level",
                sought.cell().level(),
                "the currency of the threshold");
        check(minN >= 1, "min_n", Long.toString(minN), "at least 1");
    }

    String id() {
        return key.id();
    }

    String reading() {
        return key.reading();
    }

    Verdict.Kind kind() {
        return said.kind();
    }

    String statement() {
        return said.statement();
    }

    List<String> estimands() {
        return sought.estimands();
    }

    Cell cell() {
        return sought.cell();
    }

    /** The threshold as a number, empty when there is none or the instrument declares none. */
    OptionalDouble threshold(Optional<Instrument> measuredWith) {
        if (threshold.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!needsMinImprovement()) {
            return OptionalDouble.of(Double.parseDouble(threshold));
        }
        var least = measuredWith.stream().flatMapToLong(each -> each.minImprovement().stream());
        return least.mapToDouble(Points::toDouble).findFirst();
    }

    /** Whether the threshold means the same on every instrument: not so many points of one of them. */
    boolean holdsOnEveryInstrument() {
        return threshold.isEmpty()
                || needsMinImprovement()
                || Double.parseDouble(threshold) == 0
                || estimands().stream().noneMatch(Claim::isOnItsScale);
    }

    /** What the dictionary does not have counts as points too: nothing is known of it. */
    private static boolean isOnItsScale(String estimand) {
        return !estimand.equals(TimeBounds.CUMULATIVE)
                && StatisticKind.find(estimand)
                        .filter(kind -> kind.quantity() != Quantity.SCORE)
                        .isEmpty();
    }

    Claim in(Cell other) {
        return new Claim(key, said, new Sought(estimands(), other), rule, threshold, minN);
    }

    Claim filledIn() {
        var imputed = estimands().stream().map(each -> each + IMPUTED).toList();
        return new Claim(key, said, new Sought(imputed, cell()), rule, threshold, minN);
    }

    /** The same claim by another statistic. */
    Claim by(String estimand) {
        return new Claim(key, said, new Sought(List.of(estimand), cell()), rule, threshold, minN);
    }

    /** Whether the estimand counts patients without a rating as not improved. */
    boolean fillsIn() {
        return estimands().stream().allMatch(each -> each.endsWith(IMPUTED));
    }

    /** Whether the truth may lie on either side of its threshold. */
    boolean hasSides() {
        return rule == Rule.ABOVE || rule == Rule.BELOW;
    }

    boolean needsMinImprovement() {
        return isOfTheInstrument(threshold);
    }

    boolean needsDetectableChange() {
        return threshold.equals(DETECTABLE_CHANGE);
    }

    private static boolean isOfTheInstrument(String threshold) {
        return threshold.equals(MIN_IMPROVEMENT) || threshold.equals(DETECTABLE_CHANGE);
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(new BigDecimal(text).doubleValue());
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static void check(boolean holds, String column, String found, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(column + " \"" + found + "\": expected " + expected);
        }
    }
}
