package org.scarline.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.Golden;
import org.scarline.derive.PatientBuilder;
import org.scarline.derive.PatientText;
import org.scarline.results.Results;

/** What must hold of any patients: tried on those of the golden cases. */
final class PatientsLawsTest {
    private static final List<String> SIDES =
            List.of("difference", "difference_adjusted", "responder_difference_2_grades", "paired_difference");

    private static final Pattern SHARE_OR_MEAN = Pattern.compile(
            "\\|(mean_\\w+|responders_\\w+|shift_\\d_\\d|\\w+_ever|recorded|followed_up|paired_difference)$");

    /** A row's numbers, absent ones as NaN, and what they count. */
    private record Told(double estimate, double low, double high, long n, long events) {
        Told mirrored(boolean arms) {
            return new Told(-estimate, -high, -low, n, arms ? n - events : events);
        }
    }

    static Stream<Golden> cases() throws IOException {
        return Golden.of("tally");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatPatientsAreCalledChangesNothing(Golden golden) throws IOException {
        var text = golden.input("patients.txt");
        var renamed = text.replaceAll("(?m)^(patients?) (\\S+) ", "$1 zz-$2 ");
        assertThat(renamed).isNotEqualTo(text);
        assertThat(stated(renamed, 1)).isEqualTo(stated(text, 1)).isNotEmpty();
    }

    /** As many again doubles every count; shares and means stay as they are. */
    @ParameterizedTest
    @MethodSource("cases")
    void asManyAgainDoublesCountsAndLeavesShares(Golden golden) throws IOException {
        var once = stated(golden.input("patients.txt"), 1);
        var twice = stated(golden.input("patients.txt"), 2);
        once.forEach((key, row) -> {
            var now = twice.get(key);
            assertThat(now).as(key).isNotNull();
            if (now != null) {
                assertThat(now.n()).as(key).isEqualTo(2 * row.n());
                if (row.events() >= 0) {
                    assertThat(now.events()).as(key).isEqualTo(2 * row.events());
                }
                if (SHARE_OR_MEAN.matcher(key).find()) {
                    assertThat(now.estimate()).as(key).isCloseTo(row.estimate(), within(1e-12));
                }
            }
        });
        assertThat(once).isNotEmpty();
    }

    /** Each patient treated with the other arm: every difference turns its side, and keeps its size and its width. */
    @Test
    void swappingTheArmsTurnsTheSideAndKeepsTheSize() throws IOException {
        var text = Golden.of("tally")
                .filter(golden -> golden.folder().endsWith("arms"))
                .findFirst()
                .orElseThrow()
                .input("patients.txt");
        var swapped = text.replace("sessions rf", "sessions ?")
                .replace("sessions standard", "sessions rf")
                .replace("sessions ?", "sessions standard");
        var one = stated(text, 1);
        var other = stated(swapped, 1);
        var compared = one.keySet().stream()
                .filter(key -> SIDES.stream().anyMatch(side -> key.endsWith("|" + side)))
                .toList();
        assertThat(compared).hasSizeGreaterThan(20);
        for (var key : compared) {
            var row = one.get(key);
            var now = other.get(key);
            assertThat(row).isNotNull();
            assertThat(now).as(key).isNotNull();
            if (row != null && now != null) {
                same(key, now, row.mirrored(!key.endsWith("paired_difference")));
            }
        }
    }

    private static void same(String key, Told found, Told expected) {
        assertThat(found.estimate()).as(key).isCloseTo(expected.estimate(), within(1e-9));
        assertThat(found.low())
                .as(key)
                .satisfiesAnyOf(
                        low -> assertThat(low).isNaN(), low -> assertThat(low).isCloseTo(expected.low(), within(1e-9)));
        assertThat(found.n()).as(key).isEqualTo(expected.n());
        assertThat(found.events()).as(key).isEqualTo(expected.events());
    }

    private static Map<String, Told> stated(String text, int times) {
        var patients = PatientText.read(text);
        var last = patients.stream()
                .flatMapToInt(patient -> patient.outcome().rows().lastDay().stream())
                .max();
        var tally = new Tally(last.orElse(0));
        for (var patient : patients) {
            var outcome = patient.outcome();
            for (var one = 0; one < times * patient.alike(); one++) {
                tally.add(patient.site(), outcome);
            }
        }
        return stated(new Statistics(PatientBuilder.instruments()).of(tally));
    }

    private static Map<String, Told> stated(Results results) {
        var stated = new HashMap<String, Told>();
        for (var row : results.all()) {
            var cell = row.cell();
            var key = String.join(
                    "|",
                    cell.population(),
                    cell.instrument(),
                    cell.raterRole(),
                    cell.scarType(),
                    cell.arm(),
                    cell.axis(),
                    cell.level(),
                    row.key().statistic());
            stated.put(
                    key,
                    new Told(
                            row.estimate().orElse(Double.NaN),
                            row.ciLow().orElse(Double.NaN),
                            row.ciHigh().orElse(Double.NaN),
                            row.n(),
                            row.events().orElse(-1)));
        }
        return stated;
    }
}
