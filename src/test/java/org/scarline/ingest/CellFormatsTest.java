package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.ingest.suggest.Suggestion;

/** What the formats of a workbook's cells say beside their values: a currency, and whether a program exchanged day and month. */
final class CellFormatsTest {
    @TempDir
    Path folder;

    private static byte[] book(List<String> names, Consumer<Worksheet> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "clinic", "1.0")) {
            for (var name : names) {
                rows.accept(book.newWorksheet(name));
            }
        }
        return out.toByteArray();
    }

    private static void names(Worksheet sheet, String... names) {
        for (var column = 0; column < names.length; column++) {
            sheet.value(0, column, names[column]);
        }
    }

    private static Suggestion draft(byte[] book) throws IOException {
        return Suggestion.of("book.xlsx", book, Night.instruments());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#,##0.00 \"zł\"|PLN",
                "[$€-407] #,##0.00|EUR",
                "#,##0.00 [$Kč-405]|CZK",
                "[$$-409]#,##0.00|USD",
                "[$$-1009]#,##0.00|CAD",
                "\"R$\" #,##0|BRL",
                "#,##0 [$kr-41D]|SEK"
            })
    void theCurrencyIsWhatTheCellsShow(String format, String currency) throws IOException {
        var draft = draft(book(List.of("Log"), sheet -> {
            names(sheet, "MRN", "Date", "Treatment", "Fee");
            for (var row = 1; row < 4; row++) {
                sheet.value(row, 0, row);
                sheet.value(row, 1, "2025-01-0" + row);
                sheet.value(row, 2, "SkinPen");
                sheet.value(row, 3, 250 + row);
                sheet.style(row, 3).format(format).set();
            }
        }));
        assertThat(draft.yaml()).contains("      currency: %s   # as the costs are written".formatted(currency));
        assertThat(draft.doubts()).isEmpty();
    }

    /** Where nothing shows a currency, that of the sheet's language is offered first; a count of sessions is nobody's. */
    @Test
    void aCurrencyIsOfferedByTheLanguageOfTheSheet() throws IOException {
        var text = "Pacjent;Data;Zabieg;Kwota;Anz. Sitz.\nA1;14.03.2025;Dermapen;250;3\nA2;15.03.2025;Dermapen;260;4\n";
        var draft = Suggestion.of("a.csv", text.getBytes(StandardCharsets.UTF_8), Night.instruments());
        assertThat(draft.yaml())
                .contains("#      currency: PLN\n#      currency: EUR\n")
                .contains("# not read: Anz. Sitz.");
        assertThat(draft.doubts()).hasSize(1);
    }

    /** Texts after the 12th beside real days none of which is: what opens a sheet of another country leaves. */
    @Test
    void exchangedDaysAreAskedAndNeedAPerson() throws Exception {
        var book = book(List.of("Log"), sheet -> {
            names(sheet, "MRN", "Date", "Treatment");
            for (var row = 1; row < 13; row++) {
                sheet.value(row, 0, row);
                sheet.value(row, 2, "SkinPen");
                if (row % 2 == 0) {
                    sheet.value(row, 1, LocalDate.of(2025, row, 1 + row / 2));
                    sheet.style(row, 1).format("dd/mm/yyyy").set();
                } else {
                    sheet.value(row, 1, "%d/0%d/2025".formatted(13 + row, 1 + row / 2));
                }
            }
        });
        var draft = draft(book);
        assertThat(draft.doubts()).hasSize(1).allMatch(doubt -> doubt.contains("were day and month exchanged"));
        var night = new Night(folder);
        night.drop("mapping.yml", draft.yaml().getBytes(StandardCharsets.UTF_8));
        night.drop("book-2026-01-05.xlsx", book);
        assertThat(night.summary(night.run()).needsAPerson()).isTrue();
        night.quality();
        assertThat(Files.readString(folder.resolve("problems.csv")))
                .contains(",EXCHANGED_DAYS,,6,Log: Date,\"kept as they stand; ")
                .doesNotContain("NOT_READ");
    }

    @Test
    void sheetsOfAYearEachAreAskedOnce() throws IOException {
        var draft = draft(book(List.of("Befunde 2024", "Befunde 2025"), sheet -> {
            names(sheet, "Pat-Nr", "Datum", "Eispickel", "rollend");
            for (var row = 1; row < 4; row++) {
                sheet.value(row, 0, row);
                sheet.value(row, 1, "1%d.03.2025".formatted(2 + row));
                sheet.value(row, 2, row);
                sheet.value(row, 3, 2);
            }
        }));
        assertThat(draft.yaml())
                .contains("sheet: [\"Befunde 2024\", \"Befunde 2025\"]")
                .doesNotContain("---");
        assertThat(draft.doubts()).hasSize(1).allMatch(doubt -> doubt.startsWith("which instrument"));
    }

    /** Days without a year, in sheets that are called by it. */
    @Test
    void theYearOfADayIsTheSheets() throws Exception {
        var book = book(List.of("2024", "2025"), sheet -> {
            names(sheet, "Pacjent", "Data", "Zabieg");
            for (var row = 1; row < 4; row++) {
                sheet.value(row, 0, row);
                sheet.value(row, 1, "1%d.0%d".formatted(3 + row, row));
                sheet.value(row, 2, "Dermapen");
            }
        });
        var draft = draft(book);
        assertThat(draft.yaml()).contains("session_date: {join: [\"Data\", \"#sheet\"], with: \".\"}");
        assertThat(draft.doubts()).isEmpty();
        var night = new Night(folder);
        night.drop("mapping.yml", draft.yaml().getBytes(StandardCharsets.UTF_8));
        night.drop("book-2026-01-05.xlsx", book);
        assertThat(night.summary(night.run()).counts().rejected()).isZero();
        assertThat(night.standing().toString()).contains("DAY_OF=2024-01-14", "DAY_OF=2025-03-16");
    }

    /** A count is another next month, a unit may stand in the column of the next visit, and two marks of which each is plain need no choice. */
    @Test
    void whatIsOtherwiseNextMonthIsDraftedForIt() throws IOException {
        var text = """
                Pat-Nr;1. Datum;1. Verfahren;1. Tiefe (mm);2. Datum;2. Verfahren;2. Tiefe (mm)
                1;14.03.2025;Dermapen;1,5 mm;15.04.2025;Dermapen;1.25
                2;15.03.2025;Dermapen;1,5 mm;16.04.2025;Dermapen;2
                Patienten: 2;;;;;;
                """;
        var draft = Suggestion.of("a.csv", text.getBytes(StandardCharsets.UTF_8), Night.instruments());
        assertThat(draft.yaml())
                .contains("leave_out: [\"Patienten*\"]")
                .contains(
                        "needle_depth_mm: {of: \"1. Tiefe (mm)\", part: ",
                        "needle_depth_mm: {of: \"2. Tiefe (mm)\", part: ")
                .doesNotContain("decimal_mark");
    }

    /** What is shown of encodings is where they differ. */
    @Test
    void encodingsAreShownByTheWordsThatTellThemApart() throws IOException {
        var text = "Pat-Nr;Datum;Verfahren\nMüller;05.01.2025;père\n";
        var draft = Suggestion.of("a.csv", text.getBytes(Charset.forName("windows-1252")), Night.instruments());
        assertThat(draft.yaml())
                .contains("windows-1252: père", "windows-1250: pčre")
                .doesNotContain("Müller");
    }

    @Test
    void aPartOfRemarksAloneIsNone() throws Exception {
        var night = new Night(folder);
        night.drop(
                "mapping.yml",
                "columns: {patient_id: Nr, birth_year: J}\nkind: patients\n---\n# nothing of ours\n"
                        .getBytes(StandardCharsets.UTF_8));
        night.drop("a-2026-01-05.csv", "Nr,J", "1,1990");
        night.run();
        assertThat(night.standing()).hasSize(1);
    }
}
