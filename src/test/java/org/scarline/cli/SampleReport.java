package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scarline.Golden;
import org.scarline.disk.Digest;

/**
 * The example report in {@code reports/sample}: a whole run, but for {@code results.csv}, of which it holds an extract.
 * What the extract leaves out is held by digests in {@code golden/night/sample}, one for each population, instrument, rater
 * and axis, and one for the whole file. {@code -Dgolden=update} renews both.
 */
final class SampleReport {
    static final Path FOLDER = Path.of("reports/sample");

    private static final String RESULTS = "results.csv";

    /** Not of the run: says what the extract is. */
    private static final String README = "README.md";

    private static final Golden DIGESTS = new Golden(Path.of("src/test/resources/golden/night/sample"));

    /** What the extract keeps of each leading column; a row without a value there is kept too. */
    private static final List<Set<String>> KEPT = List.of(
            Set.of("", "all"),
            Set.of("", "goodman_baron_grade"),
            Set.of("", "clinician"),
            Set.of("", "all"),
            Set.of("", "all", "standard", "rf", "rf-standard"));

    private SampleReport() {}

    /** Fails unless a run has every CSV file that ships, line by line, but the manifest, which lists the pictures too. */
    static void expectsNumbersOf(Path run, Path scratch) throws IOException {
        Files.writeString(scratch, extract(Files.readString(run.resolve(RESULTS))));
        for (var file : files(FOLDER)) {
            if (file.toString().endsWith(".csv") && !file.endsWith("manifest.csv")) {
                assertThat(file.endsWith(RESULTS) ? scratch : run.resolve(file))
                        .hasSameTextualContentAs(FOLDER.resolve(file));
            }
        }
    }

    /** Links of the shipped page that lead to no file beside it; the list of all runs ships with none. */
    static List<String> brokenLinks() throws IOException {
        var links = Pattern.compile("(?:href|src)=\"([^#\"][^\"]*)\"")
                .matcher(Files.readString(FOLDER.resolve("index.html")))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.equals("../index.html"))
                .toList();
        assertThat(links).hasSizeGreaterThan(20);
        return links.stream()
                .filter(link -> !Files.isRegularFile(FOLDER.resolve(link)))
                .toList();
    }

    /** Fails unless a run's {@code results.csv} is to the last byte the one whose digests are known. */
    static void expectsResultsOf(Path run) throws IOException {
        DIGESTS.expects(Map.of("digests.csv", digests(Files.readString(run.resolve(RESULTS)))));
    }

    /** The header, and the rows of all patients rated by clinicians on the first instrument, both treatments beside. */
    static String extract(String results) {
        return results.lines()
                .filter(line -> line.startsWith("population,") || isKept(cells(line)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean isKept(List<String> cells) {
        for (var column = 0; column < KEPT.size(); column++) {
            if (!KEPT.get(column).contains(cells.get(column))) {
                return false;
            }
        }
        return true;
    }

    private static String digests(String results) {
        var groups = new TreeMap<String, StringBuilder>();
        results.lines().skip(1).forEach(line -> {
            var cells = cells(line);
            var group = String.join(",", cells.get(0), cells.get(1), cells.get(2), cells.get(5));
            groups.computeIfAbsent(group, first -> new StringBuilder())
                    .append(line)
                    .append('\n');
        });
        var text = new StringBuilder("population,instrument,rater_role,axis,rows,sha256\n");
        text.append(digest(",,,the whole file", results));
        groups.forEach((group, lines) -> text.append(digest(group, lines.toString())));
        return text.toString();
    }

    private static String digest(String group, String lines) {
        return group + "," + lines.lines().count() + "," + Digest.of(lines) + "\n";
    }

    /** No cell of a key holds a comma or a quote. */
    private static List<String> cells(String line) {
        return List.of(line.split(",", 8));
    }

    /** Puts a run in place of the shipped one. */
    static void renew(Path latest) throws IOException {
        var run = latest.toRealPath();
        for (var old : files(FOLDER)) {
            if (!old.equals(Path.of(README))) {
                Files.delete(FOLDER.resolve(old));
            }
        }
        for (var file : files(run)) {
            var target = FOLDER.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(run.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(FOLDER.resolve(RESULTS), extract(Files.readString(run.resolve(RESULTS))));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(folder::relativize).toList();
        }
    }
}
