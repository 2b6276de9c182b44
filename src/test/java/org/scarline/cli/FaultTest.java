package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Digest;
import org.springframework.util.FileSystemUtils;

/**
 * Fails at the first, second, third … operation of disk and database, and at all that follow, until a night passes; the
 * next night must end in what an undisturbed one gives, byte for byte, and leave nothing behind. The build tries some of
 * these points; {@code -Dreliability.every=1} tries each, {@code 10} each tenth.
 */
final class FaultTest {
    private static final String SESSIONS = "patient_id,session_date,modality\n";
    private static final String RATINGS = "patient_id,assessed_on,scar_type,instrument,score\n";

    private static final int PATIENTS = 12;

    /** Every how many points one is tried. */
    private static final int EVERY = Integer.getInteger("reliability.every", 240);

    private static final int FIRST = Integer.getInteger("reliability.from", 1);

    /** What the night is asked besides, as {@code --archive}. */
    private static final String[] MORE = Arrays.stream(
                    System.getProperty("reliability.options", "").split(" ", -1))
            .filter(each -> !each.isEmpty())
            .toArray(String[]::new);

    @TempDir
    private Path folder = Path.of("");

    /** A few rows, as many patients as a release needs, and a line that is rejected. */
    static Clinic dropped(Path home) throws IOException {
        return dropped(home, PATIENTS);
    }

    /** The same of so many patients. */
    static Clinic dropped(Path home, int patients) throws IOException {
        var sessions = new StringBuilder(SESSIONS).append("q,no day,rf\n");
        var ratings = new StringBuilder(RATINGS);
        for (var patient = 1; patient <= patients; patient++) {
            sessions.append("p%d,2026-01-01,rf\np%1$d,2026-01-29,rf\n".formatted(patient));
            ratings.append("p%d,2026-01-01,m,goodman_baron_grade,4\n".formatted(patient));
            ratings.append("p%d,2026-04-10,m,goodman_baron_grade,%d\n".formatted(patient, 2 + patient % 2));
        }
        return new Clinic(home)
                .drop("a/s-2026-05-02.csv", sessions.toString())
                .drop("a/r-2026-05-02.csv", ratings.toString());
    }

    /** All that a night leaves, but clock times and a size of the database; the letters' faces are kept once a process. */
    static Map<String, String> left(Clinic clinic) throws IOException {
        var left = new TreeMap<String, String>();
        for (var root : List.of(clinic.reports(), clinic.data())) {
            try (var walk = Files.walk(root)) {
                for (var path : walk.filter(each -> !each.equals(root))
                        .filter(each -> !each.toString().contains("/state/faces"))
                        .filter(each -> !each.endsWith("state/compacted"))
                        .toList()) {
                    var name = root.getFileName() + "/" + root.relativize(path);
                    left.put(name, content(path));
                }
            }
        }
        return left;
    }

    private static String content(Path path) throws IOException {
        var name = path.getFileName().toString();
        if (Files.isSymbolicLink(path)) {
            return Files.readSymbolicLink(path).toString();
        }
        var isReleased = path.toString().contains("/releases/");
        if (name.equals("log.csv") || (isReleased && name.endsWith(".csv"))) {
            // clock times, and digests over them; the noise of a release, from keys that are drawn
            return Files.readAllLines(path).size() + " lines";
        }
        var isPlain = Files.isRegularFile(path)
                && !isReleased
                && !List.of("run.json", "scarline.mv.db", "night", "files", "seen", "digests")
                        .contains(name);
        return isPlain ? Digest.of(Files.readString(path, StandardCharsets.ISO_8859_1)) : "";
    }

    /** How many operations a command has. */
    static int operations(String... arguments) {
        var counted = new PowerCut(Integer.MAX_VALUE);
        assertThat(Clinic.sayOn(counted, arguments).code()).isZero();
        return counted.operations();
    }

