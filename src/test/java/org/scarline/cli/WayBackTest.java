package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Digest;
import org.springframework.util.FileSystemUtils;

/** The ways back: a wrong file is taken back, and a damaged state is put back from a checked copy. */
class WayBackTest {
    private static final String RATINGS = "patient_id,assessed_on,scar_type,instrument,score\n";
    private static final String FIRST = RATINGS + "p,2026-01-01,m,goodman_baron_grade,4\n";
    private static final String WRONG = RATINGS + "p,2026-01-01,m,goodman_baron_grade,1\nq,2026-01-09,m,ecca,5\n";
    private static final String SESSIONS = "patient_id,session_date,modality\np,2026-01-01,rf\n";

    @TempDir
    private Path folder = Path.of("");

    private static Clinic.Said command(Clinic clinic, String... words) {
        var arguments = new java.util.ArrayList<>(List.of(words));
        arguments.addAll(List.of("--incoming", clinic.incoming() + "", "--reports", clinic.reports() + ""));
        arguments.addAll(List.of("--data", clinic.data() + ""));
        return Clinic.say(arguments.toArray(String[]::new));
    }

    @Test
    void aFileThatIsTakenBackLeavesWhatStoodBefore() throws IOException {
        var clinic = new Clinic(folder.resolve("a"))
                .drop("a/r-2026-03-02.csv", FIRST)
                .drop("a/s-2026-03-02.csv", SESSIONS);
        assertThat(clinic.night().code()).isZero();
        var before = clinic.numbers();
        clinic.drop("a/r-2026-03-03.csv", WRONG);
        assertThat(clinic.night().code()).isZero();
        assertThat(clinic.numbers()).isNotEqualTo(before);

        var sha256 = Digest.of(WRONG);
        assertThat(Clinic.say(
                                "retract",
                                "--file=" + sha256.substring(0, 12),
                                "--data=" + clinic.data(),
                                "--incoming=" + folder.resolve("nowhere"),
                                "--reports=" + clinic.reports())
                        .lines())
                .as("nothing is taken from the inbox")
                .contains("taken back: a/r-2026-03-03.csv");
        assertThat(command(clinic, "retract", "--file", sha256))
                .returns(0, Clinic.Said::code)
                .satisfies(said -> assertThat(said.lines()).contains("taken back already: a/r-2026-03-03.csv"));
        assertThat(command(clinic, "retract", "--file", Digest.of("no file")).code())
                .isEqualTo(1);
        assertThat(command(clinic, "retract", "--file", "no").code()).isEqualTo(2);
        assertThat(clinic.night().code()).isIn(0, 3);
        assertThat(clinic.numbers()).isEqualTo(before);
        clinic.drop("a/again-2026-03-09.csv", WRONG);
        assertThat(clinic.night().last()).startsWith("nothing new since ");

        assertThat(command(clinic, "accept", "--file", sha256).code()).isZero();
        assertThat(command(clinic, "accept", "--file", sha256))
                .as("given again, as after a kill")
                .returns("done: nothing was left to do", Clinic.Said::last);
        assertThat(clinic.night().last()).startsWith("done: 2 files loaded");
        assertThat(clinic.numbers()).isNotEqualTo(before);
    }

    @Test
    void aCopyOfTheStateIsCheckedAndPutBack() throws IOException {
        var clinic = new Clinic(folder.resolve("b")).drop("a/s-2026-03-02.csv", SESSIONS);
        assertThat(clinic.night().code()).isZero();
        var copy = folder.resolve("copy");
        var data = clinic.data().toString();
        assertThat(Clinic.say("backup", "--data", data, "--to", copy.toString()).last())
                .isEqualTo("done: " + copy);
        assertThat(Clinic.say("backup", "--data", data, "--to", copy.toString()).code())
                .isEqualTo(2);

        for (var inside : List.of(clinic.data().resolve("copy"), clinic.home())) {
            assertThat(Clinic.say("restore", "--data", data, "--from", inside.toString()))
                    .returns(2, Clinic.Said::code)
                    .satisfies(said -> assertThat(said.last()).contains("--from " + inside, "lie in one another"));
        }
        assertThat(Clinic.say("backup", "--data", data, "--to", data + "/archive/copy"))
                .returns(2, Clinic.Said::code)
                .satisfies(said -> assertThat(said.last()).contains("lie in one another"));
        var sha256 = Digest.of(SESSIONS);
        assertThat(command(clinic, "retract", "--file", sha256).code()).isZero();

        var database = clinic.data().resolve("state/scarline.mv.db");
        Files.write(database, new byte[20_000]);
        assertThat(clinic.night().code()).isEqualTo(2);
        assertThat(Clinic.say("backup", "--data", data, "--to", copy + "2").code())
                .isEqualTo(1);
        assertThat(folder.resolve("copy2")).doesNotExist();
        assertThat(Clinic.say("restore", "--data", data, "--from", copy.toString()))
                .returns(3, Clinic.Said::code)
                .satisfies(said -> assertThat(said.lines())
                        .hasSize(2)
                        .contains("since that copy was made: scarline retract --file " + sha256));
        assertThat(clinic.data().resolve("state-before-1/scarline.mv.db")).hasSize(20_000);
        assertThat(clinic.night().last()).startsWith("nothing new since ");

        try (var file =
                new RandomAccessFile(copy.resolve("state/scarline.mv.db").toFile(), "rw")) {
            file.seek(9_000);
            file.write("x".getBytes(StandardCharsets.US_ASCII));
        }
        var said = Clinic.say("restore", "--data", data, "--from", copy.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.last()).contains("not those of its manifest: state/scarline.mv.db was changed");
        assertThat(clinic.night().last()).startsWith("nothing new since ");
    }

