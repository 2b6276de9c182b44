package org.scarline.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Value;
import org.scarline.report.words.Wording;
import org.scarline.results.ResultRow;

/** What courses that are over cost, currency by currency. */
final class CostTable {
    private static final String COST = "cost";
    private static final String MEDIAN = "median_course_cost";

    private CostTable() {}

    public static Table of(ReportContext context) {
        var currencies = context.rows().results().named(MEDIAN).stream()
                .map(row -> row.key().level())
                .distinct()
                .sorted()
                .toList();
        var rows = new ArrayList<Table.Row>();
        for (var currency : currencies) {
            for (var arm : List.of(ReportContext.ALL, ReportContext.STANDARD, ReportContext.RF)) {
                context.practice(COST, arm, currency, MEDIAN)
                        .map(median -> row(context, arm, median))
                        .ifPresent(rows::add);
            }
        }
        return new Table(
                COST,
                context.say("cost.caption"),
                List.of(
                        Table.Column.text(context.say("cost.currency")),
                        Table.Column.text(context.say("cost.arm")),
                        Table.Column.number(context.say("cost.n")),
                        Table.Column.number(context.say("cost.median")),
                        Table.Column.number(context.say("cost.quartiles"))),
                rows,
                note(context));
    }

    private static Table.Row row(ReportContext context, String arm, ResultRow median) {
        var currency = median.key().level();
        var quartiles = Stream.of("q1_course_cost", "q3_course_cost")
                .map(statistic -> context.practice(COST, arm, currency, statistic))
                .map(row -> context.written(Measure.PLAIN, Value.of(row)))
                .toList();
        return Table.Row.of(
                Wording.clean(currency),
                context.arm(arm),
                Count.n(median),
                context.written(Measure.PLAIN, Value.of(median)),
                context.say("cost.from_to", quartiles.get(0), quartiles.get(1)));
    }

    private static String note(ReportContext context) {
        return context.practice(COST, ReportContext.ALL, "", "courses_without_cost")
                .map(row -> context.say("cost.note", Count.n(row)))
                .orElseGet(() -> context.say("cost.note.none"));
    }
}
