package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.audit.AuditLog;
import org.scarline.disk.Digest;
import org.scarline.disk.Disk;
import org.springframework.util.FileSystemUtils;

/**
 * Every command that changes something, cut off or out of room at its first, second, third … operation: given again, with the
 * night after it, it ends in what it gives undisturbed, and the log of the audit has lost no line.
 */
@EnabledIfSystemProperty(named = "reliability.every", matches = "[0-9]+")
final class CommandFaultTest {
    private static final int EVERY = Integer.getInteger("reliability.every", 1);
    private static final int FIRST = Integer.getInteger("reliability.from", 1);

    @TempDir
    private Path folder = Path.of("");

    private Path made = Path.of("");

    /** One clinic with files in the archive, a copy of its state, and a file that was taken back. */
    @BeforeEach
    void make() throws IOException {
        var clinic = FaultTest.dropped(folder.resolve("made"));
        var patients = new StringBuilder("patient_id,birth_year,research_consent\n");
        for (var patient = 1; patient <= 12; patient++) {
            patients.append("p%d,1990,yes\n".formatted(patient));
        }
        clinic.drop("a/p-2026-05-02.csv", patients.toString())
                .drop("b/b-2026-05-02.csv", "patient_id,session_date,modality\nb1,2026-01-01,rf\n");
        assertThat(clinic.night("--archive").code()).isEqualTo(3);
        assertThat(command(clinic, "backup").code()).isZero();
        Files.move(clinic.home().resolve("copy"), clinic.home().resolve("older"));
        assertThat(command(clinic, "retract b").code()).isZero();
        // the keys that are drawn at random when they are first needed
        assertThat(Clinic.say(withdrawing(clinic, "p12")).code()).isZero();
        made = clinic.home();
    }

    private Clinic copied(String name) throws IOException, InterruptedException {
        var home = folder.resolve(name);
        new ProcessBuilder("cp", "-a", made.toString(), home.toString()).start().waitFor();
        return new Clinic(home);
    }

    private static String digest(Clinic clinic, String name) throws IOException {
        try (var walk = Files.walk(clinic.home())) {
            var file = walk.filter(Files::isRegularFile)
                    .filter(each -> each.toString().contains("/archive/")
                            && String.valueOf(each.getFileName()).startsWith(name))
                    .findFirst()
                    .orElseThrow();
            return Digest.of(Files.readString(file));
        }
    }

    private static String[] arguments(Clinic clinic, String command) throws IOException {
        var data = List.of("--data", clinic.data().toString());
        var whole = Arrays.asList(clinic.arguments());
        var all = new ArrayList<String>();
        switch (command) {
            case "backup" -> {
                all.addAll(
                        List.of("backup", "--to", clinic.home().resolve("copy").toString()));
                all.addAll(data);
            }
            case "restore" -> {
                all.addAll(List.of(
                        "restore", "--from", clinic.home().resolve("older").toString()));
                all.addAll(data);
            }
            case "retract s", "retract b" -> {
                all.addAll(List.of("retract", "--file", digest(clinic, command.substring("retract ".length()))));
                all.addAll(whole);
            }
            case "accept b" -> {
                all.addAll(List.of("accept", "--file", digest(clinic, "b")));
                all.addAll(whole);
            }
            case "withdraw" -> {
                return withdrawing(clinic, "p3");
            }
            default -> {
                all.addAll(List.of(command.split(" ", -1)));
                all.addAll(whole);
            }
        }
        return all.toArray(String[]::new);
    }

    private static String[] withdrawing(Clinic clinic, String patient) {
        var all = new ArrayList<>(List.of("withdraw", "--site", "a", "--id", patient));
        all.addAll(Arrays.asList(clinic.arguments()));
        return all.toArray(String[]::new);
    }

    private static Clinic.Said command(Clinic clinic, String command) throws IOException {
        return Clinic.say(arguments(clinic, command));
    }

