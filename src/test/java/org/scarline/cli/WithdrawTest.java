package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.disk.Digest;

/** A patient withdraws after a night, and an old file comes back. */
final class WithdrawTest {
    private static final String CANARY = "CANARY-4711";

    private static final int CANARIES = Integer.getInteger("disclosure.canaries", 1);

    @TempDir
    Path home;

    private static String sessions(String... patients) {
        var text = new StringBuilder("patient_id,session_date,modality\n");
        for (var patient : patients) {
            text.append(patient).append(",2026-01-05,standard\n");
        }
        return text.toString();
    }

    private static String ratings(String... lines) {
        return "patient_id;assessed_on;scar_type;instrument;score\n" + String.join("\n", lines) + "\n";
    }

    private List<Path> naming(Path folder) throws IOException {
        var canary = CANARY.toLowerCase(Locale.ROOT);
        var found = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                // in small letters, all of which Latin 1 has: others take a string of wide characters, and their time
                var text = Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                if (text.contains(canary) || text.contains(String.join("\0", canary.split("")))) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    @Test
    void nothingNamesThePatientAfterwardsAndNoOldFileBringsThePatientBack() throws IOException {
        var clinic = new Clinic(home);
        var ratings = ratings(
                "P1;2026-01-05;rolling;goodman_baron_grade;3",
                "P1;2026-03-20;rolling;goodman_baron_grade;2",
                CANARY + ";2026-01-05;rolling;goodman_baron_grade;4",
                CANARY + ";2026-03-20;rolling;goodman_baron_grade;1",
                CANARY + ";2026-03-21;rolling;goodman_baron_grade;7");
        clinic.drop("a/sessions-2026-04-01.csv", sessions("P1", CANARY)).drop("a/ratings-2026-04-01.csv", ratings);
        assertThat(clinic.night("--archive").code()).isEqualTo(3);
        Files.createDirectories(clinic.data().resolve("patients"));
        Files.writeString(clinic.data().resolve("patients/a-" + CANARY + "-2026-04-02.pdf"), "a page");
        Files.writeString(clinic.data().resolve("patients/a-P1-2026-04-02.pdf"), "another page");
        assertThat(naming(home)).hasSizeGreaterThan(3);

        var said = Clinic.say(withdraw(clinic));
        assertThat(said.lines()).as("withdraw").anyMatch(line -> line.startsWith("done: the patient is withdrawn"));
        assertThat(said.code()).isZero();
        assertThat(naming(home)).isEmpty();
        assertThat(clinic.data().resolve("patients/a-P1-2026-04-02.pdf")).exists();
        assertThat(archived(clinic)).contains("P1;2026-03-20").doesNotContain(";4\n");
        try (var certificates = Files.list(clinic.data().resolve("withdrawals"))) {
            assertThat(Files.readString(certificates
                            .filter(file -> !file.endsWith("archive.json"))
                            .findFirst()
                            .orElseThrow()))
                    .contains("\"archived files\" : 2".replace(" :", ":"), "\"patients in the database\": 1");
        }

        checksWhatIsLeft(clinic);
        clinic.drop("a/again-2026-04-02.csv", sessions(CANARY, "P2")).drop("a/scores-2026-04-02.csv", ratings);
        var night = clinic.night();
        assertThat(night.code()).isEqualTo(3);
        assertThat(Files.readString(clinic.reports().resolve("latest/flow.csv")))
                .contains("patients,,patients,2\n");
        assertThat(naming(clinic.data().resolve("rejected"))).isEmpty();
        assertThat(naming(clinic.reports())).isEmpty();
        assertThat(Files.readString(clinic.reports().resolve("latest/quality.csv")))
                .contains("WITHDRAWN:3");
    }

    /** Counts, years and lines of others hold such an id too: they neither go nor are taken for the patient's. */
    @Test
    void aPatientWhoseIdIsASmallNumberGoesAndNobodyElse() throws IOException {
        var clinic = new Clinic(home);
        clinic.drop(
                "a/ratings-2026-04-01.csv",
                ratings(
                        "P1;2026-01-05;rolling;goodman_baron_grade;3",
                        "7;2026-01-05;rolling;goodman_baron_grade;4",
                        "7;2026-01-06;rolling;goodman_baron_grade;9",
                        "17;2026-01-05;rolling;goodman_baron_grade;2",
                        "P2;2026-01-05;rolling;goodman_baron_grade;1",
                        "P3;on the 9th;rolling;goodman_baron_grade;2"));
        assertThat(clinic.night("--archive").code()).isEqualTo(3);
        var arguments = withdraw(clinic);
        arguments[4] = "7";
        var said = Clinic.say(arguments);
        assertThat(said.code()).as("%s", said).isZero();
        assertThat(said.lines())
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo("what is left was not searched for the id: one so short stands in many files by chance");
        assertThat(archived(clinic)).contains("P1;", "\n17;", "P2;", "P3;").doesNotContain("\n7;");
        try (var rejected = Files.list(clinic.data().resolve("rejected"))) {
            var lines = Files.readString(rejected.findFirst().orElseThrow());
            assertThat(lines).as("the seventh line").contains("P3;on the 9th").doesNotContain("7;2026-01-06");
        }
    }

    /** Canaries in every field, in files of several kinds and encodings. */
    @Test
    void noCanaryOfAnyFieldStaysInAnyFileThatTheProgramOwns() throws IOException {
        var clinic = new Clinic(home);
        var sessions = new StringBuilder(
                        "patient_id\tsession_date\tmodality\tdevice\toperator_id\tadverse_events\tremarks\n")
                .append("P1\t2026-01-05\trf\tPen\top1\tnone\tquiet\n");
        var ratings = new StringBuilder("patient_id,assessed_on,scar_type,instrument,score,rater_id,note\n");
        var patients = new StringBuilder("patient_id;fitzpatrick;sex;research_consent\n").append("P1;3;f;yes\n");
        for (var each = 0; each < CANARIES; each++) {
            var one = CANARY + "-" + each;
            sessions.append(one)
                    .append("\t2026-01-05\trf\tDEV-%1$s\tOP-%1$s\tnone\tMrs %1$s\n".formatted(one))
                    .append(one)
                    .append("\t2026-02-05\tlaser-%1$s\t\t\t%1$s\tMrs %1$s\n".formatted(one));
            for (var line :
                    List.of("2026-01-05,rolling,goodman_baron_grade,4", "2026-05-01,box,goodman_baron_grade,1")) {
                ratings.append("%1$s,%2$s,RATER-%1$s,\"Mrs %1$s\nof %1$s street\"\n".formatted(one, line));
            }
            patients.append("%1$s;2;S-%1$s;yes\n".formatted(one))
                    .append("%1$s;9;;no\n".formatted(one.toLowerCase(Locale.ROOT)));
        }
        clinic.drop("a/sessions-2026-05-02.csv", sessions.toString())
                .drop("a/ratings-2026-05-02.csv", ratings.toString());
        Files.write(
                clinic.incoming().resolve("a/patients-2026-05-02.csv"),
                ("\uFEFF" + patients).getBytes(StandardCharsets.UTF_16LE));
        assertThat(clinic.night("--archive").code()).isEqualTo(3);
        assertThat(naming(clinic.reports())).as("what is published").isEmpty();
        var page = new ArrayList<>(List.of("patient", "--site", "a", "--id", CANARY + "-0"));
        page.addAll(List.of(
                "--data",
                clinic.data().toString(),
                "--reports",
                clinic.reports().toString(),
                "--as-of",
                "2026-11-22"));
        assertThat(Clinic.say(page.toArray(String[]::new)).code()).isZero();
        assertThat(Clinic.say("backup", "--data", clinic.data().toString(), "--to", home + "/copy")
                        .code())
                .isZero();

        var set = new ArrayList<>(List.of("export", "--individual", "--individual-k", "1", "--release-override", "me"));
        set.addAll(List.of(clinic.arguments()));
        assertThat(Clinic.say(set.toArray(String[]::new)).last()).contains("; see ");
        assertThat(naming(clinic.data().resolve("individual")))
                .as("what is for researchers")
                .isEmpty();

        withdrawAll(clinic);
        assertThat(clinic.data().resolve("individual")).doesNotExist();
        assertThat(naming(clinic.data())).isEmpty();

        assertThat(Clinic.say("restore", "--data", clinic.data().toString(), "--from", home + "/copy")
                        .code())
                .isZero();
        assertThat(naming(clinic.data())).isNotEmpty();
        assertThat(clinic.night().lines()).anyMatch(line -> line.contains("who withdrew came back"));
        assertThat(naming(clinic.data())).isEmpty();
    }

    private static void withdrawAll(Clinic clinic) {
        for (var each = 0; each < CANARIES; each++) {
            for (var id : List.of(CANARY + "-" + each, (CANARY + "-" + each).toLowerCase(Locale.ROOT))) {
                var arguments = withdraw(clinic);
                arguments[4] = id;
                var said = Clinic.say(arguments);
                assertThat(said.code()).as("%s", said.lines()).isZero();
            }
        }
    }

    /** What was taken out on purpose is no damage; what changes later is. */
    private static void checksWhatIsLeft(Clinic clinic) throws IOException {
        var check = check(clinic);
        assertThat(Clinic.say(check).code()).isZero();
        Path file;
        try (var files = Files.walk(clinic.data().resolve("archive"))) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        var left = Files.readAllBytes(file);
        Files.writeString(file, "P1", java.nio.file.StandardOpenOption.APPEND);
        assertThat(Clinic.say(check).lines()).anyMatch(line -> line.contains("its content is not that of its digest"));
        Files.write(file, left);
    }

    /** The power goes off before the first change of what is named, and nobody gives the command again. */
    @ParameterizedTest
    @CsvSource({"data/archive/,", "data/state/scarline,", "withdrawals/2026-,a key of some length"})
    void oneThatIsCutOffIsEndedByTheNextNight(String place, @Nullable String key) throws IOException {
        var keyFile = home.resolve("key");
        var more = key == null ? new String[0] : new String[] {"--key-file", keyFile.toString()};
        if (key != null) {
            Files.writeString(keyFile, key);
            Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
        }
        var clinic = new Clinic(home.resolve("one"));
        clinic.drop("a/sessions-2026-04-01.csv", sessions("P1", CANARY)).drop("b/s-2026-04-01.csv", sessions("P2"));
        assertThat(clinic.night(joined(new String[] {"--archive"}, more)).code())
                .isZero();
        var begun = clinic.data().resolve("withdrawals/begun/patient.json");
        var said = Clinic.sayOn(
                PowerCut.before(path -> Files.exists(begun) && path.toString().contains(place)),
                joined(withdraw(clinic), more));
        assertThat(said.lines()).noneMatch(line -> line.startsWith("done"));
        assertThat(begun).as("%s", said).exists();
        if (key != null) {
            assertThat(clinic.night())
                    .as("without the key")
                    .returns(2, Clinic.Said::code)
                    .satisfies(each -> assertThat(each.lines()).hasSize(1));
        }

        var night = clinic.night(more);
        assertThat(night.code()).as("%s", night).isZero();
        assertThat(night.lines()).anyMatch(line -> line.startsWith("a withdrawal that was cut off was ended; "));
        assertThat(naming(clinic.data())).isEmpty();
        assertThat(begun.getParent()).doesNotExist();
        assertThat(Files.readString(clinic.reports().resolve("latest/flow.csv")))
                .contains("patients,,patients,2\n");
        var check = Clinic.say(joined(check(clinic), more));
        assertThat(check.code()).as("%s", check).isZero();
    }

    private static String[] joined(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }

    private static String[] check(Clinic clinic) {
        return new String[] {
            "check",
            "--data",
            clinic.data().toString(),
            "--reports",
            clinic.reports().toString()
        };
    }

    /** By the digest that it has now as well as by the one with which it was dropped. */
    @Test
    void aFileOfWhichLinesWereTakenOutIsTakenBackByTheDigestOfWhatIsLeft() throws IOException {
        var clinic = new Clinic(home);
        clinic.drop("a/ratings-2026-04-01.csv", sessions("P1", CANARY)).drop("a/s-2026-04-01.csv", sessions("P2"));
        assertThat(clinic.night("--archive").code()).isZero();
        assertThat(Clinic.say(withdraw(clinic)).code()).isZero();
        var arguments = new ArrayList<>(List.of("retract", "--file", Digest.of(archived(clinic))));
        arguments.addAll(List.of(clinic.arguments()));
        var said = Clinic.say(arguments.toArray(String[]::new));
        assertThat(said.code()).as("%s", said).isZero();
        assertThat(said.lines()).contains("taken back: a/ratings-2026-04-01.csv");
    }

    /** The archive has the file no more as it was, and the working copy went: every night says so, until it is dropped again. */
    @Test
    void aLineThatWaitsInAFileOfAPatientWhoWithdrewIsNotForgotten() throws IOException {
        var clinic = new Clinic(home);
        var ratings = ratings(
                CANARY + ";2026-01-05;rolling;goodman_baron_grade;3",
                "P1;2026-01-05;rolling;goodman_baron_grade;2",
                "P1;2026-11-24;rolling;goodman_baron_grade;1");
        clinic.drop("a/ratings-2026-04-01.csv", ratings);
        assertThat(clinic.night("--archive").code()).isEqualTo(3);
        assertThat(Clinic.say(withdraw(clinic)).code()).isZero();
        for (var day : List.of("2026-11-24", "2026-11-25", "2026-11-26")) {
            var said = on(clinic, day);
            assertThat(said.code()).as("%s", said).isEqualTo(3);
            assertThat(said.lines()).anyMatch(line -> line.startsWith("lines that wait: a/ratings-2026-04-01.csv"));
        }
        assertThat(on(clinic, "2026-11-26").last()).startsWith("nothing new since ");
        clinic.drop("a/ratings-2026-04-01.csv", ratings);
        assertThat(on(clinic, "2026-11-26").last()).contains("2 rows accepted", "1 rejected");
        assertThat(on(clinic, "2026-11-27").code()).isZero();
    }

    private static Clinic.Said on(Clinic clinic, String day) {
        var arguments = clinic.arguments();
        arguments[arguments.length - 1] = day;
        return Clinic.say(arguments);
    }

    private static String archived(Clinic clinic) throws IOException {
        try (var files = Files.walk(clinic.data().resolve("archive"))) {
            var ratings = files.filter(file -> file.getFileName().toString().startsWith("ratings"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(ratings);
        }
    }

    private static String[] withdraw(Clinic clinic) {
        var arguments = new ArrayList<>(List.of("withdraw", "--site", "a", "--id", CANARY));
        arguments.addAll(List.of(clinic.arguments()));
        return arguments.toArray(String[]::new);
    }
}
