package org.scarline.cli;

import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.scarline.cli.unchanged.Unchanged;
import org.scarline.database.Database;
import org.scarline.disk.Disk;
import org.scarline.disk.Lock;
import org.scarline.night.Folders;

/** What a run holds while it reads or changes the state: the lock of the folder, and that of a server's database. */
final class StateLock implements Closeable {
    private final Lock folder;
    private final Database.Held database;

    private StateLock(Lock folder, Database.Held database) {
        this.folder = folder;
        this.database = database;
    }

    /** Empty while another run holds one of them; whoever holds them may change something. Throws {@link SQLException} when a server cannot be asked. */
    static Optional<StateLock> of(Disk disk, Folders folders) throws IOException, SQLException {
        var folder = disk.ownerOnly().lock(folders.lock());
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Optional<Database.Held> database = Optional.empty();
        try {
            Unchanged.forget(folders.state(), disk);
            database = folders.database().lock();
        } finally {
            if (database.isEmpty()) {
                folder.get().close();
            }
        }
        return database.map(held -> new StateLock(folder.get(), held));
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            database.close();
        } catch (SQLException alreadyGone) {
            // a server lets go of its lock when the connection has ended
        }
    }
}
