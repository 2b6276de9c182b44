package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.scarline.disk.Operation;

/**
 * A machine on which no operation of the disk and no writing one of the database is done any more from the nth on: what the
 * process does afterwards has no effect, as if it had been killed before that operation.
 */
final class PowerCut implements Doors.Trouble {
    private final int at;
    private int done;

    PowerCut(int at) {
        this.at = at;
    }

    /** Whether the power went off. */
    synchronized boolean struck() {
        return done >= at;
    }

    /** Operations that were done. */
    synchronized int operations() {
        return done;
    }

    @Override
    public void atDisk(Operation operation, Path path) throws IOException {
        if (operation != Operation.READ && operation != Operation.LOCK && counts()) {
            throw new IOException("the power is off");
        }
    }

    @Override
    public void atDatabase(Doors.Asked asked) throws SQLException {
        if (asked == Doors.Asked.WRITE ? counts() : struck()) {
            throw new SQLException("the power is off");
        }
    }

    private synchronized boolean counts() {
        done = done >= at ? done : done + 1;
        return done >= at;
    }
}
