package org.scarline.ingest.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.commons.csv.CSVPrinter;
import org.scarline.disk.Disk;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.RejectTable;
import org.scarline.rows.ledger.SourceFile;

/** The folder where a person finds what was not taken: one CSV per file that had rejects or was refused. */
public final class RejectFiles {
    private static final String[] HEADER = {
        "file", "line", "byte_offset", "column", "code", "value_hint", "message", "raw"
    };

    private final Disk disk;
    private final Path folder;
    private final LedgerTable ledger;
    private final RejectTable rejects;

    public RejectFiles(Disk disk, Path folder, LedgerTable ledger, RejectTable rejects) {
        this.disk = disk.ownerOnly();
        this.folder = folder;
        this.ledger = ledger;
        this.rejects = rejects;
    }

    /** Writes the files of those that no finished night has named yet, anew if they are there; remarks on lines that are kept
     * stand among the rejects. */
    public void write() throws IOException {
        for (var file : ledger.all()) {
            if (!file.notes().reported()
                    && (file.problem().isPresent() || !rejects.codes(file).isEmpty())) {
                CsvOutput.write(disk, folder.resolve(name(file)), HEADER, csv -> print(file, csv));
            }
        }
    }

    /** How the file is called that holds the rejects of another. */
    public static String name(SourceFile file) {
        var plain = file.name().replaceAll("[^A-Za-z0-9._-]", "_");
        return "%s.%s.csv".formatted(plain, file.sha256().substring(0, 8));
    }

    private void print(SourceFile file, CSVPrinter csv) throws IOException {
        if (file.problem().isPresent()) {
            print(file.name(), file.problem().get(), csv);
        }
        rejects.each(file, reject -> print(file.name(), reject, csv));
    }

    private static void print(String name, Problem problem, CSVPrinter csv) throws IOException {
        csv.printRecord(
                CsvOutput.text(name), 0, 0, "", problem.code(), "", "%s %s".formatted(name, problem.message()), "");
    }

    private static void print(String name, RejectTable.Reject reject, CSVPrinter csv) {
        var problem = reject.problem();
        try {
            csv.printRecord(
                    CsvOutput.text(name),
                    reject.fileLine(),
                    reject.byteOffset(),
                    problem.column(),
                    problem.code(),
                    CsvOutput.text(problem.valueHint()),
                    CsvOutput.text(problem.of(name, reject.fileLine())),
                    CsvOutput.text(reject.raw()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
