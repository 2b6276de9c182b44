package org.scarline.cli;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.scarline.disk.Disk;

/**
 * What the commands ask of the machine that they run on: its files, its time and its databases.
 *
 * @param database how a database is reached; a test can fail each of its operations
 */
record Host(Disk disk, Clock clock, UnaryOperator<DataSource> database) {
    Host(Disk disk, Clock clock) {
        this(disk, clock, UnaryOperator.identity());
    }

    /** This machine, its days counted in its own zone. */
    static Host local() {
        return new Host(Disk.local(), Clock.system(ZoneId.systemDefault()));
    }
}
