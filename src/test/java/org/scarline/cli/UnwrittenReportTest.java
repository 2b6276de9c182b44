package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ChildProcess;
import org.scarline.ScarlineApplication;

/** Nights whose report cannot be written: a full disk, a word that cannot be shown, a place that is taken. */
class UnwrittenReportTest {
    private static final String SESSIONS = "patient_id,session_date,modality\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    @EnabledOnOs(OS.LINUX)
    void leavesTheLatestAsItWasAndTheNextNightPublishes() throws IOException, InterruptedException {
        var clinic = MadeOnce.afterOneNight(folder.resolve("clinic"));
        var link = clinic.reports().resolve("latest");
        var first = Files.readSymbolicLink(link);
        var run = clinic.reports().resolve(first);
        var published = bytes(run);
        clinic.drop("s-2026-03-03.csv", SESSIONS + "p,2026-02-01,rf\n");

        assertThat(withoutRoom(clinic))
                .startsWith("failed: " + clinic.data())
                .contains("File too large")
                .endsWith("; the previous reports stand");
        assertThat(withAWordThatNoFaceShows(clinic))
                .startsWith("failed: the wording of page.run has U+8DD1")
                .endsWith("; the previous reports stand");
        assertThat(Files.readSymbolicLink(link)).isEqualTo(first);
        assertThat(bytes(run)).isEqualTo(published);
        assertThat(clinic.night().code()).isZero();
        assertThat(Files.readSymbolicLink(link)).isNotEqualTo(first);
        assertThat(asPublished(run)).isEqualTo(withoutWhatFollowsResults(published, run));
    }

    /** A run that is not the latest any more: its results are compressed, and its page and manifest say so. */
    private static Map<String, String> asPublished(Path run) throws IOException {
        var bytes = withoutWhatFollowsResults(bytes(run), run);
        var packed = run.resolve("results.csv.gz");
        try (var results = new GZIPInputStream(Files.newInputStream(packed))) {
            bytes.put(
                    run.resolve("results.csv").toString(),
                    new String(results.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
        bytes.remove(packed.toString());
        return bytes;
    }

    private static Map<String, String> withoutWhatFollowsResults(Map<String, String> bytes, Path run) {
        var kept = new TreeMap<>(bytes);
        List.of("index.html", "manifest.csv")
                .forEach(name -> kept.remove(run.resolve(name).toString()));
        return kept;
    }

    private static String withoutRoom(Clinic clinic) throws IOException, InterruptedException {
        return failed(program(clinic, ChildProcess.command(ScarlineApplication.class), "ulimit -f 300; "));
    }

    private String withAWordThatNoFaceShows(Clinic clinic) throws IOException, InterruptedException {
        var words = Files.createDirectories(folder.resolve("other/messages")).resolve("report.properties");
        var shipped = Path.of("src/main/resources/messages/report.properties");
        Files.writeString(words, Files.readString(shipped, StandardCharsets.UTF_8) + "\npage.run = \u8DD1\n");
        return failed(program(clinic, ChildProcess.command(folder.resolve("other"), ScarlineApplication.class), ""));
    }

    /** The last line of all, which says what failed. */
    private static String failed(Clinic.Said said) {
        assertThat(said.code()).as(said.toString()).isEqualTo(1);
        assertThat(said.lines()).as("no trace of the program").noneMatch(line -> line.startsWith("\tat "));
        return said.last();
    }

    /** A run, file by file. */
    private static Map<String, String> bytes(Path run) throws IOException {
        var bytes = new TreeMap<String, String>();
        try (var walk = Files.walk(run)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                bytes.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    /** A night in a program of its own. */
    private static Clinic.Said program(Clinic clinic, List<String> program, String before)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", "-c", before + "exec \"$@\"", "bash"));
        command.addAll(program);
        command.add("run");
        command.addAll(List.of(clinic.arguments()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Clinic.Said(process.waitFor(), said.lines().toList());
    }
}