    /** What is wrong after a night that was cut off and the next one; empty where all is mended. */
    private static List<String> wrong(Clinic clinic, Clinic.Said said, Map<String, String> expected)
            throws IOException {
        var wrong = new ArrayList<String>();
        if (said.lines().isEmpty() || said.last().contains("Exception:")) {
            wrong.add("it did not end in one line: " + said);
        }
        var seen = SeenReleases.of(clinic);
        var next = clinic.night(MORE);
        if (next.code() != 0 && next.code() != 3) {
            wrong.add("the next night ended otherwise: " + next);
        }
        if (next.lines().stream().anyMatch(line -> line.contains("was changed since"))) {
            wrong.add("a night cut off is no change of what was published: " + next);
        }
        if (said.code() != 3 && next.code() != 3) {
            wrong.add("nobody said the rejected line: %s then %s".formatted(said, next));
        }
        wrong.addAll(seen.changed(clinic));
        wrong.addAll(different(expected, left(clinic)));
        return wrong;
    }

    /** In which paths what is left differs from what was expected. */
    static List<String> different(Map<String, String> expected, Map<String, String> found) {
        var paths = new TreeSet<>(expected.keySet());
        paths.addAll(found.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(expected.get(path), found.get(path)))
                .map(path -> "%s: %s instead of %s".formatted(path, found.get(path), expected.get(path)))
                .toList();
    }

    @Test
    void aNightThatIsCutOffAnywhereIsMendedByTheNext() throws IOException {
        // What is made once a process is made by this night, and no operation of those that are counted.
        dropped(folder.resolve("before")).night(MORE);
        var whole = dropped(folder.resolve("whole"));
        var counted = new PowerCut(Integer.MAX_VALUE);
        assertThat(Clinic.sayOn(counted, whole.arguments(MORE)).code()).isEqualTo(3);
        var expected = left(whole);
        assertThat(expected.keySet()).anyMatch(path -> path.matches("reports/releases/.*/aggregates.csv"));
        var problems = new TreeMap<Integer, List<String>>();
        var tried = 0;
        for (var at = FIRST; at <= counted.operations(); at += EVERY) {
            var wrong = cutOff(at, expected);
            if (!wrong.isEmpty()) {
                problems.put(at, wrong);
            }
            tried++;
            write("points tried: %d of %d, every %d from %d on, the last at %d; not mended to the same bytes: %s%n"
                    .formatted(tried, counted.operations(), EVERY, FIRST, at, problems.isEmpty() ? "none" : problems));
        }
        assertThat(problems).isEmpty();
        assertThat(tried).isGreaterThan(1);
    }

    private List<String> cutOff(int at, Map<String, String> expected) throws IOException {
        var clinic = dropped(folder.resolve("at" + at));
        var power = new PowerCut(at);
        var said = Clinic.sayOn(power, clinic.arguments(MORE));
        var wrong = wrong(clinic, said, expected);
        if (!power.struck()) {
            wrong.add("the power did not go off");
        }
        FileSystemUtils.deleteRecursively(clinic.home());
        return wrong;
    }

    /** The state that a kill leaves between the end of the steps and the entry of the night. */
    @Test
    void aNightThatWasCarriedOutAndNotEnteredIsEndedByTheNext() throws IOException, SQLException {
        var clinic = dropped(folder.resolve("carried-out"));
        assertThat(clinic.night().code()).isEqualTo(3);
        var expected = left(clinic);
        for (var kill : List.of("first", "second")) {
            var database = clinic.data().resolve("state/scarline");
            try (var administrator = DriverManager.getConnection(
                            "jdbc:h2:file:" + database + ";TRACE_LEVEL_FILE=0", "admin", "");
                    var statement = administrator.createStatement()) {
                assertThat(statement.executeUpdate("UPDATE night SET published = FALSE, run = ''"))
                        .isEqualTo(1);
            }
            var next = clinic.night();
            assertThat(next.code()).as("%s: %s", kill, next).isIn(0, 3);
            assertThat(different(expected, left(clinic)))
                    .as(kill)
                    .allMatch(each -> each.startsWith("data/audit/log.csv"));
        }
    }

    private static void write(String figure) throws IOException {
        if (System.getProperty("reliability.every") != null) {
            var file = Files.createDirectories(Path.of("target/reliability")).resolve("faults.txt");
            Files.writeString(file, figure);
        }
    }
}
