package org.scarline.results;

import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;

/** What kind of number a statistic is, which decides over its unit and how it is written. */
public enum Quantity {
    /** On the instrument's own scale. */
    SCORE("grades or points"),
    PER_CENT("per cent"),
    /** A fraction of 1. */
    SHARE("share"),
    /** One share less another. */
    DIFFERENCE_OF_SHARES("share"),
    DAYS("days"),
    /** How many: the number stands in {@code n}, and the unit is what that counts. */
    COUNT("what n counts"),
    /** How many patients of equal weight would tell as much: the number is the estimate. */
    EFFECTIVE("effective patients"),
    /** Whole units of a currency. */
    MONEY("the currency"),
    STANDARD_DEVIATIONS("standard deviations"),
    PROBABILITY("probability"),
    /** One risk divided by another. */
    RISK_RATIO("risk ratio"),
    /** 1 is perfect agreement, 0 is chance. */
    AGREEMENT("coefficient");

    private final String unit;

    Quantity(String unit) {
        this.unit = unit;
    }

    /** The unit where it is the same in every cell, else the units that there are. */
    String units() {
        return unit;
    }

    /** The unit in one cell: grades or points are the instrument's, and money is in the currency of the level. */
    String unit(Cell cell, String counted, Instruments instruments) {
        return switch (this) {
            case COUNT -> counted;
            case SCORE ->
                instruments.find(cell.instrument()).filter(Instrument::grade).isPresent() ? "grades" : "points";
            case MONEY -> cell.level();
            default -> unit;
        };
    }
}
