package org.scarline.calibration;

import org.scarline.results.ResultRow;

/** A cell of the results by the treating clinician's grades, all scar types, arms and patients unless said otherwise. */
record Cell(String population, String instrument, String role, String scarType, String arm, String axis, String level) {
    private static final String ALL = "all";

    static Cell at(String axis, String level) {
        return new Cell(ALL, "goodman_baron_grade", "clinician", ALL, ALL, axis, level);
    }

    static Cell atFinal() {
        return at("final", "final");
    }

    /** What no instrument measures. */
    static Cell practice() {
        return new Cell(ALL, "", "", ALL, ALL, "practice", "");
    }

    Cell arm(String other) {
        return new Cell(population, instrument, role, scarType, other, axis, level);
    }

    Cell scarType(String other) {
        return new Cell(population, instrument, role, other, arm, axis, level);
    }

    Cell instrument(String other) {
        return new Cell(population, other, role, scarType, arm, axis, level);
    }

    Cell population(String other) {
        return new Cell(other, instrument, role, scarType, arm, axis, level);
    }

    /** The key of one of its statistics. */
    ResultRow.Key row(String statistic) {
        return org.scarline.results.Cell.of(axis, level)
                .inPopulation(population)
                .measuredBy(instrument, role)
                .ofType(scarType)
                .inArm(arm)
                .statistic(statistic);
    }
}
