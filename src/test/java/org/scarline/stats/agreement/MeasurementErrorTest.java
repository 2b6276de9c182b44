package org.scarline.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.stats.Oracle;

/** Ratings repeated before treatment against R 4.2.2, on the awkward data of r/measurement.R, where the commands stand. */
final class MeasurementErrorTest {
    private static final Oracle R = Oracle.of("measurement");

    static Set<String> dataSets() {
        return R.ids();
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void matchesR(String id) {
        var pairs = R.rows(id).stream()
                .map(row ->
                        new ScorePair(Double.parseDouble(row[1]), Double.parseDouble(row[2]), Long.parseLong(row[3])))
                .toList();
        R.assertMatches(id, statistics(MeasurementError.of(pairs).orElseThrow()));
    }

    @Test
    void onePatientTellsNothing() {
        assertThat(MeasurementError.of(List.of())).isEmpty();
        assertThat(MeasurementError.of(List.of(new ScorePair(2, 3, 1)))).isEmpty();
    }

    /** Means 1 and 3, so 4 between patients; differences 0 and 4, so 4 within: none of the variance is the patients' own. */
    @Test
    void asMuchWithinAsBetweenIsNoReliability() {
        var error = MeasurementError.of(List.of(new ScorePair(1, 1, 1), new ScorePair(1, 5, 1)))
                .orElseThrow();
        assertThat(error.reliability()).hasValue(0);
    }

    /** Who rated first must not matter. */
    @Test
    void theOrderOfAPairChangesNothing() {
        var one = MeasurementError.of(List.of(new ScorePair(2, 3, 4), new ScorePair(4, 4, 3), new ScorePair(1, 2, 2)));
        var other =
                MeasurementError.of(List.of(new ScorePair(3, 2, 4), new ScorePair(4, 4, 3), new ScorePair(2, 1, 2)));
        assertThat(one).isEqualTo(other);
    }

    private static Map<String, Double> statistics(MeasurementError error) {
        var statistics = new TreeMap<String, Double>();
        statistics.put("sem", error.standardError());
        statistics.put("smallest_detectable_change", error.detectable());
        error.reliability().ifPresent(value -> statistics.put("reliability", value));
        error.standardError95().ifPresent(interval -> {
            statistics.put("sem_low", interval.low());
            statistics.put("sem_high", interval.high());
        });
        error.detectable95().ifPresent(interval -> {
            statistics.put("detectable_low", interval.low());
            statistics.put("detectable_high", interval.high());
        });
        error.reliability95().ifPresent(interval -> {
            statistics.put("reliability_low", interval.low());
            statistics.put("reliability_high", interval.high());
        });
        return statistics;
    }
}
