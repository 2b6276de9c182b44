package org.scarline.compare.published;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.scarline.results.CsvFile;

/** The file {@code published.csv} of a run: published results with the cohort's beside them. */
public final class PublishedCsv {
    private static final List<String> COLUMNS = List.of(
            "id",
            "study",
            "year",
            "design",
            "arm",
            "scar_type",
            "patients",
            "regimen",
            "follow_up_days",
            "instrument",
            "statistic",
            "published",
            "published_low",
            "published_high",
            "published_n",
            "published_method",
            "published_baseline",
            "rater_role",
            "cohort",
            "cohort_low",
            "cohort_high",
            "cohort_n",
            "cohort_baseline",
            "reason",
            "explanation",
            "result",
            "source",
            "verified",
            "note");

    private PublishedCsv() {}

    /** Writes the file: plain decimals, lines ended by a line feed. */
    public static void write(Path file, List<PublishedComparison> rows) throws IOException {
        CsvFile.write(file, COLUMNS, rows, PublishedCsv::cells);
    }

    /** Reads what {@link #write} wrote. */
    public static List<PublishedComparison> read(Path file) throws IOException {
        return CsvFile.read(file, PublishedCsv::row);
    }

    private static List<?> cells(PublishedComparison row) {
        return List.of(
                row.id(),
                row.study(),
                CsvFile.text(row.year()),
                row.design(),
                row.arm(),
                row.scarType(),
                CsvFile.text(row.patients()),
                row.regimen(),
                CsvFile.text(row.followUpDays()),
                row.instrument(),
                row.statistic(),
                CsvFile.text(row.published().estimate()),
                CsvFile.text(row.published().low()),
                CsvFile.text(row.published().high()),
                CsvFile.text(row.published().n()),
                row.method(),
                CsvFile.text(row.baseline()),
                row.raterRole(),
                CsvFile.text(row.cohort().estimate()),
                CsvFile.text(row.cohort().low()),
                CsvFile.text(row.cohort().high()),
                CsvFile.text(row.cohort().n()),
                CsvFile.text(row.cohortBaseline()),
                row.reason().map(Reason::code).orElse(""),
                row.explanation(),
                row.result(),
                row.source(),
                row.verified().code(),
                row.note());
    }

    private static PublishedComparison row(CSVRecord row) {
        return new PublishedComparison(
                row.get("id"),
                row.get("study"),
                CsvFile.whole(row.get("year")),
                row.get("design"),
                row.get("arm"),
                row.get("scar_type"),
                CsvFile.whole(row.get("patients")),
                row.get("regimen"),
                CsvFile.whole(row.get("follow_up_days")),
                row.get("instrument"),
                row.get("statistic"),
                figure(row, "published"),
                row.get("published_method"),
                CsvFile.number(row.get("published_baseline")),
                row.get("rater_role"),
                figure(row, "cohort"),
                CsvFile.number(row.get("cohort_baseline")),
                Optional.of(row.get("reason"))
                        .filter(code -> !code.isEmpty())
                        .map(code -> CsvFile.coded(Reason.class, code)),
                row.get("explanation"),
                row.get("result"),
                row.get("source"),
                CsvFile.coded(Verified.class, row.get("verified")),
                row.get("note"));
    }

    private static Figure figure(CSVRecord row, String of) {
        return new Figure(
                CsvFile.number(row.get(of)),
                CsvFile.number(row.get(of + "_low")),
                CsvFile.number(row.get(of + "_high")),
                CsvFile.whole(row.get(of + "_n")));
    }
}
