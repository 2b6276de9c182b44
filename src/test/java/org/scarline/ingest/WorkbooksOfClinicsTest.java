package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.ingest.suggest.Suggestion;

/** Workbooks of the same and of other data, each laid out as another clinic keeps it, come to the rows of our own files. */
class WorkbooksOfClinicsTest {
    private static final Path SHEETS = Path.of("src/test/resources/sheets");

    @TempDir
    static Path scratch;

    @TempDir
    Path folder;

    private static Map<String, String> own = Map.of();

    /** Rows of the canonical files of the unseen workbooks, each a site of one night. */
    private static List<String> ownOfUnseen = List.of();

    @BeforeAll
    static void readOwn() throws Exception {
        var night = new Night(scratch);
        drop(night, SHEETS.resolve("own"));
        night.run();
        own = night.standing();
        var unseen = new Night(scratch.resolve("unseen"));
        try (var folders = Files.list(SHEETS.resolve("unseen"))) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                drop(unseen, folder.getFileName() + "/", folder.resolve("own"));
            }
        }
        unseen.run();
        ownOfUnseen = List.copyOf(unseen.standing().values());
    }

    /** What a person does: takes the sign # from lines of the draft. */
    private static String decided(String draft) {
        var decided = draft.replaceAll("(?m)^#(      instrument: goodman_baron_grade|      modality: )", "$1")
                .replaceAll("(?m)^#fill_down.*\\n#(fill_down)", "$1")
                .replaceAll("(?m)^#(fill_down)", "$1")
                .replaceAll("(?m)^#(        \"\\p{L}+\": [1-4])$", "$1")
                .replaceAll("(?m)^#(.*Fraxel.*)\\?}$", "$1laser_nonablative}")
                .replaceAll("(?m)^#(.*\\p{L}\": 0|      duration_min: .*|      currency: USD)$", "$1")
                .replaceAll("(?m)^#(        \"\\P{L}+\": \"\")$", "$1")
                .replaceAll("(?m)^#(.*\"O\": )\\?$", "$1yes")
                .replaceAll("(?m)^#(.*herpès\": )\\?$", "$1infection");
        var absent = "(?m)^    codes:\n      score:\n.*\n#.*\"abs\\.\": \\?$";
        return decided.replaceAll(absent, "").equals(decided)
                ? decided
                : decided.replaceAll(absent, "").replaceAll("(?m)^(leave_out: .*Moyenne.*)", "$1\nmissing: [\"abs.\"]");
    }

    private static void drop(Night night, Path from) throws Exception {
        drop(night, "", from);
    }

    private static void drop(Night night, String site, Path from) throws Exception {
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                night.drop(site + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    /** The same files saved once more by LibreOffice in three locales, Python, pandas and R, by the script beside them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "libreoffice",
                "libreoffice-en-US",
                "libreoffice-de-DE",
                "libreoffice-fr-FR",
                "pandas",
                "pandas-xlsx",
                "python",
                "r"
            })
    void whatOtherProgramsSaveLoadsAlike(String program) throws Exception {
        var night = new Night(folder.resolve(program));
        var saved = SHEETS.resolve("saved").resolve(program);
        drop(night, saved);
        if (program.matches("libreoffice-(de|en|fr).*")) {
            night.drop("mapping.yml", drafts(saved).getBytes(StandardCharsets.UTF_8));
        }
        var summary = night.summary(night.run());
        assertThat(summary.notTaken()).isEmpty();
        assertThat(summary.counts().rejected()).isZero();
        assertThat(night.standing()).isEqualTo(own);
    }

    private static String drafts(Path saved) throws Exception {
        var drafts = new ArrayList<String>();
        try (var files = Files.list(saved)) {
            for (var file : files.toList()) {
                var draft = Suggestion.amongOthers(
                        String.valueOf(file.getFileName()), Files.readAllBytes(file), Night.instruments());
                assertThat(draft.doubts()).as(draft.yaml()).isEmpty();
                drafts.add(draft.yaml());
            }
        }
        return String.join("---\n", drafts);
    }

    @ParameterizedTest
    @CsvSource({
        "visits-in-rows, 1",
        "visits-in-columns, 1",
        "sheets-by-kind, 0",
        "sheets-by-treatment, 9",
        "turkish, 2",
        "french, 1",
        "american, 1"
    })
    void aDraftWhoseDoubtsAreDecidedComesToOurRows(String name, int doubts) throws Exception {
        var book = Files.readAllBytes(SHEETS.resolve(name + "-2026-03-01.xlsx"));
        var draft = Suggestion.of(name + "-2026-03-01.xlsx", book, Night.instruments());
        assertThat(draft.doubts()).as(draft.yaml()).hasSize(doubts);
        var night = new Night(folder.resolve(name));
        night.drop("mapping.yml", decided(draft.yaml()).getBytes(StandardCharsets.UTF_8));
        night.drop(name + "-2026-03-01.xlsx", book);
        var summary = night.summary(night.run());
        assertThat(summary.notTaken()).isEmpty();
        assertThat(summary.counts().rejected()).isZero();
        var standing = night.standing();
        standing.replaceAll((key, values) -> values.replaceAll("(DEVICE|SEX)=[^,}]*, ", ""));
        assertThat(standing).isEqualTo(own);
    }

    /** Written without a look at the words that a draft knows; what they taught stands in the words. Each has its own data. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "german-one-sheet",
                "german-three-sheets",
                "italian",
                "british-by-year",
                "polish",
                "dutch-side-by-side",
                "german-a-row-a-score",
                "austrian",
                "graz",
                "lyon",
                "lakeshore",
                "sierra",
                "portuguese",
                "italian-by-month",
                "dutch-before-after",
                "french-in-words",
                "american-visits",
                "norwegian-cards",
                "austrian-forms"
            })
    void aWorkbookThatWasNotSeenBeforeComesToItsCanonicalRows(String name) throws Exception {
        var night = new Night(folder.resolve("sheet"));
        try (var files = Files.list(SHEETS.resolve("unseen").resolve(name))) {
            var file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            var draft =
                    Suggestion.of(String.valueOf(file.getFileName()), Files.readAllBytes(file), Night.instruments());
            night.drop("mapping.yml", decided(draft.yaml()).getBytes(StandardCharsets.UTF_8));
            night.drop(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        }
        var summary = night.summary(night.run());
        assertThat(summary.notTaken()).isEmpty();
        assertThat(summary.counts().rejected()).isZero();
        assertThat(summary.counts().rows().duplicate()).isZero();
        assertThat(plain(night.standing().values(), "main"))
                .isEqualTo(plain(ownOfUnseen, name))
                .hasSizeGreaterThan(150);
    }

    /** A site's rows without its name, and without what a sheet says beside its canonical files: who rated, the device, and another word for the sex. */
    private static List<String> plain(Collection<String> rows, String site) {
        return rows.stream()
                .filter(row -> row.contains("SITE=" + site + "}") || row.contains("SITE=" + site + ","))
                .map(row -> row.replaceAll("(DEVICE|RATER_ID|SEX|SITE)=[^,}]*(, |(?=}))", ""))
                .sorted()
                .toList();
    }
}
