package org.scarline.report.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.report.words.Count;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Ticks;
import org.scarline.report.words.Wording;
import org.scarline.results.QualityRow;

/** What became of every line: the newest files one by one, and all of them together. */
final class QualityTable {
    /** Files that are listed; the rest stand in {@code quality.csv}. */
    static final int LISTED = 20;

    /** Of a file that was read anew by another profile: what became of it stands in a line of its own. */
    private static final String READ_ANEW = "REPLACED:1";

    private static final List<Counted> COUNTS = List.of(
            new Counted("lines", file -> file.lines().lines()),
            new Counted("blank", file -> file.lines().blank()),
            new Counted("rejected", file -> file.lines().rejected()),
            new Counted("duplicate", file -> file.lines().duplicate()));
    private static final List<ToLongFunction<QualityRow>> ACCEPTED = List.of(
            file -> file.lines().accepted(),
            file -> file.became().fresh(),
            file -> file.became().corrected(),
            file -> file.became().superseded(),
            file -> file.became().voided());

    /** A count of lines, and the name of the words above it. */
    private record Counted(String name, ToLongFunction<QualityRow> of) {}

    private QualityTable() {}

    public static Table files(ReportContext context) {
        var files = context.rows().quality().files().stream()
                .filter(file -> !file.codes().equals(READ_ANEW))
                .toList();
        var several = severalKinds(files);
        var rows = new ArrayList<Table.Row>();
        newestFirst(files).limit(LISTED).forEach(file -> rows.add(row(context, file, several)));
        if (!files.isEmpty()) {
            rows.add(total(context, files));
        }
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column(context.say("quality.file"), "file"));
        columns.add(Table.Column.name(context.say("quality.site")));
        columns.add(new Table.Column(context.say("quality.status"), "text"));
        COUNTS.forEach(count -> columns.add(new Table.Column(context.say("quality." + count.name()), "num")));
        columns.add(new Table.Column(context.say("quality.accepted"), "num"));
        var note = context.say("quality.law") + " " + more(context, files);
        return new Table("quality-files", context.say("quality.caption"), columns, rows, note.strip());
    }

    private static Stream<QualityRow> newestFirst(List<QualityRow> files) {
        return files.stream()
                .sorted(Comparator.comparing((QualityRow file) -> file.file().asOf())
                        .reversed()
                        .thenComparing(each -> each.file().site())
                        .thenComparing(each -> each.file().name()));
    }

    private static String more(ReportContext context, List<QualityRow> files) {
        return files.size() > LISTED ? context.say("quality.more", Ticks.count(LISTED), Count.rows(files)) : "";
    }

    /** Files of which rows of several kinds were read, as a workbook: each kind has a line. */
    private static Set<String> severalKinds(List<QualityRow> files) {
        return files.stream()
                .collect(Collectors.groupingBy(QualityTable::origin, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String origin(QualityRow file) {
        return String.join(
                "\t", file.file().site(), file.file().asOf(), file.file().name());
    }

    private static String name(QualityRow file, Set<String> several) {
        var kind = several.contains(origin(file)) ? file.file().kind() : "";
        return Wording.clean(file.file().name()) + (kind.isEmpty() ? "" : ", " + kind);
    }

    private static String site(QualityRow file) {
        return Wording.clean(file.file().site());
    }

    private static Table.Row row(ReportContext context, QualityRow file, Set<String> several) {
        var cells = new ArrayList<String>();
        cells.add(name(file, several));
        cells.add(site(file));
        cells.add(context.words().name("status", file.file().status()));
        COUNTS.forEach(count -> cells.add(Count.of(file, count.of())));
        cells.add(accepted(context, column -> Count.of(file, column)));
        return Table.Row.of(cells.toArray(String[]::new));
    }

    private static Table.Row total(ReportContext context, List<QualityRow> files) {
        Function<ToLongFunction<QualityRow>, String> sum = column -> Count.sum(files, column);
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(context.say("quality.total", Count.rows(files))));
        cells.add(Table.Cell.of(""));
        cells.add(Table.Cell.of(""));
        COUNTS.forEach(count -> cells.add(Table.Cell.of(sum.apply(count.of()))));
        cells.add(Table.Cell.of(accepted(context, sum)));
        return new Table.Row(cells, "total");
    }

    /** The accepted lines and what they were, as the sum that they must be. */
    private static String accepted(ReportContext context, Function<ToLongFunction<QualityRow>, String> count) {
        var parts = ACCEPTED.stream().map(column -> count.apply(column)).toArray();
        return context.say("quality.sum", parts);
    }
}
