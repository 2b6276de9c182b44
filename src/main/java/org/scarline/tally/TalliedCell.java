package org.scarline.tally;

import org.scarline.derive.outcome.Contribution;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.RatedBy;

/** A place in the tally as the key columns of {@code results.csv}. */
final class TalliedCell {
    private TalliedCell() {}

    /** Without a statistic yet. */
    static Cell of(Population population, Contribution.Key key) {
        return of(population, key, key.level().axis(), key.level().code());
    }

    static Cell of(Population population, Contribution.Key key, String axis, String level) {
        return new Cell(
                population.name(),
                new RatedBy(key.instrument(), key.raterRole()),
                key.scarType(),
                key.arm(),
                new AxisLevel(axis, level));
    }

    /** Of a cost, whose currency stands in the tally where an instrument would. */
    static Cell ofCost(Population population, Contribution.Key key) {
        return new Cell(
                population.name(),
                RatedBy.NONE,
                key.scarType(),
                key.arm(),
                new AxisLevel(key.level().axis(), key.instrument()));
    }

    /** Of a pair of raters, who stand in the tally where an arm would. */
    static Cell ofRaters(Population population, Contribution.Key key) {
        return new Cell(
                population.name(),
                new RatedBy(key.instrument(), key.raterRole()),
                key.scarType(),
                Contribution.ALL,
                new AxisLevel(key.level().axis(), key.arm()));
    }
}
