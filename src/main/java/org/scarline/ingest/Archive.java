package org.scarline.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.scarline.disk.Disk;
import org.scarline.ingest.inbox.Found;
import org.scarline.ingest.inbox.Inbox;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Status;

/**
 * Moves loaded files out of the inbox, each to the same folder below the archive and under a name that holds its as-of
 * date and digest, so that no file is ever put over another. Everything else stays where it is.
 */
public final class Archive {
    private final Inbox inbox;
    private final Path folder;
    private final LedgerTable ledger;
    private final Disk disk;

    public Archive(Disk disk, Inbox inbox, Path folder, LedgerTable ledger) {
        this.disk = disk.ownerOnly().settled();
        this.inbox = inbox;
        this.folder = folder;
        this.ledger = ledger;
    }

    /**
     * Returns how many files were moved. One that changed since it was found stays in the inbox.
     *
     * @param failed gets each file that could not be moved, and why
     */
    public int move(BiConsumer<String, String> failed) throws IOException {
        var loaded = ledger.all().stream()
                .filter(file -> file.status() == Status.LOADED)
                .map(SourceFile::identity)
                .collect(Collectors.toSet());
        var byFile = new TreeMap<String, List<Found>>();
        inbox.list(LocalDate.MAX)
                .found()
                .forEach(found -> byFile.computeIfAbsent(found.path(), path -> new ArrayList<>())
                        .add(found));
        var moved = 0;
        for (var parts : byFile.values()) {
            if (parts.stream().allMatch(part -> loaded.contains(part.identity())) && move(parts.get(0), failed)) {
                moved++;
            }
        }
        return moved;
    }

    private boolean move(Found found, BiConsumer<String, String> failed) {
        try {
            return move(found);
        } catch (IOException | RuntimeException stays) {
            failed.accept(found.path(), stays.getClass().getSimpleName());
            return false;
        }
    }

    private boolean move(Found found) throws IOException {
        var target = folder.resolve(found.path()).resolveSibling(found.archivedName());
        if (isThere(found, target) || !keep(found, target) || !isAsFound(found.file(), found)) {
            return false;
        }
        disk.remove(found.file());
        return true;
    }

    /** Whether the archive's own file was found, for an inbox can be the archive. */
    private boolean isThere(Found found, Path target) throws IOException {
        return disk.isFile(target) && target.toRealPath().equals(found.file().toRealPath());
    }

    /** Whether the archive holds the content that was found; it is copied there unless it is there already. */
    private boolean keep(Found found, Path target) throws IOException {
        if (!disk.isFile(target)) {
            var copy = target.resolveSibling("." + target.getFileName() + ".part");
            disk.copy(found.file(), copy);
            if (!isAsFound(copy, found)) {
                disk.remove(copy);
                return false;
            }
            disk.move(copy, target);
        }
        return isAsFound(target, found);
    }

    private boolean isAsFound(Path file, Found found) throws IOException {
        return disk.sha256(file).equals(found.dropped());
    }
}
