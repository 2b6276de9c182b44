package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports that others publish with their programs, each by a profile, give the results of their canonical form, which
 * {@code canonical.py} makes of them without ScarLine. The property names a folder that holds checkouts of REDCapR, redcapAPI
 * and REDCapTidieR under these names; nothing of theirs is kept here. Needs python3, and R for the one that is saved by it.
 */
@EnabledIfSystemProperty(named = "published.redcap", matches = ".+")
final class PublishedRedcapTest {
    private static final Path PUBLISHED = Path.of(System.getProperty("published.redcap", ""));
    private static final Path OURS = Path.of("src/test/resources/redcap");

    private static final List<Case> CASES = List.of(
            new Case("appointments", "REDCapR/inst/test-data/projects/multilevel-model-1/data.csv"),
            new Case("longitudinal", "REDCapR/inst/test-data/projects/longitudinal/data.csv"),
            new Case("trial", "REDCapR/inst/test-data/projects/clinical-trial-1/data.csv"),
            new Case("repeating", "REDCapR/inst/test-data/projects/repeating-instruments/data.csv"),
            new Case("sparse", "REDCapR/inst/test-data/projects/repeating-instruments-sparse/data.csv"),
            new Case("records", "redcapAPI/inst/extdata/offlineConnectionFiles/TestRedcapAPI_Records.csv"),
            new Case("fields", "redcapAPI/inst/extdata/data.csv"),
            new Case("tidier", "REDCapTidieR/inst/testdata/db_data_long_noarms.RDS"));

    @TempDir
    Path home;

    private record Case(String name, String path) {
        String profile() {
            return (name.equals("sparse") ? "repeating" : name) + ".yml";
        }

        String export() {
            return name + "-2026-03-01.csv";
        }
    }

    private static void run(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as("%s: %s", String.join(" ", command), said)
                    .isZero();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** The export as REDCap saves it, and the canonical files of it, each in the folder of a site of its own. */
    private static void drop(Case one, Clinic exports, Clinic canonical) throws IOException {
        var site = Files.createDirectories(exports.incoming().resolve(one.name()));
        var export = site.resolve(one.export());
        var published = PUBLISHED.resolve(one.path());
        if (one.path().endsWith(".RDS")) {
            var script = "write.csv(as.data.frame(readRDS('%s')), '%s', row.names = FALSE, na = '')";
            run("Rscript", "-e", script.formatted(published, export));
        } else {
            Files.copy(published, export);
        }
        Files.copy(OURS.resolve(one.profile()), site.resolve("mapping.yml"));
        var own = Files.createDirectories(canonical.incoming().resolve(one.name()));
        run("python3", OURS.resolve("canonical.py").toString(), export.toString(), one.name(), own.toString());
    }

    @Test
    void exportsByTheirProfilesGiveTheResultsOfTheirCanonicalForm() throws IOException {
        var exports = new Clinic(home.resolve("exports"));
        var canonical = new Clinic(home.resolve("canonical"));
        for (var one : CASES) {
            drop(one, exports, canonical);
        }
        var night = exports.night();
        var own = canonical.night();
        night.lines().forEach(System.err::println);
        assertThat(own.last()).startsWith("done: ");
        assertThat(results(exports)).hasSizeGreaterThan(100).isEqualTo(results(canonical));
        assertThat(counts(night)).isEqualTo(counts(own));
        for (var one : CASES) {
            assertThat(night.lines())
                    .as(one.name())
                    .anyMatch(line -> line.startsWith("columns not read: " + one.name()));
        }
    }

    private static List<String> results(Clinic clinic) throws IOException {
        return Files.readAllLines(clinic.reports().resolve("latest/results.csv"));
    }

    /** Rows accepted, duplicate and rejected. */
    private static List<String> counts(Clinic.Said said) {
        var counts = new ArrayList<>(List.of(said.last().split("[:;,] ", -1)));
        counts.removeIf(part -> !part.matches("[0-9,]+ .*(accepted|duplicates|rejected|unusual).*"));
        return counts;
    }
}
