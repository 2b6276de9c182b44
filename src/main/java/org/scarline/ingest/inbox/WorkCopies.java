package org.scarline.ingest.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import org.scarline.disk.Disk;
import org.scarline.rows.ledger.SourceFile;

/** Copies of dropped files, named by their SHA-256: what is loaded cannot change while it is loaded. */
public final class WorkCopies {
    private final Disk disk;
    private final Path folder;

    public WorkCopies(Disk disk, Path folder) {
        this.disk = disk.ownerOnly().settled();
        this.folder = folder;
    }

    private Path of(String sha256) {
        return folder.resolve(sha256);
    }

    /** The bytes of a file that was taken. */
    public InputStream open(String sha256) throws IOException {
        return disk.open(of(sha256));
    }

    /** The same, from any place of it. */
    public SeekableByteChannel channel(String sha256) throws IOException {
        return disk.channel(of(sha256));
    }

    /** Whether the copy of a file is there as it was taken. */
    public boolean hold(SourceFile file) {
        try {
            return disk.isFile(of(file.sha256()))
                    && FileProbe.at(disk, of(file.sha256())).digest().equals(file.sha256());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Copies a file, or what was made of it; false, and no copy, when its content is not the one that was found.
     *
     * @param same whether a file is the same as when its digest was found: where it is, before its bytes are copied and after,
     *     they need no second digest
     */
    public boolean take(Found found, Predicate<Found> same) throws IOException {
        return take(found.sha256(), out -> {
            if (found.copy().isPresent()) {
                var bytes = found.copy().get().bytes();
                out.write(bytes);
                return FileProbe.of(bytes).digest();
            }
            return same.test(found)
                    ? copied(found, same, out)
                    : FileProbe.at(disk, found.file(), out).digest();
        });
    }

    private String copied(Found found, Predicate<Found> same, OutputStream out) throws IOException {
        try (var in = disk.openUnlinked(found.file())) {
            in.transferTo(out);
        }
        return same.test(found) ? found.sha256() : "";
    }

    /** Copies a file from wherever it lies; false, and no copy, when its content is another. */
    boolean take(Path file, String sha256) throws IOException {
        return take(sha256, out -> FileProbe.at(disk, file, out).digest());
    }

    /** Fills a copy and gives its digest back. */
    private interface Filling {
        String fill(OutputStream out) throws IOException;
    }

    private boolean take(String sha256, Filling filling) throws IOException {
        var fresh = folder.resolve(sha256 + ".part");
        try {
            if (!filled(fresh, filling).equals(sha256)) {
                return false;
            }
            disk.settle(fresh);
            disk.move(fresh, of(sha256));
            return true;
        } finally {
            disk.remove(fresh);
        }
    }

    private String filled(Path fresh, Filling filling) throws IOException {
        try (var out = disk.create(fresh)) {
            return filling.fill(out);
        }
    }

    /** Removes all copies but those of some files. */
    public void keep(Set<String> sha256) throws IOException {
        if (!disk.isFolder(folder)) {
            return;
        }
        for (var copy : disk.list(folder)) {
            if (!sha256.contains(String.valueOf(copy.getFileName()))) {
                disk.remove(copy);
            }
        }
    }
}
