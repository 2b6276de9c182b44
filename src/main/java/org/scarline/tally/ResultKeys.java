package org.scarline.tally;

import org.scarline.derive.Contribution;
import org.scarline.results.ResultRow;
import org.scarline.tally.count.Population;

/** A place in the tally as the key columns of {@code results.csv}. */
final class ResultKeys {
    private ResultKeys() {}

    /** Without a statistic yet. */
    static ResultRow.Key of(Population population, Contribution.Key key) {
        return of(population, key, key.slot().axis(), key.slot().level());
    }

    static ResultRow.Key of(Population population, Contribution.Key key, String axis, String level) {
        return new ResultRow.Key(
                population.name(), key.instrument(), key.raterRole(), key.scarType(), key.arm(), axis, level, "");
    }

    /** Of a cost, whose currency stands in the tally where an instrument would. */
    static ResultRow.Key ofCost(Population population, Contribution.Key key) {
        return new ResultRow.Key(
                population.name(), "", "", key.scarType(), key.arm(), key.slot().axis(), key.instrument(), "");
    }

    /** Of a pair of raters, who stand in the tally where an arm would. */
    static ResultRow.Key ofRaters(Population population, Contribution.Key key) {
        return new ResultRow.Key(
                population.name(),
                key.instrument(),
                key.raterRole(),
                key.scarType(),
                Contribution.ALL,
                key.slot().axis(),
                key.arm(),
                "");
    }
}
