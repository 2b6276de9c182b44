package org.scarline.ingest.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.scarline.clinic.Kind;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.results.QualityRow;
import org.scarline.results.QualitySchema;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.RejectTable;
import org.scarline.rows.ledger.SourceFile;

/** {@code quality.csv}: what every file of the ledger brought, and how it was counted when it arrived. */
public final class QualityReport {
    private static final Comparator<SourceFile> ORDER = Comparator.comparing(SourceFile::site)
            .thenComparing(SourceFile::asOf)
            .thenComparing(SourceFile::name)
            .thenComparing(SourceFile::sha256)
            .thenComparing(SourceFile::path);

    private final Disk disk;
    private final LedgerTable ledger;
    private final RejectTable rejects;

    public QualityReport(Disk disk, LedgerTable ledger, RejectTable rejects) {
        this.disk = disk;
        this.ledger = ledger;
        this.rejects = rejects;
    }

    /** Writes {@code quality.csv} into a folder. Throws {@link IllegalStateException} when a line was lost or is not decided. */
    public void write(Path folder) throws IOException {
        var rows = ledger.all().stream().sorted(ORDER).map(this::row).toList();
        new TableFolder(disk, folder).write(QualitySchema.TABLE, rows);
    }

    private QualityRow row(SourceFile file) {
        var counts = file.counts();
        counts.checkDecided("file %d".formatted(file.number()));
        var rows = counts.rows();
        return new QualityRow(
                new QualityRow.File(
                        file.site(),
                        CsvOutput.text(file.name()),
                        file.asOf().toString(),
                        file.sha256(),
                        file.kind().map(Kind::code).orElse(""),
                        file.status().code()),
                new QualityRow.Lines(
                        counts.lines(),
                        counts.header(),
                        counts.blank(),
                        counts.accepted(),
                        counts.rejected(),
                        rows.duplicate()),
                new QualityRow.Accepted(rows.fresh(), rows.corrected(), rows.superseded(), rows.voided()),
                counts.unusual(),
                codes(file));
    }

    private String codes(SourceFile file) {
        if (file.problem().isPresent()) {
            return file.problem().get().code() + ":1";
        }
        return rejects.codes(file).entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(" "));
    }
}
