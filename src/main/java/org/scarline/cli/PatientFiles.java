package org.scarline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.scarline.clinic.PatientKey;
import org.scarline.ingest.inbox.OwnerOnly;
import org.scarline.patient.Consultation;

/** Where a patient's page is kept: for its owner only, and whole or not at all. */
final class PatientFiles {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}");

    private final Path folder;

    PatientFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes both files and gives the page back; those of an earlier call for the same day are replaced. */
    Path write(PatientKey patient, LocalDate day, Consultation page) throws IOException {
        OwnerOnly.createFolders(folder);
        var name = "%s-%s-%s".formatted(plain(patient.site()), plain(patient.id()), day);
        put(name + ".png", page.png());
        return put(name + ".pdf", page.pdf());
    }

    private Path put(String name, byte[] bytes) throws IOException {
        var next = folder.resolve("." + name + ".part");
        Files.deleteIfExists(next);
        Files.createFile(next, OwnerOnly.file(next));
        Files.write(next, bytes);
        return Files.move(
                next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A part of a file's name; what is not plain becomes a digest, so that no id leads out of the folder. */
    private static String plain(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "x" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java has SHA-256", cause);
        }
    }
}
