package org.scarline.report.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.scarline.report.story.Count;
import org.scarline.report.story.Story;
import org.scarline.report.story.Ticks;
import org.scarline.report.story.Wording;
import org.scarline.runs.QualityRow;

/** What became of every line: the newest files one by one, and all of them together. */
final class QualityTable {
    /** Files that are listed; the rest stand in {@code quality.csv}. */
    static final int LISTED = 20;

    private static final List<String> COUNTS = List.of("lines", "blank", "rejected", "duplicate");
    private static final List<String> ACCEPTED = List.of("accepted", "new", "corrected", "superseded", "voided");

    private QualityTable() {}

    public static Table files(Story story) {
        var files = story.rows().quality();
        var rows = new ArrayList<Table.Row>();
        newestFirst(files).limit(LISTED).forEach(file -> rows.add(row(story, file)));
        if (!files.isEmpty()) {
            rows.add(total(story, files));
        }
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column(story.say("quality.file"), "file"));
        columns.add(Table.Column.name(story.say("quality.site")));
        columns.add(new Table.Column(story.say("quality.status"), "text"));
        COUNTS.forEach(count -> columns.add(new Table.Column(story.say("quality." + count), "num")));
        columns.add(new Table.Column(story.say("quality.accepted"), "num"));
        var note = story.say("quality.law") + " " + more(story, files);
        return new Table("quality-files", story.say("quality.caption"), columns, rows, note.strip());
    }

    /** Files with lines that were rejected, and what was wrong with them. */
    public static Table rejected(Story story) {
        var bad = story.rows().quality().stream()
                .filter(file ->
                        file.count("rejected") > 0 || !file.text("codes").isEmpty())
                .toList();
        var rows = newestFirst(bad)
                .limit(LISTED)
                .map(file -> Table.Row.of(
                        text(file, "file"), text(file, "site"), Count.of(file, "rejected"), codes(text(file, "codes"))))
                .toList();
        return new Table(
                "quality-codes",
                story.say("quality.codes.caption"),
                List.of(
                        new Table.Column(story.say("quality.file"), "file"),
                        Table.Column.name(story.say("quality.site")),
                        new Table.Column(story.say("quality.rejected"), "num"),
                        new Table.Column(story.say("quality.codes"), "wide")),
                rows,
                more(story, bad));
    }

    private static Stream<QualityRow> newestFirst(List<QualityRow> files) {
        return files.stream()
                .sorted(Comparator.comparing((QualityRow file) -> file.text("as_of"))
                        .reversed()
                        .thenComparing(file -> file.text("site"))
                        .thenComparing(file -> file.text("file")));
    }

    private static String more(Story story, List<QualityRow> files) {
        return files.size() > LISTED ? story.say("quality.more", Ticks.count(LISTED), Count.rows(files)) : "";
    }

    /** {@code BAD_DATE:3 OFF_STEP:1} as {@code BAD_DATE 3, OFF_STEP 1}. */
    private static String codes(String text) {
        return text.replace(" ", ", ").replace(':', ' ');
    }

    private static String text(QualityRow file, String column) {
        return Wording.clean(file.text(column));
    }

    private static Table.Row row(Story story, QualityRow file) {
        var cells = new ArrayList<String>();
        cells.add(text(file, "file"));
        cells.add(text(file, "site"));
        cells.add(story.words().name("status", file.text("status")));
        COUNTS.forEach(count -> cells.add(Count.of(file, count)));
        cells.add(accepted(story, column -> Count.of(file, column)));
        return Table.Row.of(cells.toArray(String[]::new));
    }

    private static Table.Row total(Story story, List<QualityRow> files) {
        UnaryOperator<String> sum = column -> Count.sum(files, column);
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(story.say("quality.total", Count.rows(files))));
        cells.add(Table.Cell.of(""));
        cells.add(Table.Cell.of(""));
        COUNTS.forEach(count -> cells.add(Table.Cell.of(sum.apply(count))));
        cells.add(Table.Cell.of(accepted(story, sum)));
        return new Table.Row(cells, "total");
    }

    /** The accepted lines and what they were, as the sum that they must be. */
    private static String accepted(Story story, UnaryOperator<String> count) {
        var parts = ACCEPTED.stream().map(column -> count.apply(column)).toArray();
        return story.say("quality.sum", parts);
    }
}
