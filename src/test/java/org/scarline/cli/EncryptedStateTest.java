package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Nights under a key: what is kept of patients cannot be read without it, and everything works with it. */
final class EncryptedStateTest {
    private static final int CANARIES = 100;

    @TempDir
    Path home;

    private Path key(String name, String secret) throws IOException {
        var file = Files.writeString(home.resolve(name), secret);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private static void drop(Clinic clinic) throws IOException {
        var sessions = new StringBuilder("patient_id,session_date,modality,device\n");
        var ratings = new StringBuilder("patient_id,assessed_on,scar_type,instrument,score,rater_id\n");
        for (var each = 0; each < CANARIES; each++) {
            sessions.append("CANARY-%1$d,2026-01-05,standard,DEVICE-%1$d\n".formatted(each));
            ratings.append("CANARY-%1$d,2026-01-05,rolling,goodman_baron_grade,3,R1\n".formatted(each));
            ratings.append("CANARY-%1$d,2026-03-20,rolling,goodman_baron_grade,2,R1\n".formatted(each));
            ratings.append("CANARY-%1$d,2026-03-21,rolling,goodman_baron_grade,9,R1\n".formatted(each));
        }
        clinic.drop("a/sessions-2026-04-01.csv", sessions.toString())
                .drop("a/ratings-2026-04-01.csv", ratings.toString());
    }

    /** Files below a folder whose bytes or names hold a text. */
    private static List<Path> holding(Path folder, String text) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().contains(text)
                        || new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static Path one(Path folder, String begin) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(begin))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String shown(Clinic clinic, Path key, Path file) {
        var bytes = new ByteArrayOutputStream();
        var said = new StringWriter();
        new CommandLine(new ShowCommand(Host.local(), bytes))
                .setErr(new PrintWriter(said))
                .execute("--data", clinic.data().toString(), "--key-file", key.toString(), file.toString());
        return bytes.toString(StandardCharsets.UTF_8) + said;
    }

    private static Clinic.Said say(Clinic clinic, String command, String... more) {
        var arguments = new ArrayList<>(List.of(command, "--data", clinic.data().toString()));
        arguments.addAll(List.of(more));
        return Clinic.say(arguments.toArray(String[]::new));
    }

    @Test
    void noneOfAHundredCanariesIsReadableAndAllWorksUnderTheKey() throws IOException {
        var clinic = new Clinic(home);
        var key = key("key", "a first key of some length");
        drop(clinic);
        var night = clinic.night("--archive", "--key-file", key.toString());
        assertThat(night.code()).as("%s", night.lines()).isEqualTo(3);
        assertThat(night.last()).contains("(encrypted: scarline show FILE)");
        var made = say(
                clinic,
                "patient",
                "--site",
                "a",
                "--id",
                "CANARY-7",
                "--key-file",
                key.toString(),
                "--reports",
                clinic.reports().toString(),
                "--as-of",
                "2026-11-22");
        assertThat(made.code()).as("%s", made.lines()).isZero();
        assertThat(holding(clinic.data(), "CANARY")).isEmpty();
        assertThat(holding(home, "a first key")).containsExactly(key);

        var rejects = one(clinic.data().resolve("rejected"), "ratings");
        assertThat(shown(clinic, key, rejects)).contains("CANARY-99").startsWith("file,line,byte_offset");
        var page = shown(clinic, key, one(clinic.data().resolve("patients"), "patient-"));
        assertThat(page.substring(0, 4)).containsAnyOf("%PDF", "PNG");
        assertThat(Files.readString(clinic.data().resolve("audit/log.csv"))).contains(",show,");

        var wrong = key("wrong", "a wrong key of some length");
        assertThat(shown(clinic, wrong, rejects))
                .startsWith("could not start: ")
                .hasLineCount(1)
                .contains("is encrypted under another key");
        assertThat(clinic.night("--key-file", wrong.toString()).lines()).hasSize(1);

        var next = key("next", "the next key of some length");
        var rekeyed = say(clinic, "rekey", "--key-file", key.toString(), "--new-key-file", next.toString());
        assertThat(rekeyed.last()).startsWith("done: the database and ").endsWith(" are opened by the new key alone");
        assertThat(shown(clinic, key, rejects)).contains("under another key");
        assertThat(holding(clinic.data(), "CANARY")).isEmpty();
        assertThat(say(
                                clinic,
                                "check",
                                "--key-file",
                                next.toString(),
                                "--reports",
                                clinic.reports().toString())
                        .code())
                .isZero();

        var before = Files.readString(clinic.reports().resolve("latest/results.csv"));
        var rebuilt = clinic.night("--rebuild", "--key-file", next.toString());
        assertThat(rebuilt.code()).as("%s", rebuilt.lines()).isZero();
        assertThat(Files.readString(clinic.reports().resolve("latest/results.csv")))
                .isEqualTo(before);
        withdraw(clinic, next);
    }

    private static void withdraw(Clinic clinic, Path key) throws IOException {
        var arguments = new ArrayList<>(List.of("withdraw", "--site", "a", "--id", "CANARY-7"));
        arguments.addAll(List.of(clinic.arguments("--key-file", key.toString())));
        var said = Clinic.say(arguments.toArray(String[]::new));
        assertThat(said.code()).as("%s", said.lines()).isZero();
        var archived = one(clinic.data().resolve("archive"), "ratings");
        assertThat(shown(clinic, key, archived)).contains("CANARY-8,").doesNotContain("CANARY-7,");
        assertThat(clinic.data().resolve("patients")).isEmptyDirectory();
        assertThat(holding(clinic.data(), "CANARY")).isEmpty();
        var night = clinic.night("--key-file", key.toString());
        assertThat(night.code()).as("the night after it: %s", night).isIn(0, 3);
    }
}
