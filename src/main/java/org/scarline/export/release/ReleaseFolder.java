package org.scarline.export.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.scarline.disk.Disk;
import org.scarline.disk.table.CsvTable;

/** Writes the files of a release into a folder. */
public final class ReleaseFolder {
    /** The description of all other files, with their digests: its own digest is the release's. */
    public static final String PACKAGE = "datapackage.json";

    private static final List<String> TEXTS = List.of("README.md", "codebook.md", "CITATION.cff", "check.R");

    private final Disk disk;
    private final Path folder;

    public ReleaseFolder(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /** Writes every file, in place of what is there, and gives back the release's digest. */
    public String write(Release release) throws IOException {
        disk.remove(folder);
        disk.write(
                folder.resolve("aggregates.csv"),
                out -> CsvTable.write(AggregateSchema.TABLE, release.aggregates(), out));
        disk.write(folder.resolve("summary.csv"), out -> CsvTable.write(SummarySchema.TABLE, release.summary(), out));
        ParquetTable.write(disk, folder.resolve("aggregates.parquet"), AggregateSchema.TABLE, release.aggregates());
        Workbooks.write(disk, folder.resolve("release.xlsx"), release);
        var texts = new ReleaseTexts(release);
        for (var text : TEXTS) {
            disk.write(folder.resolve(text), texts.text(text));
        }
        disk.write(folder.resolve(PACKAGE), DataPackage.of(disk, folder, release));
        return disk.sha256(folder.resolve(PACKAGE));
    }
}
