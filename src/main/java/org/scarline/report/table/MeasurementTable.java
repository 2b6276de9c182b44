package org.scarline.report.table;

import java.util.stream.Stream;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Value;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;

/** How far two ratings of the same untreated scar lie apart. */
final class MeasurementTable {
    private static final String ERROR = "sem";
    private static final String CHANGE = "smallest_detectable_change";
    private static final String RELIABILITY = "reliability";

    private MeasurementTable() {}

    static Table of(ReportContext context) {
        var names = Stream.of(
                Table.Column.name(context.say("agreement.instrument")),
                Table.Column.text(context.say("agreement.role")),
                Table.Column.text(context.say("measurement.how")));
        var numbers = Stream.of(
                        "agreement.n", "measurement." + ERROR, "measurement." + CHANGE, "measurement." + RELIABILITY)
                .map(head -> Table.Column.number(context.say(head)));
        return new Table(
                "measurement",
                context.say("measurement.caption"),
                Stream.concat(names, numbers).toList(),
                context.rows().results().named(ERROR).stream()
                        .filter(row -> row.key().population().equals(Cell.ALL)
                                && row.key().scarType().equals(Cell.ALL))
                        .map(row -> row(context, row))
                        .toList(),
                context.say("measurement.note"));
    }

    private static Table.Row row(ReportContext context, ResultRow error) {
        var key = error.key();
        var points = context.points(key.instrument());
        return Table.Row.of(
                context.label(key.instrument()),
                context.words().name("role", key.raterRole()),
                context.words().name("measurement", key.level()),
                Count.n(error),
                context.stated(points, Value.of(error)),
                context.stated(points, value(context, key, CHANGE)),
                context.stated(Measure.RATIO, value(context, key, RELIABILITY)));
    }

    private static Value value(ReportContext context, ResultRow.Key key, String statistic) {
        return Value.of(context.rows().results().find(key.cell().statistic(statistic)));
    }
}
