package org.scarline.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.scarline.ingest.suggest.Suggestion;

/** A workbook of one sheet that a test writes as lines: cells between bars, {@code <} for a cell that is merged with the one to its left. */
record PlainBook(String sheet, String text) {
    private static final String FILE = "book-2026-06-01.xlsx";

    byte[] file() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "clinic", "1.0")) {
            var page = book.newWorksheet(sheet);
            var lines = text.lines().toList();
            for (var row = 0; row < lines.size(); row++) {
                write(page, row, lines.get(row).strip().split("[|]", -1));
            }
        }
        return out.toByteArray();
    }

    private static void write(Worksheet page, int row, String... cells) {
        for (var from = 0; from < cells.length; from++) {
            var to = from;
            while (to + 1 < cells.length && cells[to + 1].equals("<")) {
                to++;
            }
            if (to > from && !cells[from].equals("<")) {
                page.range(row, from, row, to).merge();
            }
            if (!cells[from].isEmpty() && !cells[from].equals("<")) {
                page.value(row, from, cells[from]);
            }
        }
    }

    Suggestion draft() throws IOException {
        return Suggestion.of(FILE, file(), Night.instruments());
    }

    /** The rows that a night reads by the draft, with lines that are decided by taking their sign away. */
    Collection<String> rows(Path folder, String... decided) throws Exception {
        var night = read(folder, decided);
        night.run();
        return night.standing().values().stream().map(PlainBook::plain).sorted().toList();
    }

    /** How many lines are rejected by the draft as it is. */
    long rejected(Path folder) throws Exception {
        var night = read(folder);
        return night.summary(night.run()).counts().rejected();
    }

    private Night read(Path folder, String... decided) throws Exception {
        var yaml = draft().yaml();
        for (var line : decided) {
            if (!yaml.contains("#" + line)) {
                throw new AssertionError("the draft does not ask for: %s%n%s".formatted(line, yaml));
            }
            yaml = yaml.replace("#" + line, line);
        }
        var night = new Night(folder);
        night.drop("mapping.yml", yaml.getBytes(StandardCharsets.UTF_8));
        night.drop(FILE, file());
        return night;
    }

    /** What of a row says something, but for the site and what a row has by default. */
    private static String plain(String row) {
        return Stream.of(row.replaceAll("[{}]", "").split(", ", -1))
                .filter(each -> List.of(
                                "PATIENT_ID",
                                "SIDE",
                                "DAY_OF",
                                "MODALITY",
                                "SCAR_TYPE",
                                "SCORE",
                                "RATER_ID",
                                "RATER_ROLE")
                        .contains(each.replaceFirst("=.*", "")))
                .filter(each -> !each.endsWith("=") && !each.endsWith("=null"))
                .map(each -> each.replaceFirst("^[^=]*=", ""))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
