package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.Status;

/** A file that is unlike what its site sent before waits for a person, with the figure before; nothing of it is lost. */
class GuardedTest {
    private static final String HEADER = "patient_id,session_date,modality,pain,record_status";

    @TempDir
    Path folder;

    private static String usual(int row) {
        return "p%d,2026-01-%02d,rf,3,".formatted(row, 1 + row % 28);
    }

    private static String[] lines(int from, int to, IntFunction<String> line) {
        var lines = new ArrayList<>(List.of(HEADER));
        IntStream.range(from, to).mapToObj(line).forEach(lines::add);
        return lines.toArray(String[]::new);
    }

    private Night usual() throws Exception {
        var night = new Night(folder.resolve("night"));
        night.drop("a/s-2026-02-01.csv", lines(0, 200, GuardedTest::usual));
        night.run();
        night.reported();
        return night;
    }

    private static String held(Night night, String name) throws IOException {
        var file = night.file(name);
        assertThat(file.status()).isEqualTo(Status.REFUSED);
        assertThat(file.problem().map(Problem::code)).contains(Code.HELD);
        assertThat(night.rejected(name)).contains("HELD");
        return file.problem().orElseThrow().message();
    }

    private static void isNotHeld(Night night, String name) {
        assertThat(night.file(name).status()).isEqualTo(Status.LOADED);
        assertThat(night.notices()).isEmpty();
    }

    @Test
    void anExportThatWasCutOffIsHeldAndStaysSoUntilAPersonLetsItIn() throws Exception {
        var night = usual();
        var before = night.standing();
        var digest = night.digest();
        night.drop("a/s-2026-02-02.csv", lines(0, 20, GuardedTest::usual));
        var arrivals = night.run();
        assertThat(held(night, "s-2026-02-02.csv"))
                .contains("20 lines, of which 0 bring something new; a/s-2026-02-01.csv had 200")
                .contains("scarline accept --file "
                        + night.file("s-2026-02-02.csv").sha256().substring(0, 8));
        assertThat(night.summary(arrivals).needsAPerson()).isTrue();
        assertThat(night.standing()).isEqualTo(before);
        assertThat(night.digest()).isEqualTo(digest);
        night.reported();

        var again = night.scan();
        assertThat(again.areNothing()).isTrue();
        assertThat(again.notTaken().again()).hasSize(1);
        assertThat(night.summary(again).needsAPerson()).isFalse();

        night.clear();
        Files.delete(folder.resolve("night/incoming/a/s-2026-02-02.csv"));
        night.accept("s-2026-02-02.csv");
        assertThat(night.scan().areNothing()).isFalse();
        night.run();
        isNotHeld(night, "s-2026-02-02.csv");
        assertThat(night.file("s-2026-02-02.csv").counts().rows().duplicate()).isEqualTo(20);
        assertThat(night.standing()).isEqualTo(before);
        assertThat(night.scan().areNothing()).isTrue();
    }

    @Test
    void aSmallFileThatBringsNewsIsNoExportThatWasCutOff() throws Exception {
        var night = usual();
        night.drop("a/s-2026-02-02.csv", lines(200, 203, GuardedTest::usual));
        night.run();
        isNotHeld(night, "s-2026-02-02.csv");
    }

    @Test
    void aColumnThatIsSuddenlyEmptyWouldBeLostAndIsHeld() throws Exception {
        var night = usual();
        night.drop("a/s-2026-02-02.csv", lines(0, 200, row -> usual(row).replace(",3,", ",,")));
        night.run();
        assertThat(held(night, "s-2026-02-02.csv"))
                .contains("200 of 200 (100 %) lines have no pain, 0 of 200 (0 %) before");
    }

    @Test
    void aJumpInRejectsIsHeldAndASmallerOneIsSaid() throws Exception {
        var night = usual();
        night.drop("a/s-2026-02-02.csv", lines(200, 400, row -> row % 10 < 6 ? "p,no day,rf,3," : usual(row)));
        night.drop("a/s-2026-02-03.csv", lines(400, 600, row -> row % 10 < 3 ? "p,no day,rf,3," : usual(row)));
        night.run();
        assertThat(held(night, "s-2026-02-02.csv"))
                .contains("120 of 200 (60 %) lines are rejected, 0 of 200 (0 %) before");
        assertThat(night.file("s-2026-02-03.csv").status()).isEqualTo(Status.LOADED);
        assertThat(night.notices()).singleElement().asString().contains("60 of 200 (30 %) lines are rejected");
        assertThat(night.query("SELECT 1 FROM reject WHERE code = 'BAD_DATE'")).hasSize(60);
    }

    @Test
    void aFileThatRemovesATenthOfWhatStandsIsHeld() throws Exception {
        var night = usual();
        night.drop("a/s-2026-02-02.csv", lines(0, 40, row -> usual(row) + "void"));
        night.run();
        assertThat(held(night, "s-2026-02-02.csv")).contains("40 lines remove rows, 0 did in the file before, and 200");
        assertThat(night.standing()).hasSize(200);
    }

    @Test
    void aFileThatRewritesAThirdOfWhatStandsIsHeld() throws Exception {
        var night = usual();
        var before = night.standing();
        night.drop("a/s-2026-02-02.csv", lines(0, 70, row -> usual(row).replace(",3,", ",9,")));
        night.run();
        assertThat(held(night, "s-2026-02-02.csv")).contains("70 rows get other values, 0 did in the file before");
        assertThat(night.standing()).isEqualTo(before);
        night.accept("s-2026-02-02.csv");
        night.run();
        assertThat(night.file("s-2026-02-02.csv").counts().rows().corrected()).isEqualTo(70);
    }

