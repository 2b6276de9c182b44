package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.scarline.audit.AuditDueTable;
import org.scarline.audit.AuditLog;
import org.scarline.clinic.PatientKey;
import org.scarline.derive.OutcomeTable;
import org.scarline.disk.Disk;
import org.scarline.disk.Json;
import org.scarline.export.ReleaseTable;
import org.scarline.export.individual.ResearchCodeTable;
import org.scarline.ingest.account.RejectFiles;
import org.scarline.ingest.inbox.Found;
import org.scarline.night.Folders;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.withdraw.Erasure;
import org.scarline.withdraw.Gone;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes patients out of database and files, under the lock and with the database open; call the night's next after it. */
final class Withdrawal {
    /** What of the state cannot be made anew, or holds no patient. */
    private static final Set<String> KEPT =
            Set.of("scarline.mv.db", "lock", "night", "files", "faces", "compacted", "work");

    private static final Pattern CERTIFICATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{16}\\.json");

    private final Disk disk;
    private final Disk kept;
    private final Folders folders;
    private final Stores stores;
    private final ConfigurableApplicationContext context;

    Withdrawal(Disk disk, Folders folders, ConfigurableApplicationContext context) {
        this.disk = disk;
        this.kept = folders.kept(disk);
        this.folders = folders;
        this.stores = context.getBean(Stores.class);
        this.context = context;
    }

    /** Takes a patient out everywhere, counts what was done, and gives back the mark that stays. */
    String take(PatientKey patient, Erasure erasure) throws IOException {
        var mark = new String[1];
        stores.ledger().inTransaction(() -> mark[0] = tables(patient, erasure));
        stores.forget();
        erasure.archive(folders.archive(), new ChangedArchive(disk, folders)::add);
        erasure.rejected(folders.rejected());
        erasure.remove("working copies", folders.work(), List.of());
        erasure.remove("patient pages", folders.patients(), new PatientFiles(disk, folders).prefixes(patient));
        erasure.removeAllBut(folders.state(), KEPT);
        erasure.removeWhole("individual sets, to be made again", folders.individual());
        erasure.putAside(folders.data());
        return mark[0];
    }

    private String tables(PatientKey patient, Erasure erasure) {
        var gone = stores.withdraw(patient);
        gone.number().ifPresent(context.getBean(OutcomeTable.class)::remove);
        context.getBean(ReleaseTable.class).forgetStrangers();
        context.getBean(ResearchCodeTable.class).forgetStrangers();
        context.getBean(AuditDueTable.class).add(AuditLog.Entry.own("withdraw", gone.mark()));
        erasure.count("patients in the database", gone.number().isPresent() ? 1 : 0);
        erasure.count("rejected lines in the database", gone.rejects());
        return gone.mark();
    }

    /**
     * Withdraws anew whoever a database brought back that was put back from an older copy: the certificates have the marks.
     * How many patients came back.
     */
    int again() throws IOException {
        var marks = marks();
        marks.removeAll(stores.withdrawn().marks());
        if (marks.isEmpty()) {
            return 0;
        }
        var returned = stores.returned(marks);
        for (var patient : returned) {
            take(patient, new Erasure(kept, patient));
        }
        stores.ledger().inTransaction(() -> stores.withdrawn().addMarks(marks));
        for (var file : stores.ledger().all()) {
            byMarks(file);
        }
        new Compaction(disk, folders).ask();
        return returned.size();
    }

    /** Of those of whom nothing but lines is there the id is not known: their lines are found by the marks of all words. */
    private void byMarks(SourceFile file) throws IOException {
        stores.ledger()
                .inTransaction(() ->
                        stores.rejects().redact(file, text -> stores.withdrawn().isNamed(file.site(), text)));
        var rejected = folders.rejected().resolve(RejectFiles.name(file));
        if (disk.isFile(rejected)) {
            Erasure.takeOutRejected(kept, rejected, text -> stores.withdrawn().isNamed(file.site(), text));
        }
        if (disk.isFile(archived(file))) {
            takeOut(file);
        }
    }

    private boolean takeOut(SourceFile file) throws IOException {
        var noting = new ChangedArchive(disk, folders);
        return Erasure.takeOut(kept, folders.archive(), archived(file), gone(file), noting::add);
    }

    private Path archived(SourceFile file) {
        return folders.archive()
                .resolve(file.path())
                .resolveSibling(Found.archivedName(file.place(), file.content().dropped()));
    }

    private Set<String> marks() throws IOException {
        var marks = new HashSet<String>();
        if (disk.isFolder(certificates(folders))) {
            for (var file : disk.list(certificates(folders))) {
                if (CERTIFICATE.matcher(String.valueOf(file.getFileName())).matches()) {
                    marks.add(Json.read(disk.text(file)).path("withdrawn").asText());
                }
            }
        }
        marks.remove("");
        return marks;
    }

    /** Where it is certified what was done for whom. */
    static Path certificates(Folders folders) {
        return folders.data().resolve("withdrawals");
    }

    /** Takes the lines of those who withdrew out of files that were moved to the archive; how many files had any. */
    int archived() throws IOException {
        var changed = 0;
        for (var file : stores.ledger().all()) {
            if (stores.rejects().codes(file).containsKey(Code.WITHDRAWN.name())
                    && disk.isFile(archived(file))
                    && takeOut(file)) {
                changed++;
            }
        }
        return changed;
    }

    private Gone gone(SourceFile file) {
        return new Gone() {
            @Override
            public boolean holds(PatientKey patient) {
                return stores.withdrawn().holds(patient);
            }

            @Override
            public boolean isNamed(String site, String line) {
                return stores.withdrawn().isNamed(file.site(), line);
            }
        };
    }
}
