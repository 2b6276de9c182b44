package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.ingest.suggest.DroppedFile;
import org.scarline.ingest.suggest.OneForm;
import org.scarline.ingest.suggest.Suggestion;
import org.scarline.ingest.suggest.redcap.Dictionary;

/**
 * Workbooks of people who knew the documentation alone: a draft of which nothing is decided but what it asks comes to the rows of the
 * canonical files. German and Polish: two sheets, ids in a patient's first row, a sheet a month; Dutch, Brazilian and British: merged
 * names, scores of several who rate, units among numbers, days as texts, cancelled visits, words for "as above". Spanish, Turkish,
 * American and Czech: legends that explain short words, other treatments and a cash book beside the sessions, the scar type in another
 * sheet, who rated for each visit, reasons where a day is expected, months in Roman numerals. Hungarian and Japanese, made for this
 * test: month rows, days that end with a point, words without blanks between them, wide signs, prices with their sign before or behind. A German
 * practice: a sheet a year with names in three rows, a day of finding for each visit, a name among the ids. An Austrian ward: three exports
 * with texts above and below, two of them one form, a patient put down twice, cancelled visits that a remark alone tells. A Polish office:
 * grades as fractions, the patients' own scale beside them, what was paid on a sheet of its own. A Brazilian practice: days of visits below
 * their words on another sheet, both sides of the face treated apart. An American one: a bill with PRP and subcision on lines of their own, a
 * voided line, scores in another workbook.
 */
class FollowedDraftTest {
    private static final Path BOOKS = Path.of("src/test/resources/sheets/followed");

    @TempDir
    static Path scratch;

    @TempDir
    Path folder;

    /** Rows of the canonical files of all, each a site of one night. */
    private static Map<String, List<String>> own = Map.of();

    @BeforeAll
    static void readOwn() throws Exception {
        var night = new Night(scratch);
        try (var books = Files.list(BOOKS)) {
            for (var book : books.toList()) {
                drop(night, book.getFileName() + "/", book.resolve("own"));
            }
        }
        assertThat(night.summary(night.run()).counts().rejected()).isZero();
        own = rows(night.standing().values());
    }

    private static void drop(Night night, String site, Path from) throws Exception {
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                night.drop(site + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    /**
     * The lines that a person decides are few, and all that is decided stands in {@code answers.txt}.
     *
     * @param lines decided at most; before their faults were mended 20 to 60 were edited
     * @param rejected rows of the workbook that are wrong in it: a day that does not exist, a year to come, scores without a day; what was said to be no score is counted instead
     */
    @ParameterizedTest
    @CsvSource({
        "hautzentrum, 9, 1",
        "gabinet, 6, 1",
        "linde, 6, 0",
        "belem, 8, 0",
        "thornbury, 4, 0",
        "santelmo, 9, 1",
        "cildiye, 7, 1",
        "lakeside, 15, 1",
        "brno, 10, 3",
        "szeged, 5, 0",
        "tokyo, 4, 0",
        "hoelzl, 2, 4",
        "ambulanz, 5, 0",
        "skora, 4, 2",
        "pele, 10, 0",
        "billing, 5, 2"
    })
    void aDraftOfWhichItsQuestionsAreAnsweredComesToTheCanonicalRows(String name, int lines, int rejected)
            throws Exception {
        var answers = Answers.of(Files.readAllLines(BOOKS.resolve(name).resolve("answers.txt")));
        assertThat(answers.number()).isLessThanOrEqualTo(lines);
        var night = new Night(folder.resolve(name));
        var yaml = "";
        try (var files = Files.list(BOOKS.resolve(name))) {
            var dropped = new ArrayList<DroppedFile>();
            for (var file : files.filter(FollowedDraftTest::isData).sorted().toList()) {
                dropped.add(new DroppedFile(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
                night.drop(name + "/" + file.getFileName(), Files.readAllBytes(file));
            }
            yaml = answers.to(draft(dropped));
            night.drop(name + "/mapping.yml", yaml.getBytes(StandardCharsets.UTF_8));
        }
        var summary = night.summary(night.run());
        assertThat(summary.notTaken()).as(yaml).isEmpty();
        assertThat(summary.counts().rejected()).as(yaml).isEqualTo(rejected);
        assertThat(rows(night.standing().values()).getOrDefault(name, List.of()))
                .as(yaml)
                .isEqualTo(own.getOrDefault(name, List.of()))
                .hasSizeGreaterThan(100);
    }

    private static boolean isData(Path file) {
        return file.toString().endsWith(".xlsx") || file.toString().endsWith(".csv");
    }

    /** One of all files, as it is saved. */
    private static String draft(List<DroppedFile> dropped) throws IOException {
        if (dropped.size() == 1) {
            return Suggestion.of(dropped.get(0).name(), dropped.get(0).bytes(), Night.instruments())
                    .yaml();
        }
        var drafts = new ArrayList<String>();
        for (var group : OneForm.groups(dropped)) {
            drafts.add(Suggestion.amongOthers(group, Night.instruments(), Dictionary.NOTHING)
                    .yaml());
        }
        return String.join("---\n", drafts);
    }

    /** The rows of each site, but for another word for the sex, and who rated where the canonical files do not say. */
    private static Map<String, List<String>> rows(Collection<String> standing) {
        var rows = new HashMap<String, List<String>>();
        standing.stream().sorted().forEach(row -> {
            var site = row.replaceAll(".*SITE=([^,}]*).*", "$1");
            rows.computeIfAbsent(site, key -> new ArrayList<>()).add(row.replaceAll("SEX=[^,}]*(, |(?=}))", ""));
        });
        return rows;
    }
}
