package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.scarline.clinic.PatientKey;
import org.scarline.disk.Digest;
import org.scarline.disk.Disk;
import org.scarline.night.Folders;
import org.scarline.patient.Consultation;

/** Where a patient's page is kept: for its owner only, and whole or not at all. */
final class PatientFiles {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}");
    private static final int DIGITS = 16;

    private final Disk disk;
    private final Folders folders;

    PatientFiles(Disk disk, Folders folders) {
        this.disk = disk.ownerOnly();
        this.folders = folders;
    }

    /** Keeps both files among the data, encrypted and under a keyed name where there is a key, and gives the page back. */
    Path keep(PatientKey patient, LocalDate day, Consultation page) throws IOException {
        var prefix = folders.key().isThere() ? marked(patient) : named(patient);
        return write(folders.kept(disk), folders.patients().resolve(prefix + day), page);
    }

    /** Writes both files to a folder of the user's, and gives the page back; those of an earlier call for the day are replaced. */
    Path write(Path folder, PatientKey patient, LocalDate day, Consultation page) throws IOException {
        return write(disk, folder.resolve(named(patient) + day), page);
    }

    private static Path write(Disk disk, Path name, Consultation page) throws IOException {
        disk.write(name.resolveSibling(name.getFileName() + ".png"), page.png());
        var pdf = name.resolveSibling(name.getFileName() + ".pdf");
        disk.write(pdf, page.pdf());
        return pdf;
    }

    /** How the names of a patient's files can begin. */
    List<String> prefixes(PatientKey patient) {
        return List.of(named(patient), marked(patient));
    }

    private static String named(PatientKey patient) {
        return "%s-%s-".formatted(plain(patient.site()), plain(patient.id()));
    }

    private String marked(PatientKey patient) {
        var mark = Audited.key(disk, folders).mark(patient.site(), patient.id());
        return "patient-%s-".formatted(mark.substring(0, DIGITS));
    }

    /** A part of a file's name; what is not plain becomes a digest, so that no id leads out of the folder. */
    private static String plain(String text) {
        return PLAIN.matcher(text).matches() ? text : "x" + Digest.of(text).substring(0, DIGITS);
    }
}
