package org.scarline.runs;

import java.io.IOException;
import java.util.List;
import org.scarline.compare.Sensitivity;
import org.scarline.compare.SensitivitySchema;
import org.scarline.compare.Verdict;
import org.scarline.compare.VerdictSchema;
import org.scarline.compare.published.PublishedComparison;
import org.scarline.compare.published.PublishedSchema;
import org.scarline.disk.table.TableFolder;
import org.scarline.results.FlowRow;
import org.scarline.results.FlowSchema;
import org.scarline.results.ProblemSchema;
import org.scarline.results.Quality;
import org.scarline.results.QualitySchema;
import org.scarline.results.ResultSchema;
import org.scarline.results.Results;

/** The rows of a run: all that its report may say. */
public record RunRows(
        Results results,
        List<FlowRow> flow,
        List<Verdict> verdicts,
        List<Sensitivity> sensitivity,
        List<PublishedComparison> published,
        Quality quality) {
    public RunRows {
        flow = List.copyOf(flow);
        verdicts = List.copyOf(verdicts);
        sensitivity = List.copyOf(sensitivity);
        published = List.copyOf(published);
    }

    /**
     * Reads the files. Throws {@link IOException} when one is absent or a row makes no sense; runs of earlier versions have
     * no {@code problems.csv}.
     */
    public static RunRows read(TableFolder tables) throws IOException {
        return new RunRows(
                tables.read(ResultSchema.TABLE, Results.class, Results::new),
                tables.read(FlowSchema.TABLE),
                tables.read(VerdictSchema.TABLE),
                tables.read(SensitivitySchema.TABLE),
                tables.read(PublishedSchema.TABLE),
                new Quality(tables.read(QualitySchema.TABLE), tables.readIfThere(ProblemSchema.TABLE)));
    }
}
