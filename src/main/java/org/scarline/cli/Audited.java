package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.scarline.audit.AuditLog;
import org.scarline.disk.Disk;
import org.scarline.disk.KeyFile;
import org.scarline.night.Folders;

/** Enters into the log of a data folder what a command did, under the account that ran it. */
final class Audited {
    private Audited() {}

    /** What patients are called by in it. */
    static KeyFile key(Disk disk, Folders folders) {
        return new KeyFile(folders.kept(disk), folders.keys().resolve("audit.key"));
    }

    /** What it worked on or made is a digest, a run's name, or a patient's keyed mark. */
    static void enter(Host host, Path data, String what, String digest) throws IOException {
        new AuditLog(host.disk(), data).add(host.clock().instant(), AuditLog.Entry.own(what, digest));
    }
}
