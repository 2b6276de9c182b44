package org.scarline.ingest.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import org.scarline.clinic.Kind;
import org.scarline.disk.Disk;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.RejectTable;
import org.scarline.rows.ledger.SourceFile;

/** {@code quality.csv}: what every file of the ledger brought, and how it was counted when it arrived. */
public final class QualityReport {
    private static final String[] HEADER = {
        "site",
        "file",
        "as_of",
        "sha256",
        "kind",
        "status",
        "lines",
        "header",
        "blank",
        "accepted",
        "rejected",
        "duplicate",
        "new",
        "corrected",
        "superseded",
        "voided",
        "unusual",
        "codes"
    };
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
        CsvOutput.write(disk, folder.resolve("quality.csv"), HEADER, csv -> {
            for (var file : ledger.all().stream().sorted(ORDER).toList()) {
                print(file, csv);
            }
        });
    }

    private void print(SourceFile file, CSVPrinter csv) throws IOException {
        var counts = file.counts();
        counts.checkDecided("file %d".formatted(file.number()));
        csv.printRecord(
                file.site(),
                CsvOutput.text(file.name()),
                file.asOf(),
                file.sha256(),
                file.kind().map(Kind::code).orElse(""),
                file.status().code(),
                counts.lines(),
                counts.header(),
                counts.blank(),
                counts.accepted(),
                counts.rejected(),
                counts.rows().duplicate(),
                counts.rows().fresh(),
                counts.rows().corrected(),
                counts.rows().superseded(),
                counts.rows().voided(),
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
