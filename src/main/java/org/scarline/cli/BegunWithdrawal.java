package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.scarline.clinic.PatientKey;
import org.scarline.disk.Disk;
import org.scarline.disk.Json;
import org.scarline.night.Folders;

/**
 * Whom a withdrawal that has begun takes out, until it is certified: so that whatever works on the state next can end one that
 * was killed. It names the patient, lies beside the certificates, which no restore puts back, and is sealed where there is a key.
 */
final class BegunWithdrawal {
    private final Disk kept;
    private final Path folder;

    BegunWithdrawal(Disk disk, Folders folders) {
        this.kept = folders.kept(disk.ownerOnly().settled());
        this.folder = folder(folders);
    }

    /** The folder of the note, which is there only meanwhile. */
    static Path folder(Folders folders) {
        return Withdrawal.certificates(folders).resolve("begun");
    }

    void begin(PatientKey patient) throws IOException {
        var json = Json.object();
        json.put("site", patient.site());
        json.put("id", patient.id());
        kept.write(note(), Json.text(json));
    }

    /** Whoever is half taken out; empty where nobody is. */
    Optional<PatientKey> patient() throws IOException {
        if (!kept.isFile(note())) {
            return Optional.empty();
        }
        var json = Json.read(kept.text(note()));
        return Optional.of(
                new PatientKey(json.path("site").asText(), json.path("id").asText()));
    }

    void end() throws IOException {
        kept.remove(folder);
    }

    private Path note() {
        return folder.resolve("patient.json");
    }
}
