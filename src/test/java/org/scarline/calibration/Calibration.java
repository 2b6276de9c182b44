package org.scarline.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The calibration: {@code mvn -Pcalibration test}. Writes {@code target/calibration}: a table for the methods page, and
 * the numbers as CSV. Not part of the ordinary build, which has small versions of it.
 */
class Calibration {
    private static final int COHORTS = Integer.getInteger("calibration.cohorts", 2000);
    private static final String ONLY = System.getProperty("calibration.only", "");
    private static final List<Integer> SIZES = List.of(40, 200);

    private final Tables tables = new Tables(Path.of("target", "calibration"));

    @Test
    void writesTheTables() throws IOException {
        tables.say("%,d cohorts a setting; ± is the Monte Carlo standard error.".formatted(COHORTS));
        coverage();
        tables.wilson(Wilson.all());
        verdicts("Verdicts where a claim is exactly as wrong as right", "nulls.csv", Vigils.nulls());
        verdicts("Verdicts where claims are true", "strong.csv", Vigils.strong());
    }

    private void coverage() throws IOException {
        var all = new ArrayList<Coverage>();
        for (var coverages : Settings.coverages()) {
            if (isAsked(coverages.world())) {
                for (var size : SIZES) {
                    all.addAll(coverages.of(COHORTS, size));
                }
            }
        }
        tables.coverage("Coverage of 95 % intervals", all);
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
        return world.name().toLowerCase(Locale.ROOT).startsWith(ONLY);
    }
}
