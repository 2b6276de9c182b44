package org.scarline.ingest.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.Kind;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.results.ProblemRow;
import org.scarline.results.ProblemSchema;
import org.scarline.results.QualityRow;
import org.scarline.results.QualitySchema;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.ProblemGroup;
import org.scarline.rows.ledger.RejectTable;
import org.scarline.rows.ledger.SourceFile;

/**
 * {@code quality.csv}: what every file of the ledger brought, and how it was counted when it arrived. {@code problems.csv}:
 * what is wrong or unusual in them by kind, without any value.
 */
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

    /** Writes both into a folder. Throws {@link IllegalStateException} when a line was lost or is not decided. */
    public void write(Path folder) throws IOException {
        var files = ledger.all().stream().sorted(ORDER).toList();
        var tables = new TableFolder(disk, folder);
        tables.write(QualitySchema.TABLE, files.stream().map(this::row).toList());
        tables.write(ProblemSchema.TABLE, files.stream().flatMap(this::problems).toList());
    }

    private Stream<ProblemRow> problems(SourceFile file) {
        var name = new ProblemRow.File(
                file.site(), CsvOutput.text(file.name()), file.asOf().toString(), file.sha256());
        return groups(file)
                .map(group -> new ProblemRow(
                        name,
                        group.code().name(),
                        group.column(),
                        group.count(),
                        group.first().stream().map(CsvOutput::text).toList(),
                        group.advice()));
    }

    /** Why it was refused, what its lines have, and what was not read of it. */
    private Stream<ProblemGroup> groups(SourceFile file) {
        var refused = file.problem().stream().map(ProblemGroup::ofFile);
        var unread = file.content().extraColumns();
        return Stream.of(
                        refused,
                        rejects.groups(file).stream(),
                        unread.isEmpty()
                                ? Stream.<ProblemGroup>empty()
                                : ProblemGroup.unread(List.of(unread.split(", ", -1))).stream())
                .flatMap(each -> each);
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
