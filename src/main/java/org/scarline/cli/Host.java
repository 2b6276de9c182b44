package org.scarline.cli;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.scarline.cli.unchanged.Asked;
import org.scarline.disk.Disk;

/**
 * What the commands ask of the machine that they run on: its files, its time and its databases.
 *
 * @param database how a database is reached; a test can fail each of its operations
 * @param asked what the process was asked; empty where nobody shall answer before it is done
 * @param first what is held until a night takes it
 */
record Host(Disk disk, Clock clock, UnaryOperator<DataSource> database, Optional<Asked> asked, FirstHold first) {
    Host(Disk disk, Clock clock, UnaryOperator<DataSource> database) {
        this(disk, clock, database, Optional.empty(), FirstHold.none());
    }

    Host(Disk disk, Clock clock) {
        this(disk, clock, UnaryOperator.identity());
    }

    /** The same machine, asked something. */
    Host asked(Asked something) {
        return new Host(disk, clock, database, Optional.of(something), first);
    }

    /** The same machine, on which something is held. */
    Host holding(FirstHold hold) {
        return new Host(disk, clock, database, asked, hold);
    }

    /** This machine, its days counted in its own zone. */
    static Host local() {
        return new Host(Disk.local(), Clock.system(ZoneId.systemDefault()));
    }
}
