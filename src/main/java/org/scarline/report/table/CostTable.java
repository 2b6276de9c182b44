package org.scarline.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.scarline.report.story.Count;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;
import org.scarline.report.story.Value;
import org.scarline.report.story.Wording;
import org.scarline.results.ResultRow;

/** What courses that are over cost, currency by currency. */
final class CostTable {
    private static final String COST = "cost";
    private static final String MEDIAN = "median_course_cost";

    private CostTable() {}

    public static Table of(Story story) {
        var currencies = story.rows().results().named(MEDIAN).stream()
                .map(row -> row.key().level())
                .distinct()
                .sorted()
                .toList();
        var rows = new ArrayList<Table.Row>();
        for (var currency : currencies) {
            for (var arm : List.of(Story.ALL, Story.STANDARD, Story.RF)) {
                story.practice(COST, arm, currency, MEDIAN)
                        .map(median -> row(story, arm, median))
                        .ifPresent(rows::add);
            }
        }
        return new Table(
                COST,
                story.say("cost.caption"),
                List.of(
                        Table.Column.text(story.say("cost.currency")),
                        Table.Column.text(story.say("cost.arm")),
                        Table.Column.number(story.say("cost.n")),
                        Table.Column.number(story.say("cost.median")),
                        Table.Column.number(story.say("cost.quartiles"))),
                rows,
                note(story));
    }

    private static Table.Row row(Story story, String arm, ResultRow median) {
        var currency = median.key().level();
        var quartiles = Stream.of("q1_course_cost", "q3_course_cost")
                .map(statistic -> story.practice(COST, arm, currency, statistic))
                .map(row -> story.written(Measure.PLAIN, Value.of(row)))
                .toList();
        return Table.Row.of(
                Wording.clean(currency),
                story.arm(arm),
                Count.n(median),
                story.written(Measure.PLAIN, Value.of(median)),
                story.say("cost.from_to", quartiles.get(0), quartiles.get(1)));
    }

    private static String note(Story story) {
        return story.practice(COST, Story.ALL, "", "courses_without_cost")
                .map(row -> story.say("cost.note", Count.n(row)))
                .orElseGet(() -> story.say("cost.note.none"));
    }
}
