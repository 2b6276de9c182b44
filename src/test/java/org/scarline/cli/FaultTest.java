package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
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

    /** Every how many points one is tried. */
    private static final int EVERY = Integer.getInteger("reliability.every", 160);

    @TempDir
    private Path folder = Path.of("");

    static Clinic dropped(Path home) throws IOException {
        return new Clinic(home)
                .drop("a/s-2026-03-02.csv", SESSIONS + "p,2026-01-01,rf\np,2026-01-29,rf\nq,no day,rf\n")
                .drop("b/r-2026-03-02.csv", RATINGS + "p,2026-01-01,m,goodman_baron_grade,4\n");
    }

    /** All that a night leaves, but clock times; the letters' faces are kept once a process. */
    static Map<String, String> left(Clinic clinic) throws IOException {
        var left = new TreeMap<String, String>();
        for (var root : List.of(clinic.reports(), clinic.data())) {
            try (var walk = Files.walk(root)) {
                for (var path : walk.filter(each -> !each.equals(root))
                        .filter(each -> !each.toString().contains("/state/faces"))
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
        if (name.equals("log.csv")) {
            // its lines hold clock times, and digests over them
            return Files.readAllLines(path).size() + " lines";
        }
        var isPlain = Files.isRegularFile(path)
                && !List.of("run.json", "scarline.mv.db", "night", "files").contains(name);
        return isPlain ? Digest.of(Files.readString(path, StandardCharsets.ISO_8859_1)) : "";
    }

    /** What is wrong after a night that was cut off and the next one; empty where all is mended. */
    private static List<String> wrong(Clinic clinic, Clinic.Said said, Map<String, String> expected)
            throws IOException {
        var wrong = new ArrayList<String>();
        if (said.lines().isEmpty() || said.last().contains("Exception:")) {
            wrong.add("it did not end in one line: " + said);
        }
        var next = clinic.night();
        if (next.code() != 0 && next.code() != 3) {
            wrong.add("the next night ended otherwise: " + next);
        }
        if (next.lines().stream().anyMatch(line -> line.contains("was changed since"))) {
            wrong.add("a night cut off is no change of what was published: " + next);
        }
        if (said.code() != 3 && next.code() != 3) {
            wrong.add("nobody said the rejected line: %s then %s".formatted(said, next));
        }
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
        var whole = dropped(folder.resolve("whole"));
        assertThat(whole.night().code()).isEqualTo(3);
        var expected = left(whole);
        var problems = new TreeMap<Integer, List<String>>();
        var tried = 0;
        for (var at = 1; ; at += EVERY) {
            var clinic = dropped(folder.resolve("at" + at));
            var power = new PowerCut(at);
            var said = Clinic.sayOn(power, clinic.arguments());
            if (!power.struck()) {
                assertThat(said.code()).isEqualTo(3);
                break;
            }
            var wrong = wrong(clinic, said, expected);
            if (!wrong.isEmpty()) {
                problems.put(at, wrong);
            }
            tried++;
            FileSystemUtils.deleteRecursively(clinic.home());
            write("points tried: %d, every %d of them, the last at %d; not mended to the same bytes: %s%n"
                    .formatted(tried, EVERY, at, problems.isEmpty() ? "none" : problems));
        }
        assertThat(problems).isEmpty();
        assertThat(tried).isGreaterThan(1);
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
