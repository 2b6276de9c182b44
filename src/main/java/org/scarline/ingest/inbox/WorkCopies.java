package org.scarline.ingest.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import org.scarline.disk.Disk;

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

    /** Copies a file; false, and no copy, when its content is not the one that was found. */
    public boolean take(Found found) throws IOException {
        var fresh = folder.resolve(found.sha256() + ".part");
        try {
            if (!copy(found, fresh)) {
                return false;
            }
            disk.settle(fresh);
            disk.move(fresh, of(found.sha256()));
            return true;
        } finally {
            disk.remove(fresh);
        }
    }

    private boolean copy(Found found, Path to) throws IOException {
        try (var out = disk.create(to)) {
            if (found.copy().isPresent()) {
                var bytes = found.copy().get().bytes();
                out.write(bytes);
                return FileProbe.of(bytes).digest().equals(found.sha256());
            }
            return FileProbe.at(disk, found.file(), out).digest().equals(found.sha256());
        }
    }
}
