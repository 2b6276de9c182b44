package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.compare.Observed;
import org.scarline.compare.Patients;
import org.scarline.compare.Verdict;
import org.scarline.compare.Verdict.Finding;
import org.scarline.disk.table.TableFolder;
import org.scarline.report.table.Tables;
import org.scarline.report.words.Changes;
import org.scarline.report.words.Claims;
import org.scarline.report.words.ReportContext;
import org.scarline.results.FlowRow;
import org.scarline.results.RatedBy;
import org.scarline.runs.EarlierRun;
import org.scarline.runs.Origin;
import org.scarline.runs.RunRows;

/** What a report says of the run before it. */
class ChangesTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 10, 31);

    @TempDir
    private Path folder;

    private static ReportContext context(UnaryOperator<EarlierRun> change) throws IOException {
        var rows = RunRows.read(Made.tables(Cohort.LARGE));
        var earlier = change.apply(new EarlierRun("2026-10-31-00000000", BEFORE, rows.verdicts(), rows.flow()));
        return ReportContext.of(
                Cohort.RUN, Cohort.instruments(), Origin.CLINIC, rows, Cohort.RATED_BY, Optional.of(earlier));
    }

    private static String stated(UnaryOperator<EarlierRun> change) throws IOException {
        return Changes.of(context(change)).orElseThrow().stated();
    }

    private static EarlierRun withWord(EarlierRun earlier, List<String> ids, Finding word) {
        return withWord(
                earlier,
                row -> ids.contains(row.id())
                        && Claims.leading(earlier.verdicts()).contains(row),
                word);
    }

    private static EarlierRun withWord(EarlierRun earlier, Predicate<Verdict> which, Finding word) {
        var verdicts = earlier.verdicts().stream()
                .map(row -> which.test(row) ? withWord(row, word) : row)
                .toList();
        return new EarlierRun(earlier.run(), earlier.cutOff(), verdicts, earlier.flow());
    }

    private static Observed withPatients(Observed row, long n) {
        return new Observed(row.cell(), row.statistic(), row.estimate(), row.ordinary(), row.always(), Patients.of(n));
    }

    private static Verdict withWord(Verdict row, Finding word) {
        return new Verdict(
                row.key(), row.claimed(), word, withPatients(row.observed(), 41), row.outlook(), row.limits());
    }

    @Test
    void saysThatNothingChanged() throws IOException {
        var n = RunRows.read(Made.tables(Cohort.LARGE)).flow().stream()
                .filter(row ->
                        row.stage().equals("with_final_rating") && row.reason().isEmpty())
                .findFirst()
                .orElseThrow()
                .n();
        assertThat(stated(same -> same))
                .isEqualTo(
                        "Since the last run (data up to 31 October 2026): %d patients with a final rating, as before."
                                + " All verdicts are unchanged.",
                        n);
        assertThat(Tables.changes(context(same -> same)).rows()).isEmpty();
    }

    @Test
    void namesTheVerdictWhoseWordChangedWithBothWords() throws IOException {
        var context = context(earlier -> withWord(earlier, List.of("effective"), Finding.CONTRADICTED));
        var now = Changes.of(context).orElseThrow().verdicts().get(0).now();
        assertThat(Changes.of(context).orElseThrow().stated())
                .contains("\u201c" + now.statement() + "\u201d was Contradicted, now ")
                .endsWith("All other verdicts are unchanged.");
        assertThat(Tables.changes(context).rows()).singleElement().satisfies(row -> {
            assertThat(row.cells().get(1).text()).isEqualTo("Contradicted");
            assertThat(row.cells().get(1).style()).isEqualTo("against");
            assertThat(row.cells().get(3).text()).isEqualTo("41");
            assertThat(row.cells().get(4).text()).isEqualTo(Long.toString(now.n()));
        });
    }

    /** Page one prints other ways to read a claim too. */
    @Test
    void namesAnotherReadingOfAClaimWithTheClaim() throws IOException {
        var context = context(earlier -> withWord(
                earlier,
                row -> row.id().equals("effective") && row.reading().equals("by_min_improvement"),
                Finding.UNDETERMINED));
        var changed = Changes.of(context).orElseThrow();
        assertThat(changed.verdicts())
                .singleElement()
                .satisfies(change -> assertThat(change.now().reading()).isEqualTo("by_min_improvement"));
        assertThat(changed.stated())
                .contains(
                        "\u201cMicroneedling improves atrophic acne scars.\u201d, read as \u201cby more than the least"
                                + " that counts\u201d, was Undetermined, now ")
                .endsWith("All other verdicts are unchanged.");
        assertThat(Tables.changes(context).rows()).hasSize(1);
    }

    @Test
    void namesTwoChangesAndCountsTheOthers() throws IOException {
        var ids = List.of("effective", "continued", "rf_adds", "downtime");
        var context = context(earlier -> withWord(earlier, ids, Finding.UNDETERMINED));
        assertThat(Changes.of(context).orElseThrow().verdicts()).hasSize(4);
        assertThat(Changes.of(context).orElseThrow().stated()).endsWith("2 more changed, see the table of changes.");
        assertThat(Tables.changes(context).rows()).hasSize(4);
    }

    @Test
    void leavesOutAClaimThatOneRunDoesNotHave() throws IOException {
        var context = context(earlier -> new EarlierRun(
                earlier.run(),
                earlier.cutOff(),
                earlier.verdicts().stream()
                        .filter(row -> !row.id().equals("effective"))
                        .toList(),
                earlier.flow()));
        assertThat(Changes.of(context).orElseThrow().verdicts()).isEmpty();
    }

    @Test
    void tellsHowManyPatientsThereWereAndAre() throws IOException {
        assertThat(stated(earlier -> new EarlierRun(
                        earlier.run(),
                        earlier.cutOff(),
                        earlier.verdicts(),
                        List.of(new FlowRow(RatedBy.NONE, 18, "with_final_rating", "", "patients", 7)))))
                .contains(" patients with a final rating, 7 before. ");
    }

    @Test
    void saysNothingOfARunThatThisVersionCannotRead() throws IOException {
        var other = Files.createDirectories(folder.resolve("2026-10-31-00000000"));
        Cohort.SMALL.write(other);
        assertThat(EarlierRun.read(new TableFolder(Made.DISK, other)).cutOff()).isEqualTo(BEFORE);
        Files.writeString(other.resolve("verdicts.csv"), "claim,word\neffective,true\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> EarlierRun.read(new TableFolder(Made.DISK, other)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2026-10-31-00000000");
        var staging = folder.resolve("staging");
        Cohort.SMALL.write(staging);
        new Report(Made.DISK, Cohort.settings())
                .write(Cohort.RUN, new TableFolder(Made.DISK, staging), Optional.of(other), Made.TIMES);
        assertThat(Files.readString(staging.resolve("index.html"), StandardCharsets.UTF_8))
                .contains("class=\"lede\"")
                .doesNotContain("Since the last run");
        assertThat(Files.readString(staging.resolve("run.json"), StandardCharsets.UTF_8))
                .doesNotContain("earlier");
    }
}