    /** What is left, but what a command that is given twice leaves twice, or what it draws at random. */
    private static Map<String, String> left(Clinic clinic) throws IOException {
        var left = FaultTest.left(clinic);
        left.keySet().removeIf(path -> path.contains("-before-") || path.equals("data/audit/log.csv"));
        left.replaceAll(
                (path, content) -> path.matches("data/(individual|withdrawals|state/compacted).*") ? "" : content);
        return left;
    }

    private static long entered(Clinic clinic) throws IOException {
        var state = new AuditLog(Disk.local(), clinic.data()).verify();
        assertThat(state.problem()).isEmpty();
        return state.entries();
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "restore", "retract s", "accept b", "withdraw", "export", "export --individual"})
    void aCommandThatIsCutOffAnywhereIsDoneWhenItIsGivenAgain(String command) throws Exception {
        var whole = copied("whole");
        var counted = new PowerCut(Integer.MAX_VALUE);
        var undisturbed = Clinic.sayOn(counted, arguments(whole, command));
        assertThat(undisturbed.code()).as("%s", undisturbed).isIn(0, 3);
        var after = whole.night("--archive");
        assertThat(after.code()).as("%s", after).isIn(0, 3);
        var expected = left(whole);
        var lines = entered(whole);
        var problems = new TreeMap<String, List<String>>();
        var tried = 0;
        for (var at = FIRST; at <= counted.operations(); at += EVERY) {
            for (var trouble : List.of(new PowerCut(at), FullDisk.said(at))) {
                var clinic = copied("at" + at);
                var wrong = wrong(clinic, command, trouble);
                wrong.addAll(FaultTest.different(expected, left(clinic)));
                if (entered(clinic) < lines) {
                    wrong.add("a line of the audit was lost");
                }
                if (!wrong.isEmpty()) {
                    problems.put("%s at %d".formatted(trouble.getClass().getSimpleName(), at), wrong);
                }
                tried++;
                FileSystemUtils.deleteRecursively(clinic.home());
            }
            write(command, tried, counted.operations(), problems);
        }
        assertThat(problems).isEmpty();
    }

    private static List<String> wrong(Clinic clinic, String command, Doors.Trouble trouble) throws IOException {
        var wrong = new ArrayList<String>();
        var said = Clinic.sayOn(trouble, arguments(clinic, command));
        if (said.lines().isEmpty() || said.last().contains("Exception:")) {
            wrong.add("it did not end in one line: " + said);
        }
        if (trouble instanceof FullDisk
                && said.code() == 1
                && !said.last().contains(clinic.home().toString())) {
            wrong.add("a full disk without its path: " + said);
        }
        var again = said;
        if (!isEndedByTheNight(clinic, command, said)) {
            again = command(clinic, command);
            if (again.code() != 0
                    && again.code() != 3
                    && said.code() == 1
                    && !again.last().contains("already")) {
                wrong.add("given again it ended otherwise: " + said + again);
            }
        }
        var night = clinic.night("--archive");
        if (night.code() != 0 && night.code() != 3) {
            wrong.add("the night after it ended otherwise: " + said + again + night);
        }
        return wrong;
    }

    /** A withdrawal that has begun is not given again. */
    private static boolean isEndedByTheNight(Clinic clinic, String command, Clinic.Said said) {
        return command.equals("withdraw")
                && (said.code() == 0 || Files.exists(clinic.data().resolve("withdrawals/begun/patient.json")));
    }

    private static void write(String command, int tried, int of, Map<String, List<String>> problems)
            throws IOException {
        var file = Files.createDirectories(Path.of("target/reliability"))
                .resolve("%s.txt".formatted(command.replace(" ", "")));
        Files.writeString(
                file,
                "%s: %d of %d cut-offs and full disks tried, every %d of %d from %d on; not ended alike: %s%n"
                        .formatted(command, tried, 2 * of, EVERY, of, FIRST, problems.isEmpty() ? "none" : problems));
    }
}
