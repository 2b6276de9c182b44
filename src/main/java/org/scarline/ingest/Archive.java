package org.scarline.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import org.scarline.ingest.inbox.Inbox;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Status;

/** Moves loaded files out of the inbox, each to the same place below the archive; everything else stays where it is. */
public final class Archive {
    private final Inbox inbox;
    private final Path folder;
    private final LedgerTable ledger;

    public Archive(Inbox inbox, Path folder, LedgerTable ledger) {
        this.inbox = inbox;
        this.folder = folder;
        this.ledger = ledger;
    }

    /** Returns how many files were moved. A file that is there already under the same name is replaced. */
    public int move() throws IOException {
        var loaded = ledger.all().stream()
                .filter(file -> file.status() == Status.LOADED)
                .map(SourceFile::identity)
                .collect(Collectors.toSet());
        var moved = 0;
        for (var found : inbox.list().found()) {
            if (loaded.contains(found.identity())) {
                var target = folder.resolve(found.path());
                Files.createDirectories(target.getParent());
                Files.move(found.file(), target, StandardCopyOption.REPLACE_EXISTING);
                moved++;
            }
        }
        return moved;
    }
}
