package org.scarline.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.scarline.compare.Sensitivity;
import org.scarline.compare.SensitivityCsv;
import org.scarline.compare.Verdict;
import org.scarline.compare.VerdictsCsv;
import org.scarline.compare.published.Beside;
import org.scarline.compare.published.PublishedCsv;
import org.scarline.results.FlowFile;
import org.scarline.results.FlowRow;
import org.scarline.results.Results;

/** The rows of a run: all that its report may say. */
public record RunRows(
        Results results,
        List<FlowRow> flow,
        List<Verdict> verdicts,
        List<Sensitivity> sensitivity,
        List<Beside> published,
        List<QualityRow> quality) {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    public RunRows {
        flow = List.copyOf(flow);
        verdicts = List.copyOf(verdicts);
        sensitivity = List.copyOf(sensitivity);
        published = List.copyOf(published);
        quality = List.copyOf(quality);
    }

    /** Reads the files. Throws {@link IOException} when one is absent or a row makes no sense. */
    public static RunRows read(Path staging) throws IOException {
        return new RunRows(
                Results.read(staging.resolve("results.csv")),
                FlowFile.read(staging.resolve("flow.csv")),
                VerdictsCsv.read(staging.resolve("verdicts.csv")),
                SensitivityCsv.read(staging.resolve("sensitivity.csv")),
                PublishedCsv.read(staging.resolve("published.csv")),
                quality(staging.resolve("quality.csv")));
    }

    private static List<QualityRow> quality(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var rows = CSV.parse(in)) {
            return rows.stream().map(row -> new QualityRow(row.toMap())).toList();
        }
    }
}
