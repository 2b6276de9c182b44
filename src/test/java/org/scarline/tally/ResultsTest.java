package org.scarline.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;

class ResultsTest {
    private static ResultRow row(String arm, double estimate) {
        return new ResultRow(
                new ResultRow.Key("all", "ecca", "clinician", "all", arm, "final", "final", "mean_improvement"),
                OptionalDouble.of(estimate),
                OptionalDouble.of(-0.1),
                OptionalDouble.of(1e-7),
                3,
                OptionalLong.empty(),
                "mean, \"t\"",
                "");
    }

    @Test
    void readsBackWhatItWroteInTheOrderOfTheKeys(@TempDir Path folder) throws IOException {
        var file = folder.resolve("results.csv");
        new Results(List.of(row("standard", 0.1 + 0.2), row("rf", 3))).write(file);
        assertThat(Results.read(file).all()).containsExactly(row("rf", 3), row("standard", 0.1 + 0.2));
        assertThat(Files.readString(file))
                .contains(
                        "all,ecca,clinician,all,rf,final,final,mean_improvement,3,-0.1,0.0000001,3,,\"mean, \"\"t\"\"\",\n")
                .doesNotContain("\r");
    }

    @Test
    void refusesTwoResultsForOneStatistic() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Results(List.of(row("rf", 1), row("rf", 2))));
    }
}
