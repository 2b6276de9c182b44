package org.scarline.ingest.inbox;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Copies of dropped files, named by their SHA-256: what is loaded cannot change while it is loaded. */
public final class WorkCopies {
    private final Path folder;

    public WorkCopies(Path folder) {
        this.folder = folder;
    }

    /** The copy of a file that was taken. */
    public Path of(String sha256) {
        return folder.resolve(sha256);
    }

    /** Copies a file; false, and no copy, when its content is not the one that was found. */
    public boolean take(Found found) throws IOException {
        OwnerOnly.createFolders(folder);
        var fresh = folder.resolve(found.sha256() + ".part");
        Files.deleteIfExists(fresh);
        try {
            if (!copy(found, fresh)) {
                return false;
            }
            Files.move(fresh, of(found.sha256()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private boolean copy(Found found, Path to) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(to, options, OwnerOnly.file(to));
                var out = Channels.newOutputStream(channel)) {
            var probe = FileProbe.at(found.file(), out);
            channel.force(true);
            return probe.digest().equals(found.sha256());
        }
    }
}
