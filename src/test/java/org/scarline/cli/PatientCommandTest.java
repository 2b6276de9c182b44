package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Disk;

/** The page of one patient, from a clinic that had a night. */
class PatientCommandTest {
    private static final String SESSIONS = "patient_id,session_date,modality\n";
    private static final String RATINGS = "patient_id,assessed_on,scar_type,instrument,score\n";
    private static final String HOSTILE = "<script>alert(1)</script>../..";

    @TempDir
    private static Path home = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void runANight() throws IOException {
        var files = Clinic.simulate(home.resolve("made"), 12);
        var clinic = new Clinic(home).dropFrom(home.resolve("made"), files);
        clinic.drop("north/s-2026-03-02.csv", SESSIONS + "N-1,2026-01-01,rf\nN-1,2026-01-29,rf\n");
        clinic.drop("north/r-2026-03-02.csv", RATINGS + "N-1,2026-01-01,rolling,goodman_baron_grade,4\n");
        clinic.drop("north/s-2026-03-03.csv", SESSIONS + "\"" + HOSTILE + "\",2026-01-01,rf\n");
        clinic.drop("void-2026-06-01.csv", "patient_id,session_date,modality,record_status\ngone,2026-01-29,,void\n");
        assertThat(clinic.night().code()).isIn(0, 3);
    }

    private static Clinic.Said say(Path data, String site, String id, String... more) {
        return say(data, home.resolve("reports"), site, id, more);
    }

    private static Clinic.Said say(Path data, Path reports, String site, String id, String... more) {
        var arguments = new ArrayList<>(List.of(
                "patient",
                "--site",
                site,
                "--id",
                id,
                "--data",
                data.toString(),
                "--reports",
                reports.toString(),
                "--as-of",
                "2026-02-20"));
        arguments.addAll(List.of(more));
        return Clinic.say(arguments.toArray(String[]::new));
    }

    private Clinic.Said page(String id) {
        return say(home.resolve("data"), "north", id, "--out", folder.toString());
    }

    @Test
    void writesThePageAndItsPictureForTheirOwnerOnly() throws IOException {
        var before = Files.readAllBytes(home.resolve("data/state/scarline.mv.db"));
        var said = page("N-1");
        var pdf = folder.resolve("north-N-1-2026-02-20.pdf");
        assertThat(said.lines()).containsExactly("done: " + pdf);
        assertThat(said.code()).isZero();
        for (var file : List.of(pdf, folder.resolve("north-N-1-2026-02-20.png"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("2 sessions; not rated again since the first", "Session 3", "19 Feb 2026 – 5 Mar 2026");
        }
        assertThat(Files.readAllBytes(home.resolve("data/state/scarline.mv.db")))
                .isEqualTo(before);
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void givesTheSameBytesAgain() throws IOException {
        page("N-1");
        var pdf = Files.readAllBytes(folder.resolve("north-N-1-2026-02-20.pdf"));
        var png = Files.readAllBytes(folder.resolve("north-N-1-2026-02-20.png"));
        page("N-1");
        assertThat(folder.resolve("north-N-1-2026-02-20.pdf")).hasBinaryContent(pdf);
        assertThat(folder.resolve("north-N-1-2026-02-20.png")).hasBinaryContent(png);
    }

    @Test
    void keepsPagesInTheDataFolderUnlessToldOtherwise() throws IOException {
        assertThat(say(home.resolve("data"), "north", "N-1").code()).isZero();
        var made = home.resolve("data/patients");
        assertThat(made.resolve("north-N-1-2026-02-20.pdf")).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        try (var reports = Files.walk(home.resolve("reports"))) {
            assertThat(reports.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("N-1"));
        }
    }

    @Test
    void saysInOneLineThatThereIsNoSuchPatient() {
        for (var id : List.of("N-2", "x\ny; <script>", "' OR 1=1 --", "gone")) {
            var said = page(id);
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.lines()).containsExactly("failed: no rows of a patient with this --id at this --site");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aHostileIdStaysOnThePageAndOutOfTheNameOfTheFile() throws IOException {
        var said = page(HOSTILE);
        assertThat(said.code()).isZero();
        assertThat(said.last()).matches("done: .*/north-x[0-9a-f]{16}-2026-02-20\\.pdf");
        try (var document = Loader.loadPDF(Path.of(said.last().substring(6)).toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains(HOSTILE);
        }
    }

    @Test
    void doesNotStartBesideARunWithoutAStateOrWithABadChoice() throws IOException {
        var lock = Disk.local().lock(home.resolve("data/state/lock")).orElseThrow();
        try {
            assertThat(page("N-1").code()).isEqualTo(2);
            assertThat(page("N-1").last()).startsWith("could not start: another run holds ");
        } finally {
            lock.close();
        }
        var nowhere = say(folder.resolve("nowhere"), "north", "N-1");
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.last()).startsWith("could not start: no rows are stored in ");
        assertThat(folder.resolve("nowhere")).doesNotExist();
        assertThat(say(home.resolve("data"), "north", "N-1", "--instrument", "none")
                        .last())
                .startsWith("could not start: --instrument none: expected one of ");
        assertThat(say(home.resolve("data"), "north", "N-1", "--page", "A5").code())
                .isEqualTo(2);
        assertThat(Clinic.say("patient").code()).isEqualTo(2);
    }

    @Test
    void showsAPatientWithoutAnyPublishedRun() throws IOException {
        var out = folder.resolve("out");
        var said = say(home.resolve("data"), folder.resolve("none"), "north", "N-1", "--out", out.toString());
        assertThat(said.code()).isZero();
        var png = Files.readAllBytes(out.resolve("north-N-1-2026-02-20.png"));
        assertThat(new String(png, StandardCharsets.UTF_8)).contains("No cohort is shown.");
    }
}
