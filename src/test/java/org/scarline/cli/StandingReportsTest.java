package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights without new files: what stands is looked at, and what was not said yet is said. */
class StandingReportsTest {
    private static final String SESSIONS = "patient_id,session_date,modality\n";

    @TempDir
    private Path folder = Path.of("");

    private Clinic clinic;
    private Path latest;
    private Path run;
    private Map<String, String> published = Map.of();

    @BeforeEach
    void twoNights() throws IOException {
        clinic = MadeOnce.afterTwoNights(folder);
        latest = clinic.reports().resolve("latest");
        run = latest.toRealPath();
        published = bytes(run);
    }

    /** All but the clock times. */
    private static Map<String, String> bytes(Path run) throws IOException {
        var bytes = new TreeMap<String, String>();
        try (var walk = Files.walk(run)) {
            for (var file : walk.filter(Files::isRegularFile)
                    .filter(each -> !each.endsWith("run.json"))
                    .toList()) {
                bytes.put(run.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    private void isNoticedAndMended(String what) throws IOException {
        var said = clinic.night();
        assertThat(said.code()).as(said.toString()).isEqualTo(3);
        assertThat(said.lines()).anyMatch(line -> line.contains("was changed since") && line.contains(what));
        assertThat(latest.toRealPath()).isEqualTo(run);
        assertThat(bytes(run)).isEqualTo(published);
    }

    @Test
    void whatWasChangedIsSaidAndPublishedAgain() throws IOException {
        Files.writeString(run.resolve("results.csv"), "x\n");
        Files.delete(run.resolve("verdicts.csv"));
        isNoticedAndMended("results.csv was changed");
        Files.delete(latest);
        Files.createSymbolicLink(latest, Path.of("2026-01-01-00000000"));
        isNoticedAndMended("does not lead to");
        Files.delete(latest);
        Files.createDirectory(latest);
        Files.writeString(latest.resolve("kept"), "kept");
        isNoticedAndMended("does not lead to");
        assertThat(Files.isSymbolicLink(latest)).isTrue();
        assertThat(clinic.reports().resolve("was-latest-1/kept")).hasContent("kept");
        assertThat(clinic.night().lines()).singleElement().asString().startsWith("nothing new since ");
        aClockThatGoesBackDoesNotStartANight();
    }

    private void aClockThatGoesBackDoesNotStartANight() {
        var arguments = List.of(
                "--incoming", clinic.incoming().toString(),
                "--data", clinic.data().toString(),
                "--reports", clinic.reports().toString());
        var said = Clinic.sayOn("2026-11-01T12:00:00Z", arguments.toArray(String[]::new));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.last())
                .contains("today is 2026-11-01, before 2026-11-22")
                .contains("--as-of");
        assertThat(Clinic.sayOn("2026-11-23T12:00:00Z", arguments.toArray(String[]::new))
                        .code())
                .isZero();
    }

    @Test
    void anArchiveThatFailsSwallowsNothingAndNothingIsLeftBehind() throws IOException {
        Files.writeString(clinic.reports().resolve(".index.html.part"), "half");
        Files.createDirectory(clinic.reports().resolve(".part-2026-01-01-00000000"));
        clinic.drop("s-2026-03-04.csv", SESSIONS + "p,2026-02-26,rf\nq,no day,rf\n");
        Files.writeString(clinic.data().resolve("archive"), "in the way");
        var said = clinic.night("--archive");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.lines()).anyMatch(line -> line.startsWith("not moved to the archive: s-2026-03-04.csv"));
        assertThat(said.last()).startsWith("done: ").contains("1 rejected");
        assertThat(clinic.data().resolve("state/staging")).doesNotExist();
        assertThat(clinic.data().resolve("state/work")).isEmptyDirectory();
        try (var inside = Files.list(clinic.reports())) {
            assertThat(inside.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
        whatNoNightHasSaidIsSaidByTheNext();
    }

    /** As a night leaves it that was killed between publishing and saying. */
    private void whatNoNightHasSaidIsSaidByTheNext() throws IOException {
        clinic.drop("s-2026-03-05.csv", SESSIONS + "p,2026-02-26,rf\nq,no day,rf\n");
        assertThat(Clinic.unheard(clinic.arguments())).isEqualTo(3);
        var said = clinic.night();
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.last())
                .startsWith("nothing new since ")
                .contains("1 rejected")
                .contains("rejected");
        assertThat(clinic.night().code()).isZero();
    }

    @Test
    void withNothingEverLoadedNoReportIsMade() throws IOException {
        var empty = new Clinic(folder.resolve("empty")).drop("s-2026-03-02.csv", SESSIONS + "p,no day,rf\n");
        for (var night = 0; night < 2; night++) {
            var said = empty.night();
            assertThat(said.code()).isEqualTo(3);
            assertThat(said.last()).startsWith("no usable data: ");
            assertThat(Files.exists(empty.reports().resolve("latest"), LinkOption.NOFOLLOW_LINKS))
                    .isFalse();
        }
        empty.drop("s-2026-03-03.csv", SESSIONS + "p,2026-01-29,rf\n");
        assertThat(empty.night().last()).startsWith("done: 1 file loaded");
        for (var name : List.of("s-2026-03-02.csv", "s-2026-03-03.csv")) {
            Files.delete(empty.incoming().resolve(name));
        }
        var unmounted = empty.night();
        assertThat(unmounted.code()).isEqualTo(3);
        assertThat(unmounted.lines()).anyMatch(line -> line.contains("is empty, and held 2 files in the last night"));
        assertThat(empty.night().code()).isZero();
    }
}
