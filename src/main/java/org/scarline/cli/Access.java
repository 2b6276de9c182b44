package org.scarline.cli;

import java.io.IOException;
import java.util.List;
import org.scarline.disk.Disk;
import org.scarline.night.Folders;

/**
 * Who may read what is stored and published, set whatever stood there before: patients' data are their owner's alone, the
 * reports those whom the operator names. The inbox is left as it is, and so is the data folder where the inbox lies in it.
 */
final class Access {
    /** All that the program makes below the data folder; reference rows are the clinic's. */
    static final List<String> OWN =
            List.of("state", "rejected", "archive", "patients", "individual", "keys", "withdrawals", "audit");

    private final Disk disk;
    private final Folders folders;
    private final Mode reports;

    Access(Disk disk, Folders folders, Mode reports) {
        this.disk = disk;
        this.folders = folders;
        this.reports = reports;
    }

    /** Throws {@link IOException} that names the first that this user may not set. */
    void set() throws IOException {
        for (var name : OWN) {
            disk.protect(folders.data().resolve(name), Mode.OWNER.letters());
        }
        if (!isInboxInData()) {
            disk.protectFolder(folders.data(), Mode.OWNER.letters());
        }
        disk.protect(folders.reports(), reports.letters());
    }

    private boolean isInboxInData() throws IOException {
        var incoming = folders.incoming();
        var inbox = disk.isFolder(incoming)
                ? incoming.toRealPath()
                : incoming.toAbsolutePath().normalize();
        return inbox.startsWith(folders.data().toRealPath());
    }
}
