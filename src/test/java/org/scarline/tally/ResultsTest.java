package org.scarline.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.Method;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRow;
import org.scarline.results.ResultRows;
import org.scarline.results.ResultSchema;
import org.scarline.results.Results;

class ResultsTest {
    private static ResultRow row(String arm, double estimate) {
        return ResultRows.row(
                new Cell("all", new RatedBy("ecca", "clinician"), "all", arm, new AxisLevel("final", "final"))
                        .statistic("mean_improvement"),
                Estimate.of(estimate).within(-0.1, 1e-7),
                Counts.of(3),
                Method.MEAN_T,
                "a, \"b\"");
    }

    @Test
    void readsBackWhatItWroteInTheOrderOfTheKeys(@TempDir Path folder) throws IOException {
        var tables = new TableFolder(Disk.local(), folder);
        tables.write(ResultSchema.TABLE, new Results(List.of(row("standard", 0.1 + 0.2), row("rf", 3))).all());
        assertThat(tables.read(ResultSchema.TABLE)).containsExactly(row("rf", 3), row("standard", 0.1 + 0.2));
        assertThat(Files.readString(folder.resolve("results.csv")))
                .contains(
                        "all,ecca,clinician,all,rf,final,final,mean_improvement,points,3,-0.1,0.0000001,3,,mean_t,\"a, \"\"b\"\"\"\n")
                .doesNotContain("\r");
    }

    @Test
    void refusesTwoResultsForOneStatistic() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Results(List.of(row("rf", 1), row("rf", 2))));
    }
}
