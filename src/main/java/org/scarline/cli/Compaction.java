package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.scarline.disk.Disk;
import org.scarline.night.Folders;

/**
 * Writes the database's file anew when it has grown by more than a quarter since that was done last: it holds pages that
 * are half empty, or no longer used, then. Not every night, for all of it is written.
 */
final class Compaction {
    private static final long SLACK_BYTES = 1 << 20;

    private final Disk disk;
    private final Folders folders;

    Compaction(Disk disk, Folders folders) {
        this.disk = disk.ownerOnly();
        this.folders = folders;
    }

    /** Call it under the lock, when nothing has the database open. Throws {@link IOException} when it could not be done. */
    void whereItHasGrown() throws IOException {
        var database = folders.database();
        var before = sizeBefore();
        if (database.bytes(disk) <= before / 4 * 5 + SLACK_BYTES) {
            return;
        }
        try {
            if (before < 0) {
                database.rewrite(disk);
            } else {
                database.compact();
            }
        } catch (SQLException failed) {
            throw new IOException("SQL state %s".formatted(failed.getSQLState()));
        }
        disk.write(note(), String.valueOf(database.bytes(disk)));
    }

    /** Lets the file be written anew at the end whatever its size: what was deleted must not stay in it. */
    void ask() throws IOException {
        disk.write(note(), String.valueOf(-2 * SLACK_BYTES));
    }

    private Path note() {
        return folders.state().resolve("compacted");
    }

    /** Size of the file when it was written anew last; 0 when it never was, or nobody knows. */
    private long sizeBefore() throws IOException {
        try {
            return disk.isFile(note()) ? Long.parseLong(disk.text(note()).strip()) : 0;
        } catch (NumberFormatException unknown) {
            return 0;
        }
    }
}
