package org.scarline.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.clinic.Modality;
import org.scarline.clinic.ScarType;
import org.scarline.derive.OutcomesStored;
import org.scarline.derive.PatientBuilder;
import org.scarline.results.ResultRow;
import org.scarline.stats.Oracle;

/** The data of r/adjusted.R as patients with sessions and ratings: through derivation and tally, R's numbers come out. */
final class AdjustedStatisticsTest {
    private static final Oracle R = Oracle.of("adjusted");
    private static final int CUT_OFF = 20_900;

    @ParameterizedTest
    @ValueSource(strings = {"base", "sex_by_site", "one_site", "site_of_one_arm"})
    void matchesRFromThePatientsRowsOn(String id) {
        var rows = rows(tally(id, 2));
        var found = new LinkedHashMap<String, Double>();
        R.names(id).forEach(name -> {
            var statistic = NAMES.get(name);
            if (statistic != null) {
                found.put(name, row(rows, statistic).estimate().orElseThrow());
            }
        });
        assertThat(found).hasSize(8);
        R.assertThese(id, found, 2e-5);
    }

    private static final Map<String, String> NAMES = Map.of(
            "overlap", "difference_overlap",
            "overlap_se", "se_difference_overlap",
            "effective_first", "effective_first",
            "effective_second", "effective_second",
            "mixed", "difference_mixed",
            "mixed_se", "se_difference_mixed",
            "between_patients", "sd_between_patients",
            "between_sites", "sd_between_sites");

    @Test
    void countsInEitherArmAreTheRowsOwn() {
        var rows = rows(tally("base", 1));
        var adjusted = row(rows, "difference_adjusted");
        assertThat(row(rows, "difference_overlap").n()).isEqualTo(adjusted.n());
        assertThat(row(rows, "difference_mixed").events()).isEqualTo(adjusted.events());
        assertThat(rows).containsKeys("e_value", "e_value_of_interval");
    }

    /** Three in the first arm: nothing is adjusted, whatever a model would say. */
    @Test
    void belowTenPatientsInAnArmNothingIsAdjusted() {
        assertThat(rows(tally("three_in_first", 1)))
                .containsKey("difference_adjusted")
                .doesNotContainKeys("difference_overlap", "effective_first", "difference_mixed", "e_value");
    }

    /** The covariates part the arms: the mixed model does not look at them, and the weights find nobody to compare. */
    @Test
    void whereTheCovariatesPartTheArmsThereAreNoWeights() {
        assertThat(rows(tally("parted", 1)))
                .containsKey("difference_mixed")
                .doesNotContainKeys("difference_overlap", "effective_first");
    }

    /** As sums are kept: who is taken out again is in nothing that is adjusted. */
    @Test
    void whoLeavesIsInNothingThatIsAdjusted() {
        var first = R.rows("base").stream().map(row -> row[1]).findFirst().orElseThrow();
        var lines = R.rows("base").stream().filter(row -> row[1].equals(first)).toList();
        var site = lines.get(0)[2];
        var tally = tally("base", 1);
        var before = rows(tally);
        tally.add(site, OutcomesStored.of(patient(lines).outcome()));
        assertThat(rows(tally).get("difference_mixed")).isNotEqualTo(before.get("difference_mixed"));
        tally.remove(site, OutcomesStored.of(patient(lines).outcome()));
        tally.settle(CUT_OFF);
        assertThat(rows(tally)).isEqualTo(before).containsKeys("difference_mixed", "difference_overlap");
    }

    /** In parts that are added in another order, for the same bits. */
    private static Tally tally(String id, int parts) {
        var patients = R.rows(id).stream()
                .collect(Collectors.groupingBy(row -> row[1], LinkedHashMap::new, Collectors.toList()));
        var tallies = new ArrayList<Tally>();
        for (var part = 0; part < parts; part++) {
            tallies.add(new Tally(CUT_OFF));
        }
        var next = 0;
        for (var lines : patients.values()) {
            tallies.get(next++ % parts).add(lines.get(0)[2], patient(lines).outcome());
        }
        var whole = tallies.get(parts - 1);
        tallies.subList(0, parts - 1).forEach(whole::add);
        return whole;
    }

    private static PatientBuilder patient(List<String[]> lines) {
        var first = lines.get(0);
        var patient = new PatientBuilder()
                .person(2, Integer.parseInt(first[6]), first[7])
                .sessions(first[3].equals("first") ? Modality.RF : Modality.STANDARD, 0, 28);
        for (var line : lines) {
            var baseline = Double.parseDouble(line[5]);
            patient.scarType(ScarType.valueOf(line[4].toUpperCase(Locale.ROOT)))
                    .rated(0, baseline)
                    .rated(90, baseline - Double.parseDouble(line[8]));
        }
        return patient;
    }

    private static ResultRow row(Map<String, ResultRow> rows, String statistic) {
        return Objects.requireNonNull(rows.get(statistic), statistic);
    }

    private static Map<String, ResultRow> rows(Tally tally) {
        return new Statistics(PatientBuilder.instruments())
                        .of(
                                tally,
                                cell -> cell.arm().equals("rf-standard")
                                        && cell.axis().equals("final")
                                        && cell.population().equals("all")
                                        && cell.scarType().equals("all"))
                        .all()
                        .stream()
                        .collect(Collectors.toMap(row -> row.statistic().name(), row -> row));
    }
}
