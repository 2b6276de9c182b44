package org.scarline.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The calibration: {@code mvn -Pcalibration test}. Writes {@code target/calibration}: a table for the methods page, and
 * the numbers as CSV. Not part of the ordinary build, which has small versions of it.
 */
class Calibration {
    private static final int COHORTS = Integer.getInteger("calibration.cohorts", 2000);

    /** Of the worlds' names: what is asked for, as a regular expression. */
    private static final String ONLY = System.getProperty("calibration.only", ".*");

    private static final List<Integer> SIZES = List.of(40, 200);

    private static final String ABOUT = """
            %,d cohorts a setting, simulated; ± is the Monte Carlo standard error. Worlds differ from the sample's truth in \
            what the second column says. Coverage: the truth is known by design, or the same statistic of all patients of \
            all cohorts together (pooled), or the mean estimate over cohorts of that size where an estimate's bounds depend \
            on it. Verdicts: 240 patients start evenly over two years; 105 weekly looks, each at the rows dated up to that \
            day.""";

    private final Tables tables = new Tables(Path.of("target", "calibration"));

    @Test
    void writesTheTables() throws IOException {
        tables.say(ABOUT.formatted(COHORTS));
        tables.worlds(Stream.of(
                        WatchedIntervals.coverages().stream().map(Coverages::world),
                        WatchedClaims.nulls().stream().map(Vigil::world),
                        WatchedClaims.atThresholds().stream().map(CountedVigil::world),
                        WatchedClaims.onsets().stream().map(OnsetVigil::world),
                        WatchedClaims.trueBySome().stream().map(CountedVigil::world),
                        WatchedClaims.strong().stream().map(Vigil::world))
                .flatMap(worlds -> worlds)
                .toList());
        coverage();
        tables.wilson(Wilson.all());
        verdicts("Verdicts where a claim is exactly as wrong as right", "nulls.csv", WatchedClaims.nulls());
        counted(
                "Verdicts where every claim is at its threshold at once",
                "thresholds.csv",
                WatchedClaims.atThresholds());
        onset();
        counted("Verdicts where every claim is true by as much", "power.csv", WatchedClaims.trueBySome());
        verdicts("Verdicts where claims are true", "strong.csv", WatchedClaims.strong());
    }

    private void coverage() throws IOException {
        var all = new ArrayList<Coverage>();
        for (var coverages : WatchedIntervals.coverages()) {
            if (isAsked(coverages.world())) {
                for (var size : SIZES) {
                    all.addAll(coverages.of(COHORTS, size));
                }
            }
        }
        tables.coverage("Coverage of 95 % intervals", "coverage.csv", all);
    }

    private void counted(String title, String file, List<CountedVigil> vigils) throws IOException {
        var all = new ArrayList<Verdicted>();
        for (var vigil : vigils) {
            if (isAsked(vigil.world())) {
                all.addAll(vigil.verdicts(COHORTS));
            }
        }
        tables.verdicts(title, file, all);
    }

    private void onset() throws IOException {
        var held = new ArrayList<Coverage>();
        var verdicts = new ArrayList<Verdicted>();
        for (var vigil : WatchedClaims.onsets()) {
            if (isAsked(vigil.world())) {
                for (var size : SIZES) {
                    held.add(vigil.coverage(COHORTS, size));
                }
                verdicts.addAll(vigil.verdicts(COHORTS));
            }
        }
        tables.coverage("Coverage of the interval of onset", "onset-coverage.csv", held);
        tables.verdicts("Verdicts on onset where half improve by the day", "onset.csv", verdicts);
    }

    private void verdicts(String title, String file, List<Vigil> vigils) throws IOException {
        var all = new ArrayList<Verdicted>();
        for (var vigil : vigils) {
            if (isAsked(vigil.world())) {
                all.addAll(vigil.of(COHORTS));
            }
        }
        tables.verdicts(title, file, all);
    }

    private static boolean isAsked(World world) {
        return world.name().matches(ONLY);
    }
}