    /** Else the nights over an older copy would go on without rows that once were published, and nobody would know. */
    @Test
    void whatWasArchivedSinceTheCopyIsNamedAndComesBackByTheInbox() throws IOException {
        var clinic = new Clinic(folder.resolve("c")).drop("a/s-2026-03-02.csv", SESSIONS);
        assertThat(clinic.night("--archive").code()).isZero();
        var copy = folder.resolve("copy").toString();
        var data = clinic.data().toString();
        assertThat(Clinic.say("backup", "--data", data, "--to", copy).code()).isZero();
        clinic.drop("a/s-2026-03-03.csv", SESSIONS + "q,2026-02-01,rf\n");
        assertThat(clinic.night("--archive").code()).isZero();
        var numbers = clinic.numbers();
        var since = "a/s-2026-03-03.2026-03-03.%s.csv".formatted(Digest.of(SESSIONS + "q,2026-02-01,rf\n"));
        var said = Clinic.say("restore", "--data", data, "--from", copy);
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.lines()).hasSize(2).contains("archived since that copy was made: " + since);
        assertThat(said.last()).contains("archive-before-");
        Files.copy(
                clinic.data().resolve("archive-before-1").resolve(since),
                clinic.incoming().resolve(since));
        clinic.night("--archive");
        assertThat(clinic.numbers()).isEqualTo(numbers);
        assertThat(clinic.night("--archive").code()).isZero();
        assertThat(Clinic.say("backup", "--data", data, "--to", copy + "2").code())
                .isZero();
        assertThat(Clinic.say("restore", "--data", data, "--from", copy + "2").code())
                .isZero();
    }

    @Test
    void aCopyThatIsHalfPutBackLetsNoNightBegin() throws IOException {
        var clinic = FaultTest.dropped(folder.resolve("half"));
        assertThat(clinic.night().code()).isEqualTo(3);
        var copy = folder.resolve("copy").toString();
        var data = clinic.data().toString();
        assertThat(Clinic.say("backup", "--data", data, "--to", copy).code()).isZero();
        var whole = FaultTest.left(clinic);
        // what is there before is moved aside, one after the other
        var power = new PowerCut(FaultTest.operations("restore", "--data", data, "--from", copy) - 3);
        FileSystemUtils.deleteRecursively(clinic.data().resolve("state-before-1"));
        FileSystemUtils.deleteRecursively(clinic.data().resolve("rejected-before-1"));
        assertThat(Clinic.sayOn(power, "restore", "--data", data, "--from", copy)
                        .code())
                .isEqualTo(1);
        assertThat(clinic.night())
                .returns(2, Clinic.Said::code)
                .satisfies(said -> assertThat(said.last()).contains("give the same command again (scarline restore)"));
        assertThat(Clinic.say("restore", "--data", data, "--from", copy).code()).isZero();
        assertThat(clinic.night().last()).startsWith("nothing new since ");
        assertThat(FaultTest.different(whole, FaultTest.left(clinic)))
                .allMatch(each -> each.contains("-before-")
                        || each.startsWith("data/audit/log.csv")
                        || each.startsWith("data/state/work"));
    }

    private static Clinic.Said check(Clinic clinic) {
        return Clinic.say(
                "check",
                "--data",
                clinic.data().toString(),
                "--reports",
                clinic.reports().toString());
    }

    @Test
    void whatIsDamagedIsFoundWithTheWayOut() throws IOException {
        var clinic = new Clinic(folder.resolve("c")).drop("a/s-2026-03-02.csv", SESSIONS);
        assertThat(check(clinic).code()).isEqualTo(2);
        assertThat(clinic.night("--archive").code()).isZero();
        assertThat(check(clinic).lines())
                .containsExactly("done: database, published runs and archive are as they were written");

        Files.writeString(clinic.reports().resolve("latest/flow.csv"), "no\n");
        var archived = FaultTest.left(clinic).keySet().stream()
                .filter(name -> name.startsWith("data/archive/a/"))
                .findFirst()
                .orElseThrow();
        Files.writeString(clinic.data().resolveSibling(archived), "no\n");
        var said = check(clinic);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.lines()).hasSize(3);
        assertThat(said.lines().get(0)).contains("flow.csv was changed").contains("(scarline run)");
        assertThat(said.lines().get(1)).contains("is not that of its digest").contains("(scarline restore)");
        assertThat(said.last()).isEqualTo("failed: 2 damaged, named above");

        Files.write(clinic.data().resolve("state/scarline.mv.db"), new byte[20_000]);
        assertThat(check(clinic).lines().get(0))
                .contains("the database is damaged")
                .contains("(scarline run)");
    }

    @Test
    void aNightReadsTheWholeDatabaseOnceAWeek() throws IOException {
        var clinic = new Clinic(folder.resolve("d")).drop("a/s-2026-03-02.csv", SESSIONS);
        assertThat(clinic.night().code()).isZero();
        var checked = clinic.data().resolve("state/checked");
        assertThat(checked).hasContent("2026-11-22");
        assertThat(command(clinic, "run", "--as-of", "2026-11-28").code()).isZero();
        assertThat(checked).hasContent("2026-11-22");
        assertThat(command(clinic, "run", "--as-of", "2026-11-29").code()).isZero();
        assertThat(checked).hasContent("2026-11-29");
    }
}
