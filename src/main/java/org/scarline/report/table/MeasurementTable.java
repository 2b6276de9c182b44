package org.scarline.report.table;

import java.util.stream.Stream;
import org.scarline.report.story.Count;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;
import org.scarline.report.story.Value;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;

/** How far two ratings of the same untreated scar lie apart. */
final class MeasurementTable {
    private static final String ERROR = "sem";
    private static final String CHANGE = "smallest_detectable_change";
    private static final String RELIABILITY = "reliability";

    private MeasurementTable() {}

    static Table of(Story story) {
        var names = Stream.of(
                Table.Column.name(story.say("agreement.instrument")),
                Table.Column.text(story.say("agreement.role")),
                Table.Column.text(story.say("measurement.how")));
        var numbers = Stream.of(
                        "agreement.n", "measurement." + ERROR, "measurement." + CHANGE, "measurement." + RELIABILITY)
                .map(head -> Table.Column.number(story.say(head)));
        return new Table(
                "measurement",
                story.say("measurement.caption"),
                Stream.concat(names, numbers).toList(),
                story.rows().results().named(ERROR).stream()
                        .filter(row -> row.key().population().equals(Cell.ALL)
                                && row.key().scarType().equals(Cell.ALL))
                        .map(row -> row(story, row))
                        .toList(),
                story.say("measurement.note"));
    }

    private static Table.Row row(Story story, ResultRow error) {
        var key = error.key();
        var points = story.points(key.instrument());
        return Table.Row.of(
                story.label(key.instrument()),
                story.words().name("role", key.raterRole()),
                story.words().name("measurement", key.level()),
                Count.n(error),
                story.told(points, Value.of(error)),
                story.told(points, value(story, key, CHANGE)),
                story.told(Measure.RATIO, value(story, key, RELIABILITY)));
    }

    private static Value value(Story story, ResultRow.Key key, String statistic) {
        return Value.of(story.rows().results().find(key.cell().statistic(statistic)));
    }
}
