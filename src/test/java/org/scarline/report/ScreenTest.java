package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scarline.report.story.Numerals;
import org.scarline.report.story.Rows;

/** The page for the browser. */
final class ScreenTest {
    private static final Pattern CELL = Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\u2212?\\d[\\d\u2009]*(?:\\.\\d+)?(?![\\w-])");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void everyNumberInATableStandsInARow(Cohort cohort) throws IOException {
        var folder = Made.of(cohort);
        var known = known(Rows.read(folder));
        var strangers = new ArrayList<String>();
        var cells = CELL.matcher(html(folder));
        var numbers = 0;
        var wording = wording();
        while (cells.find()) {
            if (wording.contains(cells.group(1).replaceAll("<[^>]*>", ""))) {
                continue;
            }
            var found = NUMBER.matcher(cells.group(1).replaceAll("<[^>]*>", "").replace("&gt;", ""));
            while (found.find()) {
                numbers++;
                if (!known.contains(found.group())) {
                    strangers.add(found.group() + " in " + cells.group(1));
                }
            }
        }
        assertThat(strangers).isEmpty();
        assertThat(numbers).isGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void everyHeadOfATableSaysWhatItHeads(Cohort cohort) throws IOException {
        assertThat(Pattern.compile("<th(?! scope=\"(?:row|col)\")[ >]")
                        .matcher(html(Made.of(cohort)))
                        .results())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void leadsOnlyToItselfAndToFilesOfTheRun(Cohort cohort) throws IOException {
        var folder = Made.of(cohort);
        var html = html(folder);
        assertThat(html).doesNotContain("<script", "http://", "https://", "url(");
        for (var link :
                LINK.matcher(html).results().map(match -> match.group(1)).toList()) {
            if (link.startsWith("#")) {
                assertThat(html).contains("id=\"" + link.substring(1) + "\"");
            } else if (!link.equals("../index.html")) {
                assertThat(folder.resolve(link)).isRegularFile();
            }
        }
    }

    @Test
    void escapesWhatFilesSay(@TempDir Path folder) throws IOException {
        var html = html(Made.hostile(folder));
        assertThat(html).doesNotContain("<script", "<img src=http").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(html.chars().filter(c -> c < 32 && c != '\n').count()).isZero();
        assertThat(html).doesNotContain("\u202E");
    }

    @Test
    void saysOnPageOneHowSureEachNumberIs() throws IOException {
        assertThat(html(Made.of(Cohort.LARGE)))
                .contains(
                        "95% interval 0.94 to 1.11",
                        "184 patients", "No control group; includes regression to the mean.");
    }

    @Test
    void saysThatDataAreMadeUp() throws IOException {
        assertThat(html(Made.of(Cohort.LARGE))).contains("Synthetic data: made up for demonstration");
    }

    private static String html(Path folder) throws IOException {
        return Files.readString(folder.resolve("index.html"), StandardCharsets.UTF_8);
    }

    /** Sentences of the message file: a cell that is one of them shows no number of a row. */
    private static Set<String> wording() throws IOException {
        var words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/report.properties"))) {
            words.load(in);
        }
        return words.values().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    /** Every number of every row in every way that the page may write it. */
    private static Set<String> known(Rows rows) {
        var known = new HashSet<String>();
        for (var row : rows.results().all()) {
            List.of(row.estimate(), row.ciLow(), row.ciHigh()).forEach(number -> add(known, number));
            known.add(Numerals.count(row.n()));
            row.events().ifPresent(events -> known.add(Numerals.count(events)));
            NUMBER.matcher(row.note()).results().forEach(number -> known.add(number.group()));
        }
        for (var row : rows.verdicts()) {
            List.of(row.estimate(), row.ciLow(), row.ciHigh(), row.alwaysLow(), row.alwaysHigh(), row.threshold())
                    .forEach(number -> add(known, number));
            known.add(Numerals.count(row.n()));
            known.add(Numerals.count(row.eligible()));
            row.limits().forEach(limit -> NUMBER.matcher(limit).results().forEach(number -> known.add(number.group())));
        }
        rows.flow().forEach(row -> known.addAll(List.of(Numerals.count(row.n()), "" + row.position())));
        var sums = new TreeMap<String, Long>();
        for (var row : rows.quality()) {
            for (var column : row.cells().keySet()) {
                if (row.text(column).matches("\\d{1,9}")) {
                    known.add(Numerals.count(row.count(column)));
                    sums.merge(column, row.count(column), Long::sum);
                }
            }
            NUMBER.matcher(row.text("codes").replace(':', ' ')).results().forEach(number -> known.add(number.group()));
        }
        sums.values().forEach(sum -> known.add(Numerals.count(sum)));
        known.addAll(places());
        return known;
    }

    private static void add(Set<String> known, OptionalDouble number) {
        number.ifPresent(value -> {
            known.add(Numerals.decimal(value, 0));
            known.add(Numerals.decimal(value, 1));
            known.add(Numerals.decimal(value, 2));
            known.add(Numerals.decimal(100 * value, 0));
            known.add(Numerals.decimal(100 * Math.max(0, Math.min(1, value)), 0));
        });
    }

    /** Places on an axis and names of its levels, which are no results. */
    private static List<String> places() {
        return List.of("1", "2", "3", "4", "5", "6", "7", "8", "12", "16", "26", "52.142857142857146");
    }
}
