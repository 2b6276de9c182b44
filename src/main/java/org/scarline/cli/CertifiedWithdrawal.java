package org.scarline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.scarline.clinic.PatientKey;
import org.scarline.disk.Json;
import org.scarline.night.Folders;
import org.scarline.night.Settings;
import org.scarline.withdraw.Erasure;
import org.springframework.context.ConfigurableApplicationContext;

/** One patient's withdrawal from its note to its certificate, under the lock. */
final class CertifiedWithdrawal {
    private static final String NOT_SEARCHED =
            "what is left was not searched for the id: one so short stands in many files by chance";

    private final Host host;
    private final PrintWriter out;
    private final PatientKey patient;
    private final Folders folders;
    private final Beginning beginning;
    private final Erasure erasure;
    private final List<Path> leftovers = new ArrayList<>();
    private String mark = "";

    /** When it began, and what is said at its end. */
    private enum Beginning {
        NOW("done: the patient is withdrawn"),
        BEFORE_A_KILL("a withdrawal that was cut off was ended");

        private final String said;

        Beginning(String said) {
            this.said = said;
        }
    }

    private CertifiedWithdrawal(Host host, PrintWriter out, PatientKey patient, Folders folders, Beginning beginning) {
        this.host = host;
        this.out = out;
        this.patient = patient;
        this.folders = folders;
        this.beginning = beginning;
        this.erasure = new Erasure(folders.kept(host.disk()), patient);
    }

    static CertifiedWithdrawal of(Host host, PrintWriter out, PatientKey patient, Folders folders) {
        return new CertifiedWithdrawal(host, out, patient, folders, Beginning.NOW);
    }

    /** The same of one that was cut off. */
    static CertifiedWithdrawal goneOnWith(Host host, PrintWriter out, PatientKey patient, Folders folders) {
        return new CertifiedWithdrawal(host, out, patient, folders, Beginning.BEFORE_A_KILL);
    }

    /** Takes the patient out while the database is open. */
    int take(Settings settings, ConfigurableApplicationContext context) throws IOException {
        new BegunWithdrawal(host.disk(), folders).begin(patient);
        mark = new Withdrawal(host.disk(), folders, context).take(patient, erasure);
        return Commands.DONE;
    }

    /** With the database closed, for deleted rows stay in its file until it is written anew. */
    void certify() throws IOException {
        try {
            folders.database().rewrite(host.disk().ownerOnly());
        } catch (SQLException failed) {
            throw new IOException("the database could not be written anew: SQL state " + failed.getSQLState(), failed);
        }
        search();
        var certificate = write();
        Audited.enter(host, folders.data(), "withdraw", mark);
        leftovers.forEach(file -> out.println("still names the patient: " + file));
        if (!erasure.isIdTelling()) {
            out.println(NOT_SEARCHED);
        }
        new BegunWithdrawal(host.disk(), folders).end();
        out.println(beginning.said + "; run the night for the next report; certificate " + certificate);
    }

    private void search() throws IOException {
        if (erasure.isIdTelling()) {
            leftovers.addAll(erasure.leftovers(folders.data()));
            leftovers.addAll(erasure.leftovers(folders.reports()));
            leftovers.removeIf(
                    file -> isBelow(file, folders.incoming()) || isBelow(file, BegunWithdrawal.folder(folders)));
        }
    }

    /** Whether files still name the patient, as those that others work on. */
    boolean isLeftSomewhere() {
        return !leftovers.isEmpty();
    }

    private static boolean isBelow(Path file, Path folder) {
        return file.toAbsolutePath().startsWith(folder.toAbsolutePath());
    }

    /** A certificate of the same day says more than one of a patient who was out already. */
    private Path write() throws IOException {
        var day = LocalDate.now(host.clock());
        var certificate = Withdrawal.certificates(folders).resolve("%s-%s.json".formatted(day, mark.substring(0, 16)));
        if (erasure.hasDoneSomething() || !host.disk().isFile(certificate)) {
            host.disk().ownerOnly().write(certificate, words(day));
        }
        return certificate;
    }

    private String words(LocalDate day) {
        var json = Json.object();
        json.put("withdrawn", mark);
        json.put("on", day.toString());
        if (beginning == Beginning.BEFORE_A_KILL) {
            json.put("note", "it was cut off and gone on with; what had been removed before is not counted");
        }
        var removed = json.putObject("removed");
        new TreeMap<>(erasure.done()).forEach(removed::put);
        json.put("database", "written anew without what was deleted");
        if (erasure.isIdTelling()) {
            var still = json.putArray("still_named_in");
            leftovers.forEach(file -> still.add(file.toString()));
        } else {
            json.put("still_named_in", NOT_SEARCHED);
        }
        var not = json.putArray("not_reached");
        not.add("files in the inbox, which are the clinic's");
        not.add("backups and copies elsewhere");
        not.add("releases that were made: they hold protected aggregates");
        return Json.text(json);
    }
}
