package org.scarline.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.scarline.ingest.inbox.OwnerOnly;

/** The right to change the state: one process at a time has it, and the system takes it back when that one dies. */
final class StateLock {
    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when another run holds it. Throws {@link IOException} when the folder cannot be written. */
    static Optional<StateLock> tryTake(Path state) throws IOException {
        OwnerOnly.createFolders(state);
        var channel = FileChannel.open(state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new StateLock(channel));
            }
        } catch (OverlappingFileLockException heldHere) {
            // another run of this process holds it
        }
        channel.close();
        return Optional.empty();
    }

    void close() throws IOException {
        channel.close();
    }
}
