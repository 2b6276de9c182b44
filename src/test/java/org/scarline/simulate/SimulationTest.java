package org.scarline.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    @TempDir
    private Path folder;

    @Test
    void givesTheSameBytesInAnyLocaleAndTimeZone() throws IOException {
        var here = simulate(60, 7, Truth.usual());
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(simulate(60, 7, Truth.usual())).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void givesOtherPatientsForAnotherSeed() throws IOException {
        assertThat(simulate(60, 7, Truth.usual())).isNotEqualTo(simulate(60, 8, Truth.usual()));
    }

    @Test
    void addsAPatientWithoutChangingTheOthers() throws IOException {
        var fewer = simulate(60, 7, Truth.usual());
        var more = simulate(61, 7, Truth.usual());
        var id = Site.idOf(60);
        var added = new ArrayList<String>();
        fewer.remove("truth.json");
        more.remove("truth.json");
        more.forEach((file, text) -> {
            var lines = new ArrayList<>(text.lines().toList());
            fewer.getOrDefault(file, "").lines().forEach(lines::remove);
            added.addAll(lines);
            var kept = text.lines().filter(line -> !lines.contains(line)).toList();
            assertThat(kept).isEqualTo(fewer.getOrDefault(file, "").lines().toList());
        });
        assertThat(added).isNotEmpty().allMatch(line -> line.startsWith(id));
    }

    @Test
    void leavesTheTruthStandingOnceTheCorrectionsAreIn() throws IOException {
        var clean = Truth.usual()
                .with(Parameter.MISTAKE_SHARE, 0)
                .with(Parameter.VOID_SHARE, 0)
                .with(Parameter.REPEAT_SHARE, 0);
        var right = simulate(300, 7, clean);
        var typed = simulate(
                300, 7, Truth.usual().with(Parameter.MISTAKE_SHARE, 0.1).with(Parameter.VOID_SHARE, 0.1));
        assertThat(typed).isNotEqualTo(right);
        for (var kind : List.of("ratings", "sessions")) {
            assertThat(standing(typed, kind)).isEqualTo(standing(right, kind)).hasSizeGreaterThan(100);
        }
    }

    @Test
    void datesNothingAfterTheDayOfItsExport() throws IOException {
        var days = 0;
        for (var file : simulate(300, 7, Truth.usual()).entrySet()) {
            var inName = DATE.matcher(file.getKey());
            if (inName.find()) {
                var dated = DATE.matcher(file.getValue())
                        .results()
                        .map(match -> match.group())
                        .toList();
                assertThat(dated).allMatch(day -> day.compareTo(inName.group()) <= 0);
                days += dated.size();
            }
        }
        assertThat(days).isGreaterThan(1_000);
    }

    @Test
    void exportsInTheOrderOfEntry() throws IOException {
        var ratings = simulate(300, 7, Truth.usual()).getOrDefault("clinic-b/ratings-2026-06-30.csv", "");
        var lines = ratings.lines().skip(1).map(line -> line.split(";", -1)).toList();
        assertThat(lines.stream().map(cells -> cells[1]).toList()).isSorted().hasSizeGreaterThan(100);
        assertThat(lines.stream().map(cells -> cells[0]))
                .isNotEqualTo(lines.stream().map(cells -> cells[0]).sorted().toList());
    }

    @Test
    void showsAnEffectOfRadiofrequencyOnlyWhenThereIsOne() throws IOException {
        assertThat(rfMinusStandard(0)).isCloseTo(0, within(0.05));
        assertThat(rfMinusStandard(0.5)).isCloseTo(0.45, within(0.06));
    }

    /** Split faces alone and no floor in the way, so that both arms are the same patients; one in ten never responds. */
    private double rfMinusStandard(double effect) throws IOException {
        var truth = Truth.usual()
                .with(Parameter.SPLIT_FACE_SHARE, 1)
                .with(Parameter.SWITCH_SHARE, 0)
                .with(Parameter.BASELINE_MEAN, 4)
                .with(Parameter.BASELINE_SPREAD, 0)
                .with(Parameter.RF_EFFECT, effect);
        var text = simulate(2000, 7, truth).getOrDefault("truth.json", "").replaceAll("\\s", "");
        var means = Pattern.compile("\"improvement_by_start_arm\":\\{"
                        + "\"rf\":\\{\"n\":\\d+,\"mean\":([0-9.]+)},\"standard\":\\{\"n\":\\d+,\"mean\":([0-9.]+)}}")
                .matcher(text);
        assertThat(means.find()).isTrue();
        return Double.parseDouble(means.group(1)) - Double.parseDouble(means.group(2));
    }

    @Test
    void replacesAnEarlierSimulation() throws IOException {
        var out = folder.resolve("again");
        run(100, 7, out);
        run(1, 7, out);
        assertThat(read(out)).isEqualTo(simulate(1, 7, Truth.usual()));
    }

    @Test
    void refusesAFolderWithRealFiles() throws IOException {
        var out = Files.createDirectories(folder.resolve("inbox/clinic-a"));
        Files.writeString(out.resolve("ratings-2026-06-30.csv"), "patient_id\n");
        assertThatThrownBy(() -> run(1, 7, folder.resolve("inbox"))).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(read(folder.resolve("inbox"))).containsOnlyKeys("clinic-a/ratings-2026-06-30.csv");
    }

    @Test
    void refusesFewerThanOnePatient() {
        assertThatThrownBy(() -> new Simulation.Settings(0, 1, Truth.usual()))
                .hasMessage("patients 0: expected 1 or more");
    }

    private Map<String, String> simulate(int patients, long seed, Truth truth) throws IOException {
        var out = Files.createTempDirectory(folder, "out");
        new Simulation(new Simulation.Settings(patients, seed, truth)).run(out);
        return read(out);
    }

    private static void run(int patients, long seed, Path out) throws IOException {
        new Simulation(new Simulation.Settings(patients, seed, Truth.usual())).run(out);
    }

    private static Map<String, String> read(Path out) throws IOException {
        var files = new TreeMap<String, String>();
        try (var tree = Files.walk(out)) {
            for (var file : tree.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    /** The second clinic's rows by the rule of as-of dates: of one key the latest, and none where that is void. */
    private static Map<List<String>, String> standing(Map<String, String> files, String kind) {
        var standing =
                new TreeMap<List<String>, String>((a, b) -> String.join(";", a).compareTo(String.join(";", b)));
        var inOrder = List.of("-2026-06-30", "-corrections-2026-09-15", "-2026-10-31");
        for (var drop : inOrder) {
            var lines = files.getOrDefault("clinic-b/" + kind + drop + ".csv", "")
                    .lines()
                    .skip(1);
            lines.map(line -> List.of(line.split(";", -1))).forEach(cells -> {
                var key = new ArrayList<>(cells.subList(0, 2));
                key.addAll(kind.equals("ratings") ? cells.subList(2, 4) : cells.subList(3, 5));
                key.addAll(kind.equals("ratings") ? cells.subList(5, 9) : List.of());
                standing.put(key, String.join(";", cells).replaceFirst(";active$", ""));
            });
        }
        new HashSet<>(standing.keySet())
                .stream()
                        .filter(key -> standing.getOrDefault(key, "").endsWith(";void"))
                        .forEach(standing::remove);
        return standing;
    }
}