    @Test
    void fewCorrectionsVoidsAndRejectsPass() throws Exception {
        var night = usual();
        night.drop(
                "a/corrected-2026-02-02.csv",
                lines(
                        0,
                        55,
                        row -> row < 15
                                ? usual(row) + "void"
                                : row < 20 ? "p,no day,rf,," : usual(row).replace(",3,", ",4,")));
        night.run();
        isNotHeld(night, "corrected-2026-02-02.csv");
    }

    @Test
    void aDayThatWasCorrectedInAFileOfEverythingIsSaidForTheOldRowStandsAsWell() throws Exception {
        var night = usual();
        night.drop(
                "a/s-2026-02-02.csv",
                lines(0, 203, row -> row == 5 || row == 70 ? usual(row).replace("-01-", "-02-") : usual(row)));
        night.run();
        assertThat(night.file("s-2026-02-02.csv").counts().rows().fresh()).isEqualTo(5);
        assertThat(night.notices())
                .singleElement()
                .asString()
                .contains("look at a/s-2026-02-02.csv: sessions: 2 rows that stand are not in it any more")
                .contains(
                        "repeats 198 of the 200 of a/s-2026-02-01.csv",
                        "(2 of patients of whom it has new rows)",
                        "retract --file "
                                + night.file("s-2026-02-01.csv").sha256().substring(0, 8));
    }

    /** No row of the patient is new; of one patient none is left. Said once: the file after it lacks nothing of the one before. */
    @Test
    void rowsThatWereDeletedFromAFileOfEverythingAreSaidForTheyStand() throws Exception {
        var night = usual();
        night.drop("a/s-2026-02-02.csv", lines(0, 203, row -> row == 5 || row == 33 ? ",,,," : usual(row)));
        night.run();
        assertThat(night.notices())
                .singleElement()
                .asString()
                .contains("sessions: 2 rows that stand are not in it any more, though it repeats 198 of the 200");
        night.quality();
        assertThat(Files.readString(folder.resolve("night/problems.csv")))
                .contains(",NOT_REPEATED,,2,"
                        + night.file("s-2026-02-01.csv").sha256().substring(0, 8) + ",");
        night.reported();
        night.drop("a/s-2026-02-03.csv", lines(0, 205, row -> row == 5 || row == 33 ? ",,,," : usual(row)));
        night.run();
        assertThat(night.file("s-2026-02-03.csv").counts().rows().fresh()).isEqualTo(2);
        assertThat(night.notices()).hasSize(1);
    }

    @Test
    void ofAFileOfEverythingNothingIsSaidThatRepeatsWhatStandsOrTakesItBack() throws Exception {
        var night = usual();
        night.drop("a/s-2026-02-02.csv", lines(0, 210, GuardedTest::usual));
        night.run();
        isNotHeld(night, "s-2026-02-02.csv");
        night.drop("a/void-2026-02-03.csv", lines(5, 6, row -> usual(row) + "void"));
        night.run();
        night.drop(
                "a/s-2026-02-04.csv", lines(0, 210, row -> row == 5 ? usual(row).replace("-01-", "-02-") : usual(row)));
        night.run();
        isNotHeld(night, "s-2026-02-04.csv");
    }

    @Test
    void aFileOfTheLatestDaysIsNoFileOfEverything() throws Exception {
        IntFunction<String> daily =
                row -> "p%d,2026-%02d-%02d,rf,3,".formatted(row % 3, 1 + row / 84, 1 + row / 3 % 28);
        var night = new Night(folder.resolve("window"));
        for (var day = 1; day < 6; day++) {
            night.drop("a/s-2026-04-0%d.csv".formatted(day), lines(3 * day, 150 + 3 * day, daily));
            night.run();
            isNotHeld(night, "s-2026-04-0%d.csv".formatted(day));
        }
        night.drop("a/s-2026-04-06.csv", lines(160, 175, daily));
        night.run();
        isNotHeld(night, "s-2026-04-06.csv");
    }

    @Test
    void theVeryContentOfAnotherSiteIsHeldOnTheFirstNightToo() throws Exception {
        var night = new Night(folder.resolve("twice"));
        night.drop("a/s-2026-02-01.csv", lines(0, 30, GuardedTest::usual));
        night.drop("b/s-2026-02-01.csv", lines(0, 30, GuardedTest::usual));
        night.drop("c/t-2026-02-01.csv", lines(0, 9, GuardedTest::usual));
        night.drop("d/t-2026-02-01.csv", lines(0, 9, GuardedTest::usual));
        night.run();
        assertThat(night.ledger().stream().filter(file -> file.isHeld()))
                .singleElement()
                .satisfies(file -> assertThat(file.site()).isEqualTo("b"))
                .satisfies(file -> assertThat(file.problem().orElseThrow().message())
                        .contains("those of a/s-2026-02-01.csv of site a"));
        night.drop("e/other-2026-03-01.csv", lines(0, 30, GuardedTest::usual));
        night.run();
        assertThat(held(night, "other-2026-03-01.csv")).contains("byte for byte");
        night.accept("other-2026-03-01.csv");
        night.run();
        isNotHeld(night, "other-2026-03-01.csv");
    }

    @Test
    void aFileThatWasLoadedIsNotHeldWhenItIsJudgedAnew() throws Exception {
        var night = usual();
        night.drop("a/s-2026-02-03.csv", lines(0, 30, row -> row == 7 ? "p7,2026-11-25,rf,," : usual(row)));
        night.run();
        night.accept("s-2026-02-03.csv");
        night.run();
        assertThat(night.file("s-2026-02-03.csv").due()).contains(LocalDate.parse("2026-11-25"));
        night.run(LocalDate.parse("2026-11-26"), source -> source);
        assertThat(night.file("s-2026-02-03.csv").counts().rows().fresh()).isEqualTo(1);
        isNotHeld(night, "s-2026-02-03.csv");
    }
}
