package org.scarline.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.apache.commons.csv.CSVFormat;
import org.scarline.clinic.Run;
import org.scarline.compare.MeasureChoice;
import org.scarline.compare.UntestedSchema;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.report.chart.Typeface;
import org.scarline.report.document.Templates;
import org.scarline.report.figure.Figure;
import org.scarline.report.words.ReportContext;
import org.scarline.results.QualityRow;
import org.scarline.results.RatedBy;
import org.scarline.runs.EarlierRun;
import org.scarline.runs.Manifest;
import org.scarline.runs.RunFile;
import org.scarline.runs.RunRows;

/**
 * Writes the report of a run beside its rows: {@code charts/}, {@code report.pdf}, {@code index.html}, {@code run.json}
 * and {@code manifest.csv}. The same rows give the same bytes in every file but {@code run.json}.
 */
public final class Report {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Disk disk;
    private final ReportSettings settings;

    public Report(Disk disk, ReportSettings settings) {
        this.disk = disk;
        this.settings = settings;
    }

    /**
     * Loads the faces that texts are set in, kept as files in a folder of the program's own. Throws {@link
     * IllegalStateException} that says what to install when this host cannot draw text.
     */
    public static void loadFaces(Disk disk, Path folder) throws IOException {
        Typeface.load((name, bytes) -> {
            var file = folder.resolve(name);
            if (!disk.isFile(file) || !Arrays.equals(disk.bytes(file), bytes)) {
                disk.write(file, bytes);
            }
            return file;
        });
    }

    /** Gets ready on a thread of its own for what {@link #write} needs, while other steps work. */
    public static void warmUp() {
        WarmUp.begin();
    }

    /**
     * Writes the report into the staging folder, which holds {@code results.csv}, {@code flow.csv}, {@code verdicts.csv},
     * {@code quality.csv} and {@code problems.csv}. What an earlier, killed call left is replaced.
     *
     * @param earlier folder of the run before this one; empty for the first
     * @param times when the night began, and now
     */
    public void write(Run run, TableFolder tables, Optional<Path> earlier, RunFile.Times times) throws IOException {
        var staging = tables.path();
        var rows = RunRows.read(tables);
        var before = earlier.flatMap(this::read);
        var ratedBy = MeasureChoice.primary(rows.results(), settings.instruments(), settings.primary());
        var context = context(run, rows, ratedBy, before);
        var templates = new Templates(context.words());
        var untested = tables.read(UntestedSchema.TABLE);
        var page = Page.of(context, untested, settings.letterhead().clinic());
        var pictures = Pictures.of(page.figures());
        var screen = screen(page, templates);
        disk.write(
                staging.resolve("report.pdf"),
                new PdfPage(templates).write(page, context.words(), settings.letterhead()));
        var logo = settings.letterhead().logo();
        if (logo.isPresent()) {
            disk.write(staging.resolve(Logo.FILE), logo.get().png());
        }
        disk.write(staging.resolve("index.html"), screen.get());
        var charts = staging.resolve("charts");
        for (var figure : page.figures()) {
            disk.write(charts.resolve(figure.id() + ".png"), pictures.png(figure.id()));
            points(figure, charts.resolve(figure.id() + ".csv"));
        }
        new RunFile(run, settings.origin(), ratedBy, before.map(EarlierRun::run), times, counts(rows))
                .write(disk, staging);
        Manifest.of(disk, staging).write(disk, staging);
    }

    /** The page for the screen, which is filled beside the one for print. */
    private Promised<String> screen(Page page, Templates templates) {
        var values = new LinkedHashMap<String, Object>(
                Map.of("page", page, "run", page.name().run().id()));
        settings.letterhead().logo().ifPresent(logo -> values.put("logo", logo));
        return Promised.begin(() -> templates.fill("screen", values));
    }

    private ReportContext context(Run run, RunRows rows, RatedBy ratedBy, Optional<EarlierRun> before) {
        return ReportContext.of(run, settings.instruments(), settings.origin(), rows, ratedBy, before)
                .calling(settings.pseudonyms());
    }

    private static RunFile.Counts counts(RunRows rows) {
        return new RunFile.Counts(
                rows.quality().files().size(),
                lines(rows, QualityRow.Lines::lines),
                lines(rows, QualityRow.Lines::accepted),
                lines(rows, QualityRow.Lines::rejected),
                rows.results().all().size(),
                rows.verdicts().size());
    }

    private static long lines(RunRows rows, ToLongFunction<QualityRow.Lines> which) {
        return rows.quality().files().stream()
                .map(QualityRow::lines)
                .mapToLong(which)
                .sum();
    }

    /** Nothing is said of a run that this version cannot read. */
    private Optional<EarlierRun> read(Path folder) {
        try {
            return Optional.of(EarlierRun.read(new TableFolder(disk, folder)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private void points(Figure figure, Path file) throws IOException {
        var text = new StringBuilder();
        try (var csv = CSV.print(text)) {
            csv.printRecord(figure.columns());
            for (var row : figure.points()) {
                csv.printRecord(row.stream().map(Figure.Cell::exact).toList());
            }
        }
        disk.write(file, text.toString());
    }
}
