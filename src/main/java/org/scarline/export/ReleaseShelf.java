package org.scarline.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scarline.disk.Digest;
import org.scarline.disk.Disk;
import org.scarline.export.release.ReleaseFolder;

/**
 * Where releases lie for their readers. A release is prepared beside the database, entered there, and only then put out:
 * its folder in one stroke, then the ledger, then {@code latest}. Killed between any two operations, the next call ends
 * right, and none is lost or made twice.
 */
final class ReleaseShelf {
    private static final String HEADER = "release,digest,previous,parameters";

    /** What the first line of the ledger has in place of a digest of the line before. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    private final Disk disk;
    private final Path shelf;
    private final Path prepared;

    /**
     * The shelf in a folder of reports.
     *
     * @param prepared where releases are made before they are put out
     */
    ReleaseShelf(Disk disk, Path reports, Path prepared) {
        this.disk = disk.settled();
        this.shelf = reports.resolve("releases");
        this.prepared = prepared;
    }

    /** The folder in which the release of that name is prepared. */
    ReleaseFolder prepare(String name) {
        return new ReleaseFolder(disk, prepared.resolve(name));
    }

    /** Puts out what is entered and not yet there, and makes ledger and {@code latest} agree with it. */
    void putOut(List<ReleaseTable.Made> made) throws IOException {
        for (var release : made) {
            putOut(release);
        }
        if (!made.isEmpty()) {
            write(ledger(made));
            var newest = made.stream()
                    .filter(each -> disk.isFolder(shelf.resolve(each.name())))
                    .reduce((older, newer) -> newer);
            if (newest.isPresent()) {
                turn(newest.get().name());
            }
        }
        disk.remove(prepared);
    }

    private void putOut(ReleaseTable.Made release) throws IOException {
        var source = prepared.resolve(release.name());
        var target = shelf.resolve(release.name());
        if (!holds(source, release.digest()) || holds(target, release.digest())) {
            return;
        }
        var part = shelf.resolve(".part-" + release.name());
        disk.remove(part);
        for (var file : disk.files(source)) {
            disk.copy(file, part.resolve(source.relativize(file).toString()));
        }
        disk.remove(target);
        disk.move(part, target);
    }

    /** Releases that were put out, and are not there as they were: nobody can make them again with the same noise. */
    List<String> lost(List<ReleaseTable.Made> made) throws IOException {
        var lost = new ArrayList<String>();
        for (var release : made) {
            if (!holds(shelf.resolve(release.name()), release.digest())) {
                lost.add(shelf.resolve(release.name()).toString());
            }
        }
        return lost;
    }

    private boolean holds(Path folder, String digest) throws IOException {
        var file = folder.resolve(ReleaseFolder.PACKAGE);
        return disk.isFile(file) && disk.sha256(file).equals(digest);
    }

    /** The ledger's text: each line holds the digest of the line before, so that none can be changed or left out. */
    static String ledger(List<ReleaseTable.Made> made) {
        var text = new StringBuilder(HEADER).append('\n');
        var previous = NOTHING_BEFORE;
        for (var release : made) {
            var line = String.join(",", release.name(), release.digest(), previous, release.parameters());
            text.append(line).append('\n');
            previous = Digest.of(line);
        }
        return text.toString();
    }

    private void write(String ledger) throws IOException {
        var file = shelf.resolve("ledger.csv");
        if (!disk.isFile(file) || !disk.text(file).equals(ledger)) {
            disk.write(file, ledger);
        }
    }

    private void turn(String name) throws IOException {
        var latest = shelf.resolve("latest");
        var to = Path.of(name);
        if (disk.linked(latest).filter(to::equals).isPresent()) {
            return;
        }
        var next = shelf.resolve(".latest");
        disk.remove(next);
        if (disk.link(next, to)) {
            disk.move(next, latest);
        } else {
            disk.write(shelf.resolve("latest.txt"), name + "\n");
        }
    }
}
