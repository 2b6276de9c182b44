package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.scarline.clinic.PatientKey;
import org.scarline.disk.Digest;
import org.scarline.disk.Disk;
import org.scarline.patient.Consultation;

/** Where a patient's page is kept: for its owner only, and whole or not at all. */
final class PatientFiles {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}");
    private static final int DIGITS = 16;

    private final Disk disk;
    private final Path folder;

    PatientFiles(Disk disk, Path folder) {
        this.disk = disk.ownerOnly();
        this.folder = folder;
    }

    /** Writes both files and gives the page back; those of an earlier call for the same day are replaced. */
    Path write(PatientKey patient, LocalDate day, Consultation page) throws IOException {
        var name = prefix(patient) + day;
        disk.write(folder.resolve(name + ".png"), page.png());
        var pdf = folder.resolve(name + ".pdf");
        disk.write(pdf, page.pdf());
        return pdf;
    }

    /** How the names of a patient's files begin. */
    static String prefix(PatientKey patient) {
        return "%s-%s-".formatted(plain(patient.site()), plain(patient.id()));
    }

    /** A part of a file's name; what is not plain becomes a digest, so that no id leads out of the folder. */
    private static String plain(String text) {
        return PLAIN.matcher(text).matches() ? text : "x" + Digest.of(text).substring(0, DIGITS);
    }
}
