package org.scarline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What became of every line: the newest files one by one, and all of them together. */
final class QualityTable {
    /** Files that are listed; the rest stand in {@code quality.csv}. */
    static final int LISTED = 30;

    static final List<String> COUNTS =
            List.of("lines", "blank", "accepted", "rejected", "duplicate", "new", "corrected", "superseded", "voided");

    private QualityTable() {}

    static Table of(Story story) {
        var files = story.rows().quality();
        var rows = new ArrayList<Table.Row>();
        files.stream()
                .sorted(Comparator.comparing((QualityRow file) -> file.text("as_of"))
                        .reversed()
                        .thenComparing(file -> file.text("site"))
                        .thenComparing(file -> file.text("file")))
                .limit(LISTED)
                .forEach(file -> rows.add(row(story, file)));
        if (!files.isEmpty()) {
            rows.add(total(story, files));
        }
        var note = files.size() > LISTED
                ? story.say("quality.more", Numerals.count(LISTED), Numerals.count(files.size()))
                : "";
        return new Table("quality", story.say("quality.caption"), columns(story), rows, note);
    }

    private static List<Table.Column> columns(Story story) {
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column(story.say("quality.file"), "file"));
        columns.add(new Table.Column(story.say("quality.site"), "text"));
        columns.add(new Table.Column(story.say("quality.status"), "text"));
        for (var count : COUNTS) {
            columns.add(new Table.Column(story.say("quality." + count), "num"));
        }
        columns.add(new Table.Column(story.say("quality.codes"), "text"));
        return columns;
    }

    private static Table.Row row(Story story, QualityRow file) {
        var cells = new ArrayList<String>();
        cells.add(file.text("file"));
        cells.add(file.text("site"));
        cells.add(story.words().name("status", file.text("status")));
        COUNTS.forEach(count -> cells.add(Numerals.count(file.count(count))));
        cells.add(file.text("codes"));
        return Table.Row.of(cells.toArray(String[]::new));
    }

    private static Table.Row total(Story story, List<QualityRow> files) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(story.say("quality.total", Numerals.count(files.size()))));
        cells.add(Table.Cell.of(""));
        cells.add(Table.Cell.of(""));
        for (var count : COUNTS) {
            cells.add(Table.Cell.of(Numerals.count(
                    files.stream().mapToLong(file -> file.count(count)).sum())));
        }
        cells.add(Table.Cell.of(""));
        return new Table.Row(cells, "total");
    }
}
