package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Run;
import org.scarline.compare.Observed;
import org.scarline.compare.Outlook;
import org.scarline.compare.Patients;
import org.scarline.compare.Verdict;
import org.scarline.compare.VerdictSchema;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.reference.ReferenceFolder;
import org.scarline.results.Cell;
import org.scarline.results.ResultRows;
import org.scarline.runs.PublishedRuns;
import org.scarline.stats.Interval;

/** The page of all runs, from folders that are as small as they may be. */
public final class RunListTest {
    private static final Run LATEST = new Run(LocalDate.of(2026, 11, 20), "c".repeat(64), "0.1.0");

    private final Disk disk = Disk.local();

    @TempDir
    private Path reports = Path.of("");

    @BeforeEach
    void publish() throws IOException {
        run("2026-06-30-aaaaaaaa", "goodman_baron_grade", 0.8, 40);
        run("2026-09-15-bbbbbbbb", "goodman_baron_grade", 1.0, 80);
        run(LATEST.id(), "goodman_baron_grade", 1.25, 120);
    }

    private Path run(String name, String instrument, double improvement, long patients) throws IOException {
        var folder = Files.createDirectories(reports.resolve(name));
        Files.writeString(folder.resolve("manifest.csv"), "name,bytes,sha256\n");
        var cell = Cell.of("final", "final").measuredBy(instrument, "clinician");
        var observed = new Observed(
                cell,
                Optional.of(ResultRows.statistic("mean_improvement", cell)),
                OptionalDouble.of(improvement),
                Optional.of(new Interval(improvement - 0.1, improvement + 0.1)),
                Optional.of(new Interval(improvement - 0.2, improvement + 0.2)),
                Patients.of(patients));
        var claimed = new Verdict.Claimed(Verdict.Kind.OUTCOME, "It works.", ">", OptionalDouble.of(0));
        new TableFolder(Disk.local(), folder)
                .write(
                        VerdictSchema.TABLE,
                        List.of(new Verdict(
                                new Verdict.Key("named_otherwise", "any_gain"),
                                claimed,
                                Verdict.Finding.SUPPORTED,
                                observed,
                                Outlook.ofEligible(patients + 10),
                                List.of())));
        return folder;
    }

    private Instruments instruments() throws IOException {
        return ReferenceFolder.in(disk, Path.of("data")).instruments();
    }

    private RunList list() throws IOException {
        return RunList.of(new PublishedRuns(reports, disk).all(), LATEST, instruments());
    }

    @Test
    void tellsEachRunsHeadlineFromItsOwnFiles() throws IOException {
        assertThat(list().entries())
                .extracting(RunList.Entry::cutOff, RunList.Entry::headline)
                .containsExactly(
                        tuple("20 November 2026", new RunList.Headline("1.25 grades (1.15 to 1.35)", "120")),
                        tuple("15 September 2026", new RunList.Headline("1.00 grades (0.90 to 1.10)", "80")),
                        tuple("30 June 2026", new RunList.Headline("0.80 grades (0.70 to 0.90)", "40")));
        assertThat(list().entries()).extracting(RunList.Entry::mark).containsExactly("latest", "", "");
    }

    @Test
    void drawsTheTrendFromTheOldestToTheLatest() throws IOException {
        var trends = list().trends();
        assertThat(trends).hasSize(2);
        assertThat(trends.get(0).alt())
                .isEqualTo(
                        "Mean improvement 2–3 months after the last session, 3 runs: from 0.80 grades on 30 June 2026"
                                + " to 1.25 grades on 20 November 2026 (95% interval 1.15 to 1.35).");
        assertThat(trends.get(1).latest().value()).isEqualTo("120");
        assertThat(trends.get(1).latest().sure()).isEqualTo("of 130 due");
        assertThat(list().html()).contains("role=\"img\"", "aria-label=\"Mean improvement");
    }

    @Test
    void leavesRunsOnAnotherScaleOutOfTheTrend() throws IOException {
        run("2026-07-01-dddddddd", "goodman_baron_score", 12, 500);
        assertThat(list().trends().get(0).alt()).contains("3 runs");
        assertThat(list().entries()).hasSize(4);
        assertThat(list().entries().get(2).headline().improvement()).startsWith("12.0 points");
    }

    @Test
    void isNotBrokenByABrokenRun() throws IOException {
        Files.writeString(run("2026-10-01-dddddddd", "", 0, 0).resolve("verdicts.csv"), "nonsense\n\"");
        Files.delete(run("2026-10-02-dddddddd", "", 0, 0).resolve("verdicts.csv"));
        Files.delete(run("2026-10-03-dddddddd", "", 0, 0).resolve("manifest.csv"));
        run("2026-13-45-dddddddd", "goodman_baron_grade", 1, 10);
        Files.writeString(reports.resolve("2026-10-04-dddddddd"), "a file");
        assertThat(list().entries())
                .extracting(RunList.Entry::run)
                .containsExactly(
                        LATEST.id(),
                        "2026-10-02-dddddddd",
                        "2026-10-01-dddddddd",
                        "2026-09-15-bbbbbbbb",
                        "2026-06-30-aaaaaaaa");
        assertThat(list().entries().get(1).verdicts()).isEqualTo("its files cannot be read");
        assertThat(list().trends().get(0).alt()).contains("3 runs");
    }

    @Test
    void putsTheLatestFirstAmongRunsOfTheSameData() throws IOException {
        run("2026-11-20-eeeeeeee", "goodman_baron_grade", 3, 10);
        assertThat(list().entries().get(0).run()).isEqualTo(LATEST.id());
        assertThat(list().trends().get(0).latest().value()).isEqualTo("1.25 grades");
    }

    @Test
    void aLineOfEqualOrNegativeValuesStaysInItsBox() {
        var none = List.of(Optional.<Interval>empty(), Optional.<Interval>empty());
        assertThat(Sparkline.of(List.of(0.0, 0.0), none).line()).isEqualTo("M0.00 40.00 L100.00 40.00");
        assertThat(Sparkline.of(List.of(-1.0, 1.0), none).zero()).isEqualTo("20.00");
        assertThat(Sparkline.of(List.of(-1.0, 1.0), none).area()).isEmpty();
    }

    /** As browsers compute it, of what stands between the tags. */
    private static String hashOfScript(String html) throws NoSuchAlgorithmException {
        var text = html.substring(html.indexOf("<script>") + "<script>".length(), html.indexOf("</script>"));
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void needsNoNetworkAndNamesItsOnlyScript() throws IOException, NoSuchAlgorithmException {
        var html = list().html();
        assertThat(html).doesNotContain("http:", "https:", "url(");
        assertThat(html).containsOnlyOnce("<script>").contains("script-src &#39;" + hashOfScript(html) + "&#39;");
        Files.writeString(reports.resolve("index.html"), html, StandardCharsets.UTF_8);
    }
}
