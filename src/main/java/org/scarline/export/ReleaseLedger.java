package org.scarline.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.scarline.disk.Digest;
import org.scarline.disk.Disk;
import org.scarline.export.release.ReleaseFolder;

/** The ledger of releases as it lies beside them. */
public final class ReleaseLedger {
    private static final int COLUMNS = 4;

    private final Disk disk;
    private final Path shelf;

    public ReleaseLedger(Disk disk, Path reports) {
        this.disk = disk;
        this.shelf = reports.resolve("releases");
    }

    /** The first line that does not follow from the line before, or whose release is not as it was; empty where all are. */
    public Optional<String> problem() throws IOException {
        var file = shelf.resolve("ledger.csv");
        if (!disk.isFile(file)) {
            return Optional.empty();
        }
        var previous = ReleaseShelf.NOTHING_BEFORE;
        var lines = disk.text(file).lines().toList();
        for (var line = 1; line < lines.size(); line++) {
            var cells = lines.get(line).split(",", -1);
            if (cells.length != COLUMNS || !cells[2].equals(previous)) {
                return Optional.of("line %d does not follow from the line before".formatted(line + 1));
            }
            var described = shelf.resolve(cells[0]).resolve(ReleaseFolder.PACKAGE);
            if (disk.isFile(described) && !disk.sha256(described).equals(cells[1])) {
                return Optional.of("release %s is not as it was made".formatted(cells[0]));
            }
            previous = Digest.of(lines.get(line));
        }
        return Optional.empty();
    }
}
