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
import org.scarline.results.QualityRow;
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
        List<QualityRow> quality) {
    public RunRows {
        flow = List.copyOf(flow);
        verdicts = List.copyOf(verdicts);
        sensitivity = List.copyOf(sensitivity);
        published = List.copyOf(published);
        quality = List.copyOf(quality);
    }

    /** Reads the files. Throws {@link IOException} when one is absent or a row makes no sense. */
    public static RunRows read(TableFolder tables) throws IOException {
        return new RunRows(
                new Results(tables.read(ResultSchema.TABLE)),
                tables.read(FlowSchema.TABLE),
                tables.read(VerdictSchema.TABLE),
                tables.read(SensitivitySchema.TABLE),
                tables.read(PublishedSchema.TABLE),
                tables.read(QualitySchema.TABLE));
    }
}
