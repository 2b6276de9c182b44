package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Disk;

class NightTest {
    private static final String RATINGS = "patient_id,assessed_on,scar_type,instrument,score\n";
    private static final String SESSIONS = "patient_id,session_date,modality\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void publishesAReportAndThenFindsNothingNew() throws IOException {
        var clinic = MadeOnce.simulated(folder);
        assertThat(MadeOnce.simulatedNight().last())
                .startsWith("done: %d files loaded"
                        .formatted(Clinic.files(MadeOnce.simulatedFiles()).size()))
                .contains(" 0 rejected, ");
        var published = everything(clinic.reports());
        assertThat(published.keySet()).anyMatch(name -> name.endsWith("report.pdf"));

        var second = clinic.night();
        assertThat(second.code()).isZero();
        assertThat(second.lines()).hasSize(1);
        assertThat(second.last()).startsWith("nothing new since 20");
        assertThat(everything(clinic.reports())).isEqualTo(published);
    }

    /** {@code -Dgolden=update} renews it after a change of meaning. */
    @Test
    void givesTheSampleReportThatShips() throws IOException {
        var clinic = new Clinic(folder.resolve("a"));
        var said = Clinic.say(
                "--incoming",
                "data/incoming",
                "--data",
                clinic.data().toString(),
                "--reports",
                clinic.reports().toString(),
                "--as-of",
                "2026-11-22");
        assertThat(said.code()).isZero();
        var run = clinic.reports().resolve("latest");
        if ("update".equals(System.getProperty("golden"))) {
            SampleReport.renew(run);
        }
        SampleReport.expectsNumbersOf(run, folder.resolve("extract.csv"));
        SampleReport.expectsResultsOf(run);
    }

    @Test
    void theSampleReportLinksToNothingThatIsMissing() throws IOException {
        assertThat(SampleReport.brokenLinks()).isEmpty();
    }

    @Test
    void givesTheSameNumbersInAnyOrderOfArrivalAndFromARebuild() throws IOException {
        var made = MadeOnce.simulatedFiles();
        var files = Clinic.files(made);
        var expected = MadeOnce.simulated(folder.resolve("at-once")).numbers();

        var backwards = new Clinic(folder.resolve("backwards"));
        var late = new ArrayList<>(files);
        Collections.reverse(late);
        for (var part : List.of(late.subList(0, 9), late.subList(9, late.size()))) {
            assertThat(backwards.dropFrom(made, part).night().code()).isIn(0, 3);
        }
        assertThat(backwards.numbers()).isEqualTo(expected);

        assertThat(backwards.night("--rebuild").code()).isZero();
        assertThat(backwards.numbers()).isEqualTo(expected);
    }

    @Test
    void givesTheSameNumbersFromAnySplitThatKeepsTheAsOfDates() throws IOException {
        var made = MadeOnce.simulatedFiles();
        var whole = MadeOnce.simulated(folder.resolve("whole"));
        var split = new Clinic(folder.resolve("split"));
        for (var path : Clinic.files(made)) {
            split(made.resolve(path), split, path);
        }
        var said = split.night();
        assertThat(said.code()).as(String.join("\n", said.lines())).isZero();
        assertThat(split.numbers()).isEqualTo(whole.numbers());
    }

    /** The rows by turns into three files, the first of them under the smallest name: each key's order is kept. */
    private static void split(Path file, Clinic clinic, String path) throws IOException {
        var text = Files.readString(file, StandardCharsets.UTF_8);
        var lines = text.split("(?<=\n)", -1);
        var third = Math.max(1, lines.length / 3);
        for (var part = 0; part < 3; part++) {
            var rows = new StringBuilder(lines[0]);
            var end = part == 2 ? lines.length : Math.min(lines.length, (part + 1) * third + 1);
            for (var line = Math.min(lines.length, part * third + 1); line < end; line++) {
                rows.append(lines[line]);
            }
            clinic.drop(path.replace(".csv", ".part" + part + ".csv"), rows.toString());
        }
    }

    @Test
    void letsTheLatestAsOfDateStandHoweverItArrives() throws IOException {
        var drops = Map.of(
                "ratings-2026-03-01.csv",
                        RATINGS
                                + "p,2026-01-01,rolling,goodman_baron_grade,4\np,2026-03-10,rolling,goodman_baron_grade,3\n",
                "ratings-2026-04-01.csv", RATINGS + "p,2026-01-01,rolling,goodman_baron_grade,3\n",
                "ratings-2026-05-01.csv", RATINGS + "p,2026-01-01,rolling,goodman_baron_grade,4\n",
                "void-2026-06-01.csv", "patient_id,session_date,modality,record_status\np,2026-01-29,,void\n");
        var sessions = SESSIONS + "p,2026-01-01,rf\np,2026-01-29,rf\n";
        var atOnce = new Clinic(folder.resolve("at-once")).drop("sessions-2026-03-02.csv", sessions);
        for (var drop : drops.entrySet()) {
            atOnce.drop(drop.getKey(), drop.getValue());
        }
        atOnce.night();
        var backwards = new Clinic(folder.resolve("backwards"));
        for (var name : List.of("void-2026-06-01.csv", "ratings-2026-05-01.csv", "ratings-2026-03-01.csv")) {
            backwards.drop(name, Objects.requireNonNull(drops.get(name)));
        }
        backwards.night();
        // between two that are there, and before both
        backwards
                .drop("ratings-2026-04-01.csv", Objects.requireNonNull(drops.get("ratings-2026-04-01.csv")))
                .drop("sessions-2026-03-02.csv", sessions)
                .night();
        assertThat(atOnce.numbers().get("results.csv"))
                .contains("all,goodman_baron_grade,clinician,rolling,rf,final,final,mean_improvement,grades,1,")
                .contains("all,goodman_baron_grade,clinician,rolling,rf,final,final,mean_baseline,grades,4,");
        assertThat(backwards.numbers()).isEqualTo(atOnce.numbers());
    }

    @Test
    void countsWhatWasWrittenDownOfSessions() throws IOException {
        var clinic = new Clinic(folder.resolve("a")).drop("sessions-2026-03-02.csv", """
                        patient_id,session_date,modality,needle_depth_mm,passes,pain,erythema_days,device,operator_id
                        p,2026-01-01,standard,1.5,4,,2,pen,op1
                        p,2026-01-29,standard,1.5,,3,,,
                        """);
        clinic.night();
        assertThat(clinic.numbers().get("results.csv"))
                .contains("all,,,all,all,completeness,needle_depth_mm,recorded,share,1,,,2,2,")
                .contains("all,,,all,all,completeness,passes,recorded,share,0.5,,,2,1,")
                .contains("all,,,all,all,completeness,pain,recorded,share,0.5,,,2,1,")
                .contains("all,,,all,all,completeness,erythema_days,recorded,share,0.5,,,2,1,")
                .contains("all,,,all,all,completeness,device,recorded,share,0.5,,,2,1,")
                .contains("all,,,all,all,completeness,operator_id,recorded,share,0.5,,,2,1,");
    }

    @Test
    void keepsBadLinesLoadsTheGoodOnesAndAsksForAPerson() throws IOException {
        var clinic = new Clinic(folder.resolve("a"))
                .drop(
                        "sessions-2026-03-02.csv",
                        SESSIONS + "p,2026-01-01,rf\np,2026-01-29,\"rf\nq,2026-01-01,standard\n")
                .drop("empty.csv", "");
        var said = clinic.night();
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.last())
                .startsWith("done: 1 file loaded, 2 rows accepted, 0 duplicates, 1 rejected, 1 file not loaded")
                .endsWith("see " + clinic.data().resolve("rejected"));
        assertThat(clinic.night().code()).isZero();
    }

    @Test
    void refusesToStartWhileAnotherRunHoldsTheLock() throws IOException {
        var clinic = new Clinic(folder.resolve("a")).drop("s-2026-03-02.csv", SESSIONS + "p,2026-01-01,rf\n");
        var lock = Disk.local().lock(clinic.data().resolve("state/lock")).orElseThrow();
        try {
            var said = clinic.night();
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.last()).startsWith("could not start: another run holds ");
            assertThat(clinic.reports()).doesNotExist();
        } finally {
            lock.close();
        }
        assertThat(clinic.night().code()).isZero();
    }

    @Test
    void doesNotStartWithoutAnInbox() {
        var said = Clinic.say("--incoming", folder.resolve("nowhere").toString(), "--data", folder.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(Clinic.say("--no-such-option").code()).isEqualTo(2);
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void doesNotStartWithABadConfiguration() throws IOException {
        var clinic = new Clinic(folder.resolve("a")).drop("s-2026-03-02.csv", SESSIONS + "p,2026-01-01,rf\n");
        assertThat(clinic.night("--instrument", "none_such").last())
                .startsWith("could not start: --instrument none_such: expected one of goodman_baron_grade, ");
        assertThat(clinic.night("--rater-role", "nurse").last()).startsWith("could not start: --rater-role nurse: ");
        assertThat(clinic.night("--page", "A5").code()).isEqualTo(2);
        var sign = Files.writeString(folder.resolve("sign.png"), "no picture");
        var badSign = clinic.night("--logo", sign.toString());
        assertThat(badSign.code()).isEqualTo(2);
        assertThat(badSign.lines()).hasSize(1);
        assertThat(badSign.last()).startsWith("could not start: --logo " + sign + ": it is no picture; expected");
        var reference = Files.createDirectories(clinic.data().resolve("reference"));
        Files.writeString(reference.resolve("instruments.csv"), "code,label\nx,y\n");
        assertThat(clinic.night().code()).isEqualTo(2);
        assertThat(clinic.data().resolve("state")).doesNotExist();
    }

    @Test
    void anotherSignMakesAnotherRun() throws IOException {
        var clinic = MadeOnce.afterOneNight(folder.resolve("a"));
        var first = Files.readSymbolicLink(clinic.reports().resolve("latest"));
        var sign = folder.resolve("sign.png").toString();
        ImageIO.write(
                new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB),
                "png",
                Path.of(sign).toFile());
        assertThat(clinic.night("--logo", sign).last()).startsWith("done: 0 files loaded");
        assertThat(Files.readSymbolicLink(clinic.reports().resolve("latest"))).isNotEqualTo(first);
        assertThat(clinic.reports().resolve("latest/logo.png")).exists();
        assertThat(clinic.night("--logo", sign).last()).startsWith("nothing new since ");
        assertThat(clinic.night().last()).startsWith("done: 0 files loaded");
        assertThat(Files.readSymbolicLink(clinic.reports().resolve("latest"))).isEqualTo(first);
    }

    @Test
    void changesNothingOnADryRun() throws IOException {
        var clinic = new Clinic(folder.resolve("a")).drop("s-2026-03-02.csv", SESSIONS + "p,2026-01-01,rf\n");
        var said = clinic.night("--dry-run");
        assertThat(said.code()).isZero();
        assertThat(said.lines()).contains("would load s-2026-03-02.csv");
        assertThat(clinic.reports()).doesNotExist();
        assertThat(clinic.night().last()).startsWith("done: 1 file loaded, 1 row accepted");
    }

    @Test
    void movesOnlyLoadedFilesToTheArchiveAndKnowsThemAgain() throws IOException {
        var sessions = SESSIONS + "p,2026-01-01,rf\n";
        var clinic = new Clinic(folder.resolve("a"))
                .drop("north/s-2026-03-02.csv", sessions)
                .drop("empty.csv", "");
        assertThat(clinic.night("--archive").lines())
                .contains("moved 1 file to " + clinic.data().resolve("archive"));
        try (var archived = Files.list(clinic.data().resolve("archive/north"))) {
            assertThat(archived)
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasContent(sessions));
        }
        assertThat(clinic.incoming().resolve("north/s-2026-03-02.csv")).doesNotExist();
        assertThat(clinic.incoming().resolve("empty.csv")).exists();
        clinic.drop("north/s-2026-03-02.csv", sessions);
        assertThat(clinic.night().last()).startsWith("nothing new since ");
    }

    @Test
    void derivesEverybodyAnewWhenTheRegistryOfInstrumentsChanges() throws IOException {
        var clinic = new Clinic(folder.resolve("a"))
                .drop("s-2026-03-02.csv", SESSIONS + "p,2026-01-01,rf\n")
                .drop(
                        "r-2026-03-02.csv",
                        RATINGS
                                + "p,2026-01-01,rolling,quartile_improvement,0\np,2026-03-10,rolling,quartile_improvement,3\n");
        assertThat(clinic.night().code()).isZero();
        assertThat(clinic.numbers().get("results.csv"))
                .contains("quartile_improvement,clinician,rolling,rf,final,final,mean_improvement,points,3,");
        var shipped = Files.readString(Path.of("data/reference/instruments.csv"));
        var reference = Files.createDirectories(clinic.data().resolve("reference"));
        Files.writeString(
                reference.resolve("instruments.csv"),
                shipped.replace(
                        "Quartile improvement,0,4,1,higher,change,0,", "Quartile improvement,0,4,1,higher,change,1,"));
        assertThat(clinic.night().last()).startsWith("done: 0 files loaded");
        assertThat(clinic.numbers().get("results.csv"))
                .contains("quartile_improvement,clinician,rolling,rf,final,final,mean_improvement,points,2,");
    }

    /** The registry with a byte order mark must start, and every edited file makes another run. */
    @Test
    void anEditOfAnyReferenceFileMakesAnotherRun() throws IOException {
        var clinic = MadeOnce.afterOneNight(folder.resolve("a"));
        var runs = new ArrayList<Path>(
                List.of(Files.readSymbolicLink(clinic.reports().resolve("latest"))));
        var reference = Files.createDirectories(clinic.data().resolve("reference"));
        for (var name : List.of("published.csv", "claims.csv", "instruments.csv")) {
            var shipped = Files.readString(Path.of("data/reference").resolve(name));
            Files.writeString(reference.resolve(name), "\uFEFF" + shipped);
            assertThat(clinic.night().last()).as(name).startsWith("done: 0 files loaded");
            runs.add(Files.readSymbolicLink(clinic.reports().resolve("latest")));
        }
        assertThat(runs).doesNotHaveDuplicates();
        assertThat(clinic.night().last()).startsWith("nothing new since ");
    }

    @Test
    void doesNotStartWithItsDataInTheInbox() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        var said = Clinic.say(
                "--incoming", folder.resolve("in").toString(),
                "--data", folder.resolve("in/data").toString(),
                "--reports", folder.resolve("reports").toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.lines()).hasSize(1);
        assertThat(folder.resolve("in/data")).doesNotExist();
    }

    private static Map<String, String> everything(Path reports) throws IOException {
        var files = new TreeMap<String, String>();
        try (var walk = Files.walk(reports)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(file);
                files.put(
                        reports.relativize(file).toString(),
                        Files.getLastModifiedTime(file) + " " + Arrays.hashCode(bytes));
            }
        }
        return files;
    }
}
