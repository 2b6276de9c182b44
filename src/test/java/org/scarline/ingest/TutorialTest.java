package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ingest.suggest.Suggestion;

/** The tutorial's page does what it says: its sheet, its draft and its profile come to its rows. */
class TutorialTest {
    private static final Path PAGE = Path.of("src/site/markdown/tutorial.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```(csv|yaml)\n(.*?)```");

    @TempDir
    Path folder;

    private final List<String> csv = new ArrayList<>();
    private final List<String> profiles = new ArrayList<>();

    @BeforeEach
    void read() throws Exception {
        for (var block : BLOCK.matcher(Files.readString(PAGE)).results().toList()) {
            if (block.group(1).equals("csv")) {
                csv.add(block.group(2));
            } else {
                profiles.add(block.group(2));
            }
        }
        assertThat(csv).hasSize(9);
        assertThat(profiles).hasSize(2);
    }

    private Map<String, String> canonical() throws Exception {
        return canonical(1, 4);
    }

    /** What our own files on the page come to, the first of them and behind the last. */
    private Map<String, String> canonical(int first, int end) throws Exception {
        var night = new Night(folder.resolve("canonical"));
        for (var number = first; number < end; number++) {
            night.drop(
                    "own-%d-2026-03-01.csv".formatted(number), csv.get(number).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(night.summary(night.run()).counts().rejected()).isZero();
        return night.standing();
    }

    private Map<String, String> standing(String name, byte[] sheet, String mapping) throws Exception {
        var night = new Night(folder.resolve(name));
        night.drop("mapping.yml", mapping.getBytes(StandardCharsets.UTF_8));
        night.drop(name, sheet);
        var summary = night.summary(night.run());
        assertThat(summary.counts().rejected()).isZero();
        assertThat(summary.needsAPerson())
                .as(
                        "%s %s",
                        summary.oddities(),
                        summary.notTaken().stream()
                                .map(each -> each.problem().message())
                                .toList())
                .isFalse();
        return night.standing();
    }

    /** The draft with the decisions that the page describes. */
    private static String edited(String draft) {
        return draft.replace("#      instrument: goodman_baron_grade\n", "      instrument: goodman_baron_grade\n");
    }

    private static byte[] workbook(String text) throws Exception {
        return workbook(Map.of("Verlauf", text));
    }

    private static byte[] workbook(Map<String, String> texts) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            texts.forEach((name, text) -> fill(book.newWorksheet(name), text));
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, String text) {
        var row = 0;
        for (var line : text.lines().toList()) {
            var cells = line.replace("\"\"", "").replace("\"", "").split(";", -1);
            for (var column = 0; column < cells.length; column++) {
                if (cells[column].matches("[0-9]+")) {
                    sheet.value(row, column, Integer.parseInt(cells[column]));
                } else if (!cells[column].isEmpty()) {
                    sheet.value(row, column, cells[column]);
                }
            }
            row++;
        }
    }

    @Test
    void theProfileOnThePageComesToTheRowsOnThePage() throws Exception {
        assertThat(standing("praxis-2026-03-01.csv", csv.get(0).getBytes(StandardCharsets.UTF_8), profiles.get(0)))
                .isEqualTo(canonical());
    }

    @Test
    void theDraftNeedsOneDecisionToComeToTheRowsOnThePage() throws Exception {
        var sheet = csv.get(0).getBytes(StandardCharsets.UTF_8);
        var draft = Suggestion.of("praxis-2026-03-01.csv", sheet, Night.instruments());
        assertThat(draft.doubts()).hasSize(2);
        assertThat(draft.yaml()).contains("# not read: ").contains("Bemerkung");
        assertThat(standing("praxis-2026-03-01.csv", sheet, edited(draft.yaml())))
                .isEqualTo(canonical());
    }

    @Test
    void aWorkbookOfTheSameSheetComesToTheSame() throws Exception {
        var book = workbook(csv.get(0));
        var draft = Suggestion.of("praxis-2026-03-01.xlsx", book, Night.instruments());
        assertThat(standing("praxis-2026-03-01.xlsx", book, edited(draft.yaml())))
                .isEqualTo(canonical());
    }

    @Test
    void theProfileOfSeveralSheetsComesToTheRowsOnThePage() throws Exception {
        var book = workbook(Map.of("Behandlungen", csv.get(4), "Befunde", csv.get(5)));
        assertThat(standing("klinik-2026-06-01.xlsx", book, profiles.get(1))).isEqualTo(canonical(6, 9));
    }

    /** The page says so of its sheet. */
    @Test
    void anIdThatIsForgottenInItIsFoundByTheNumberOfTheVisit() throws Exception {
        var night = new Night(folder.resolve("forgotten"));
        night.drop("mapping.yml", profiles.get(1).getBytes(StandardCharsets.UTF_8));
        var forgotten = csv.get(4).replace("18;1985;IV;1;", ";;;1;");
        assertThat(forgotten).isNotEqualTo(csv.get(4));
        night.drop("klinik-2026-06-01.xlsx", workbook(Map.of("Behandlungen", forgotten, "Befunde", csv.get(5))));
        assertThat(night.summary(night.run()).counts().rejected()).isEqualTo(2);
        assertThat(night.query("SELECT code FROM reject").toString()).contains("UNCLEAR_PATIENT");
    }
}
