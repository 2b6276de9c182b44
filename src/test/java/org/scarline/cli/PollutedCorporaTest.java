package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Disk;
import org.scarline.ingest.FileCheck;
import org.scarline.ingest.check.Rules;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.profile.Profiles;
import org.scarline.reference.ReferenceFolder;

/**
 * The files of Pollock, each polluted in one way, read by a profile: no crash, the law of lines in every file, one damaged line costs
 * one line, and damage in the header is said to be that. The property names the folder of its files, one of which is {@code
 * source.csv}, the clean one; every file's law goes to {@code target/polluted.txt}. Nothing of them is kept here.
 */
@EnabledIfSystemProperty(named = "polluted.corpora", matches = ".+")
final class PollutedCorporaTest {
    private static final Path FILES = Path.of(System.getProperty("polluted.corpora", ""));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Pattern ROW = Pattern.compile("row_\\w+?_(?:row|quote|delimiter_)?(\\d+)_.*");
    private static final String PROFILE = """
            date_format: dd/MM/yyyy
            kind: ratings
            columns: {patient_id: PRODUCTID, assessed_on: DATE, score: Qty}
            constants: {instrument: goodman_baron_score, scar_type: rolling}
            """;

    @TempDir
    Path reference;

    private FileReport report(Path file) throws IOException {
        var disk = Disk.local();
        var instruments = ReferenceFolder.in(disk, reference.resolve("none")).instruments();
        var rules = new Rules(SourceProfile.DEFAULT, instruments);
        var check = new FileCheck(disk, rules, new Profiles(disk, FILES, reference), Clock.systemUTC());
        var findings = new ArrayList<FileCheck.Finding>();
        return new FileReport(file.getFileName().toString(), check.check(file, TODAY, findings::add), findings);
    }

    private static long valid(FileReport report) {
        return report.outcomes().stream().mapToLong(FileCheck.Outcome::valid).sum();
    }

    private static void holdsTheLaw(FileReport report) {
        for (var outcome : report.outcomes()) {
            var counts = outcome.counts();
            assertThat(counts.lines())
                    .as(report.file())
                    .isEqualTo(counts.header() + counts.blank() + outcome.valid() + counts.rejected());
        }
    }

    private static boolean isSaidToBeTheHeader(FileReport report) {
        return report.lines().stream().anyMatch(line -> line.contains("the header is damaged"))
                || report.findings().stream().anyMatch(finding -> finding.line() == 0);
    }

    @Test
    void noFileCrashesAndADamagedLineCostsItself() throws IOException {
        Files.writeString(reference.resolve("mapping.yml"), PROFILE);
        var clean = valid(report(FILES.resolve("source.csv")));
        var costs = new TreeMap<Long, Integer>();
        var laws = new ArrayList<String>();
        for (var file : Disk.local().files(FILES)) {
            var report = report(file);
            report.outcomes().forEach(outcome -> laws.add(FileReport.law(outcome)));
            holdsTheLaw(report);
            var row = ROW.matcher(report.file());
            if (row.matches() && row.group(1).equals("0")) {
                assertThat(valid(report) == clean || isSaidToBeTheHeader(report))
                        .as("%s: %s", report.file(), report.lines())
                        .isTrue();
            } else if (row.matches()) {
                assertThat(clean - valid(report))
                        .as("%s: %s", report.file(), report.lines())
                        .isBetween(0L, 1L);
                costs.merge(clean - valid(report), 1, Integer::sum);
            }
        }
        Files.write(Path.of("target/polluted.txt"), laws);
        assertThat(clean).isGreaterThan(10);
        assertThat(costs.keySet()).isSubsetOf(List.of(0L, 1L));
        System.err.printf("%d files; lines that a damaged line costs: %s of %d%n", laws.size(), costs, clean);
    }
}
