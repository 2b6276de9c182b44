package org.scarline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.scarline.disk.Operation;

/**
 * A disk that somebody else fills at the nth operation of a night. Either the doors say so, or it is a real and small one that
 * is filled to its last bytes.
 */
final class FullDisk implements Doors.Trouble {
    private static final Set<Operation> NEED_ROOM =
            Set.of(Operation.FOLDER, Operation.WRITE, Operation.COPY, Operation.LINK);

    /** H2: an error of reading or writing its file. */
    private static final int IO_ERROR = 90_031;

    private final int at;
    private final Filling filling;
    private int done;

    private FullDisk(int at, Filling filling) {
        this.at = at;
        this.filling = filling;
    }

    /** How the disk is filled. */
    private interface Filling {
        void fill() throws IOException;

        /** Whether it takes what needs room all the same, as far as there is some. */
        boolean isReal();
    }

    /** Nothing that needs room is done any more. */
    static FullDisk said(int at) {
        return new FullDisk(at, new Filling() {
            @Override
            public void fill() {}

            @Override
            public boolean isReal() {
                return false;
            }
        });
    }

    /** A file fills the disk that it lies on but for some bytes. */
    static FullDisk real(int at, Path filler, long left) {
        return new FullDisk(at, new Filling() {
            @Override
            public void fill() throws IOException {
                fillUp(filler, left);
            }

            @Override
            public boolean isReal() {
                return true;
            }
        });
    }

    private static void fillUp(Path filler, long left) throws IOException {
        var page = new byte[4096];
        var store = Files.getFileStore(filler.getParent());
        try (var out = Files.newOutputStream(filler)) {
            for (var free = store.getUsableSpace(); free > left; free = store.getUsableSpace()) {
                out.write(page, 0, (int) Math.min(page.length, free - left));
            }
        }
    }

    /** Operations that were counted. */
    synchronized int operations() {
        return done;
    }

    /** Whether it came to that. */
    synchronized boolean isFull() {
        return done >= at;
    }

    @Override
    public void atDisk(Operation operation, Path path) throws IOException {
        if (operation != Operation.READ && operation != Operation.LOCK) {
            count();
        }
        if (isFull() && !filling.isReal() && NEED_ROOM.contains(operation)) {
            throw new FileSystemException(path.toString(), null, "No space left on device");
        }
    }

    @Override
    public void atDatabase(Doors.Asked asked) throws SQLException {
        if (asked == Doors.Asked.WRITE) {
            count();
            if (isFull() && !filling.isReal()) {
                throw new SQLException("values of a row", "90031", IO_ERROR);
            }
        }
    }

    @Override
    public long room(long free) {
        return isFull() && !filling.isReal() ? 0 : free;
    }

    private synchronized void count() {
        done++;
        if (done == at) {
            try {
                filling.fill();
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }
}
