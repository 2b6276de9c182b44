package org.scarline.report.table;

import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.TwoArms;
import org.scarline.report.words.Value;
import org.scarline.results.ResultRow;

/** The same difference of two arms under other adjustments, and how much could hide behind it. */
final class AdjustedTable {
    private static final String OVERLAP = "difference_overlap";

    private final ReportContext context;
    private final Measure points;

    private AdjustedTable(ReportContext context) {
        this.context = context;
        this.points = context.points(context.instrument());
    }

    /** Without rows where no comparison has them. */
    static Table of(ReportContext context) {
        return new AdjustedTable(context).table();
    }

    private Table table() {
        var numbers = Stream.of("baseline", "overlap", "effective", "mixed", "e_value")
                .map(head -> Table.Column.number(context.say("adjusted." + head)));
        return new Table(
                "comparison-adjusted",
                context.say("adjusted.caption", points.word()),
                Stream.concat(Stream.of(Table.Column.text(context.say("comparison.arms"))), numbers)
                        .toList(),
                TwoArms.all(context).stream()
                        .filter(arms -> arms.isEnough(ReportContext.ALL))
                        .filter(arms -> at(arms, OVERLAP)
                                .or(() -> at(arms, "difference_mixed"))
                                .isPresent())
                        .map(this::row)
                        .toList(),
                context.say("adjusted.note"));
    }

    private Table.Row row(TwoArms arms) {
        return Table.Row.of(
                arms.name(),
                context.stated(points, Value.of(at(arms, "difference_adjusted"))),
                context.stated(points, Value.of(at(arms, OVERLAP))),
                both(arms, "effective_first", "effective_second", Measure.PLAIN),
                context.stated(points, Value.of(at(arms, "difference_mixed"))),
                both(arms, "e_value", "e_value_of_interval", Measure.RATIO));
    }

    private String both(TwoArms arms, String first, String second, Measure measure) {
        var one = at(arms, first);
        var other = at(arms, second);
        return one.isEmpty() || other.isEmpty()
                ? context.say("table.none")
                : context.say(
                        "comparison.and",
                        context.written(measure, Value.of(one)),
                        context.written(measure, Value.of(other)));
    }

    private static Optional<ResultRow> at(TwoArms arms, String statistic) {
        return arms.row(ReportContext.ALL, statistic);
    }
}
