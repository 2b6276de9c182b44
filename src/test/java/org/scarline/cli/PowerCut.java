package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.scarline.disk.Operation;

/**
 * A machine on which no operation of the disk and no writing one of the database is done any more from the nth on: what the
 * process does afterwards has no effect, as if it had been killed before that operation.
 */
final class PowerCut implements Doors.Trouble {
    private final int at;
    private final Predicate<Path> place;
    private int done;
    private boolean isOff;

    PowerCut(int at) {
        this(at, any -> false);
    }

    private PowerCut(int at, Predicate<Path> place) {
        this.at = at;
        this.place = place;
    }

    /** The same from the first operation on a place. */
    static PowerCut before(Predicate<Path> place) {
        return new PowerCut(Integer.MAX_VALUE, place);
    }

    /** Whether the power went off. */
    synchronized boolean struck() {
        return isOff || done >= at;
    }

    /** Operations that were done. */
    synchronized int operations() {
        return done;
    }

    @Override
    public void atDisk(Operation operation, Path path) throws IOException {
        if (operation == Operation.READ || operation == Operation.LOCK) {
            return;
        }
        isOff |= place.test(path);
        if (counts()) {
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
        done = struck() ? done : done + 1;
        return struck();
    }
}
