package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.scarline.audit.AuditLog;

/** Enters into the log of a data folder what a command did, under the account that ran it. */
final class Audited {
    private Audited() {}

    /** What it worked on or made is a digest, a run's name, or a patient's keyed mark. */
    static void enter(Host host, Path data, String what, String digest) throws IOException {
        new AuditLog(host.disk(), data)
                .add(host.clock().instant(), System.getProperty("user.name", "unknown"), what, digest);
    }
}
