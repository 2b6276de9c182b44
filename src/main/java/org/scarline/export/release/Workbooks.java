package org.scarline.export.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.scarline.disk.Disk;
import org.scarline.disk.UndatedWorkbook;
import org.scarline.disk.table.TableColumn;
import org.scarline.disk.table.TableSchema;

/** {@code release.xlsx}: how to read it, then the two tables. Text is written as text, so that no cell is a formula. */
final class Workbooks {
    private Workbooks() {}

    static void write(Disk disk, Path file, Release release) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "ScarLine", null)) {
            about(book.newWorksheet("Read me"), release);
            table(book.newWorksheet("Summary"), SummarySchema.TABLE, release.summary());
            table(book.newWorksheet("Aggregates"), AggregateSchema.TABLE, release.aggregates());
        }
        disk.write(file, UndatedWorkbook.of(bytes.toByteArray()));
    }

    private static void about(Worksheet sheet, Release release) {
        var protection = release.protection();
        var lines = List.of(
                "ScarLine release " + release.name(),
                "Outcomes of microneedling for atrophic acne scars, from routine data",
                "",
                "Protected: figures are rounded by chance.",
                "Counts carry random noise of at most %d; parts do not add up to their total."
                        .formatted(protection.bound()),
                "Fewer than %d patients are not shown, nor rates with fewer than %d on either side."
                        .formatted(protection.threshold(), protection.threshold()),
                "Intervals are 95 % and include the noise. Nothing was randomised.",
                "",
                "Sheet Summary: one row per scar type, treatment and number of sessions.",
                "Sheet Aggregates: every figure, one a row. An empty figure has its reason in the last column.",
                "codebook.md says what the columns mean, CITATION.cff how to cite.");
        for (var row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, lines.get(row));
        }
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.style(3, 0).bold().set();
        var row = lines.size() + 1;
        for (var fact : ReleaseTexts.facts(release).entrySet()) {
            sheet.value(row, 0, fact.getKey() + ": " + fact.getValue());
            row++;
        }
        sheet.width(0, 100);
    }

    private static <T> void table(Worksheet sheet, TableSchema<T> table, List<T> rows) {
        var columns = table.columns();
        for (var place = 0; place < columns.size(); place++) {
            sheet.value(0, place, columns.get(place).name());
            sheet.style(0, place).bold().set();
            sheet.width(place, 16);
        }
        for (var row = 0; row < rows.size(); row++) {
            for (var place = 0; place < columns.size(); place++) {
                put(sheet, row + 1, place, columns.get(place), rows.get(row));
            }
        }
        sheet.freezePane(0, 1);
    }

    private static <T> void put(Worksheet sheet, int row, int place, TableColumn<T, ?> column, T of) {
        var text = column.cell(of);
        if (text.isEmpty()) {
            return;
        }
        switch (column.type().name()) {
            case "whole number", "number" -> sheet.value(row, place, Double.valueOf(text));
            default -> sheet.value(row, place, text);
        }
    }
}
