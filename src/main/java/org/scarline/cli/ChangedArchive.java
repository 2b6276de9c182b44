package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scarline.disk.Disk;
import org.scarline.disk.Json;
import org.scarline.ingest.inbox.Found;
import org.scarline.night.Folders;

/** Which archived files lines were taken out of, by the digests of what was dropped and of what is left: damage is none of them. */
final class ChangedArchive {
    private final Disk plain;
    private final Disk kept;
    private final Path note;
    private final Path certificates;
    private final Path archive;

    ChangedArchive(Disk disk, Folders folders) {
        this.plain = disk.ownerOnly().settled();
        this.kept = folders.kept(plain);
        this.certificates = Withdrawal.certificates(folders);
        this.note = certificates.resolve("archive.json");
        this.archive = folders.archive();
    }

    /** Notes a file as it will be. */
    void add(Path file, String sha256) throws IOException {
        var dropped = droppedDigest(file);
        if (dropped.isPresent()) {
            var digests = read();
            digests.put(dropped.get(), sha256);
            var json = Json.object();
            digests.forEach(json::put);
            plain.write(note, Json.text(json));
        }
    }

    /** Whether a file is as it was dropped, or as it was left when lines were taken out of it. */
    boolean isAsLeft(Path file) throws IOException {
        var dropped = droppedDigest(file);
        if (dropped.isEmpty()) {
            return true;
        }
        var now = kept.sha256(file);
        return now.equals(dropped.get()) || now.equals(read().get(dropped.get()));
    }

    /** The digest with which a file was dropped of which a digest with these first digits is what is left. */
    Optional<String> dropped(String digits) throws IOException {
        return read().entrySet().stream()
                .filter(each -> each.getValue().startsWith(digits))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<String> droppedDigest(Path file) {
        return Found.archivedDigest(String.valueOf(file.getFileName()));
    }

    /** Where patients withdrew before there was a note, what is not as it was dropped is taken to be as it was left. */
    private Map<String, String> read() throws IOException {
        var digests = new TreeMap<String, String>();
        if (kept.isFile(note)) {
            for (var each : Json.read(kept.text(note)).properties()) {
                digests.put(each.getKey(), each.getValue().asText());
            }
        } else if (kept.isFolder(certificates) && kept.isFolder(archive)) {
            for (var file : kept.files(archive)) {
                if (droppedDigest(file).isPresent()) {
                    digests.put(droppedDigest(file).get(), kept.sha256(file));
                }
            }
        }
        return digests;
    }
}
