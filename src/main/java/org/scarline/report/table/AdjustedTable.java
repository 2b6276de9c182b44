package org.scarline.report.table;

import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;
import org.scarline.report.story.TwoArms;
import org.scarline.report.story.Value;
import org.scarline.results.ResultRow;

/** The same difference of two arms under other adjustments, and how much could hide behind it. */
final class AdjustedTable {
    private static final String OVERLAP = "difference_overlap";

    private final Story story;
    private final Measure points;

    private AdjustedTable(Story story) {
        this.story = story;
        this.points = story.points(story.instrument());
    }

    /** Without rows where no comparison has them. */
    static Table of(Story story) {
        return new AdjustedTable(story).table();
    }

    private Table table() {
        var numbers = Stream.of("baseline", "overlap", "effective", "mixed", "e_value")
                .map(head -> Table.Column.number(story.say("adjusted." + head)));
        return new Table(
                "comparison-adjusted",
                story.say("adjusted.caption", points.word()),
                Stream.concat(Stream.of(Table.Column.text(story.say("comparison.arms"))), numbers)
                        .toList(),
                TwoArms.all(story).stream()
                        .filter(arms -> arms.isEnough(Story.ALL))
                        .filter(arms -> at(arms, OVERLAP)
                                .or(() -> at(arms, "difference_mixed"))
                                .isPresent())
                        .map(this::row)
                        .toList(),
                story.say("adjusted.note"));
    }

    private Table.Row row(TwoArms arms) {
        return Table.Row.of(
                arms.name(),
                story.told(points, Value.of(at(arms, "difference_adjusted"))),
                story.told(points, Value.of(at(arms, OVERLAP))),
                both(arms, "effective_first", "effective_second", Measure.PLAIN),
                story.told(points, Value.of(at(arms, "difference_mixed"))),
                both(arms, "e_value", "e_value_of_interval", Measure.RATIO));
    }

    private String both(TwoArms arms, String first, String second, Measure measure) {
        var one = at(arms, first);
        var other = at(arms, second);
        return one.isEmpty() || other.isEmpty()
                ? story.say("table.none")
                : story.say(
                        "comparison.and",
                        story.written(measure, Value.of(one)),
                        story.written(measure, Value.of(other)));
    }

    private static Optional<ResultRow> at(TwoArms arms, String statistic) {
        return arms.row(Story.ALL, statistic);
    }
}
