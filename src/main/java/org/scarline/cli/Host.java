package org.scarline.cli;

import java.time.Clock;
import java.time.ZoneId;
import org.scarline.disk.Disk;

/** What the commands ask of the machine that they run on: its files and its time. */
record Host(Disk disk, Clock clock) {
    /** This machine, its days counted in its own zone. */
    static Host local() {
        return new Host(Disk.local(), Clock.system(ZoneId.systemDefault()));
    }
}
