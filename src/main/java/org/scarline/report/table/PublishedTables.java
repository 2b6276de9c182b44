package org.scarline.report.table;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.compare.published.PublishedComparison;
import org.scarline.compare.published.Reason;
import org.scarline.report.words.Count;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Series;
import org.scarline.report.words.Value;
import org.scarline.report.words.Wording;

/** Published results with the cohort's beside them, and those that nothing here can stand beside. */
final class PublishedTables {
    private final ReportContext context;
    private final Series series;

    private PublishedTables(ReportContext context) {
        this.context = context;
        this.series = new Series(context);
    }

    public static List<Table> of(ReportContext context) {
        var tables = new PublishedTables(context);
        return List.of(tables.comparable(), tables.others());
    }

    private Table comparable() {
        var texts = Stream.of("study", "regimen", "days", "counted").map(head -> Table.Column.text(head(head)));
        var numbers =
                Stream.of("published", "n", "cohort", "n", "baselines").map(head -> Table.Column.number(head(head)));
        return new Table(
                "published-beside",
                context.say("published.caption"),
                Stream.of(texts, numbers, Stream.of(Table.Column.text(head("provenance"))))
                        .flatMap(Function.identity())
                        .toList(),
                series.comparable().stream().map(this::comparable).toList(),
                context.say("published.note", notes()));
    }

    private String head(String name) {
        return context.say("published.column." + name);
    }

    private Table.Row comparable(PublishedComparison row) {
        var points = context.points(row.instrument());
        return Table.Row.of(
                context.say("published.by", Wording.clean(row.study()), series.treated(row)),
                Wording.clean(row.regimen()),
                orDash(Count.followUpDays(row)),
                row.instrument().equals(context.instrument())
                        ? series.counted(row)
                        : context.say("published.on", series.counted(row), context.label(row.instrument())),
                context.stated(series.asPublished(row), Value.published(row)),
                orDash(Count.published(row)),
                context.stated(series.measure(row), Value.cohort(row)),
                orDash(Count.cohort(row)),
                context.say(
                        "published.baselines",
                        context.written(points, Value.publishedBaseline(row)),
                        context.written(points, Value.cohortBaseline(row))),
                series.provenance(row));
    }

    /** What must be read with single results, study by study. */
    private String notes() {
        var remarks = series.comparable().stream()
                .filter(row -> !row.note().isEmpty())
                .map(row -> context.say("published.remark", Wording.clean(row.study()), Wording.clean(row.note())))
                .distinct();
        return Stream.concat(series.unlike().stream(), remarks).collect(Collectors.joining(" "));
    }

    private String orDash(String text) {
        return text.isEmpty() ? context.say("table.none") : text;
    }

    /** In the row's own words, but for arms, which stand beside the study anyway. */
    private String why(PublishedComparison row) {
        return row.reason().filter(reason -> reason == Reason.OTHER_ARM).isPresent()
                ? context.say("published.other_arm")
                : Wording.clean(row.explanation());
    }

    /** Results that are left out for the same reason share a row. */
    private Table others() {
        var byReason = series.others().stream()
                .collect(Collectors.groupingBy(
                        this::why,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                row -> context.say("published.with", Wording.clean(row.study()), series.treated(row)),
                                Collectors.toCollection(LinkedHashSet::new))));
        return new Table(
                "published-others",
                context.say("published.others.caption"),
                List.of(Table.Column.text(head("why")), Table.Column.wide(head("studies"))),
                byReason.entrySet().stream()
                        .map(each -> Table.Row.of(each.getKey(), String.join("; ", each.getValue())))
                        .toList(),
                context.say("published.others.note"));
    }
}
