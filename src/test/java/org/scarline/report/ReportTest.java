package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReportTest {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:00:00Z");

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void writesEveryFile(Cohort cohort, @TempDir Path temporary) throws IOException {
        var keep = System.getProperty("scarline.keep");
        var folder = keep == null ? temporary : Path.of(keep).resolve(cohort.name());
        cohort.write(folder);
        for (int i = 0; i < 3; i++) {
            var t = System.nanoTime();
            new Report(Cohort.settings()).write(Cohort.RUN, folder, NIGHT, NIGHT.plusSeconds(90));
            System.out.println(cohort + " " + (System.nanoTime() - t) / 1000000 + " ms");
        }
        assertThat(Manifest.problem(folder)).isEmpty();
    }
}
