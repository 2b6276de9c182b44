package org.scarline.ingest.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.scarline.disk.Disk;
import org.scarline.rows.ledger.SourceFile;

/** Where the content of a file of the ledger still lies: as a working copy, in the inbox, or in the archive. */
public final class Originals {
    private final Disk disk;
    private final WorkCopies copies;
    private final Inbox inbox;
    private final Path archive;
    private final Map<String, Found> dropped = new HashMap<>();

    public Originals(Disk disk, WorkCopies copies, Inbox inbox, Path archive) {
        this.disk = disk;
        this.copies = copies;
        this.inbox = inbox;
        this.archive = archive;
    }

    /** Remembers where the files of the inbox lie. */
    public void remember(Inbox.Listing listing) {
        dropped.clear();
        listing.found().forEach(found -> dropped.put(found.sha256(), found));
    }

    /** Whether a working copy is there, or can be made. */
    public boolean has(SourceFile file) {
        return copies.hold(file) || dropped.containsKey(file.sha256()) || isArchived(file);
    }

    /** Lines of patients who withdrew are taken out of archived files: then what is there is another content. */
    private boolean isArchived(SourceFile file) {
        try {
            return disk.isFile(archived(file))
                    && disk.sha256(archived(file)).equals(file.content().dropped());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Path archived(SourceFile file) {
        return archive.resolve(file.path())
                .resolveSibling(Found.archivedName(file.place(), file.content().dropped()));
    }

    /** A file that was read through a copy is translated anew: by the same profile it gives the same copy. */
    private boolean takeArchived(SourceFile file) throws IOException {
        if (file.content().origin().isEmpty()) {
            return copies.take(archived(file), file.sha256());
        }
        for (var copy : inbox.copiesOf(archived(file), file.place())) {
            if (copy.sha256().equals(file.sha256())) {
                return copies.take(copy, inbox::isAsRead);
            }
        }
        return false;
    }

    /** Makes a working copy unless it is there and whole; false when it cannot be made. */
    public boolean mend(SourceFile file) {
        if (copies.hold(file)) {
            return true;
        }
        try {
            var lies = dropped.get(file.sha256());
            return lies != null ? copies.take(lies, inbox::isAsRead) : takeArchived(file);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return false;
        }
    }
}
