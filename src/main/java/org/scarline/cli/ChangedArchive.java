package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scarline.disk.Disk;
import org.scarline.disk.Json;
import org.scarline.ingest.inbox.Found;
import org.scarline.night.Folders;

/** Which archived files lines were taken out of, by the digests of what was dropped and of what is left: damage is none of them. */
final class ChangedArchive {
    private final Disk kept;
    private final Path note;
    private final Path certificates;
    private final Path archive;

    ChangedArchive(Disk disk, Folders folders) {
        this.kept = folders.kept(disk.ownerOnly().settled());
        this.certificates = Withdrawal.certificates(folders);
        this.note = certificates.resolve("archive.json");
        this.archive = folders.archive();
    }

    /** Notes files as they are now. */
    void add(Collection<Path> changed) throws IOException {
        var digests = read();
        for (var file : changed) {
            var dropped = dropped(file);
            if (dropped.isPresent() && kept.isFile(file)) {
                digests.put(dropped.get(), kept.sha256(file));
            }
        }
        var json = Json.object();
        digests.forEach(json::put);
        kept.write(note, Json.text(json));
    }

    /** Whether a file is as it was dropped, or as it was left when lines were taken out of it. */
    boolean isAsLeft(Path file) throws IOException {
        var dropped = dropped(file);
        if (dropped.isEmpty()) {
            return true;
        }
        var now = kept.sha256(file);
        return now.equals(dropped.get()) || now.equals(read().get(dropped.get()));
    }

    private static Optional<String> dropped(Path file) {
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
                if (dropped(file).isPresent()) {
                    digests.put(dropped(file).get(), kept.sha256(file));
                }
            }
        }
        return digests;
    }
}
