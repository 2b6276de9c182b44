package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.scarline.database.Database;
import org.scarline.disk.Disk;
import org.scarline.night.Folders;
import org.scarline.runs.Manifest;

/**
 * The state and all that a night cannot make again, as one folder with a manifest: whole or not at all, and checked. It is
 * patients' data, readable by its owner alone. Whoever makes it or puts it back holds the lock.
 */
final class Backup {
    /** What of the state is kept: the rest is made anew. */
    private static final List<String> STATE = List.of("scarline.mv.db", "night", "files");

    static final String MANIFEST = "manifest.csv";

    private static final List<String> FOLDERS = List.of("rejected", "archive", "reference");

    private final Disk disk;
    private final Folders folders;

    Backup(Disk disk, Folders folders) {
        this.disk = disk.ownerOnly().settled();
        this.folders = folders;
    }

    /** Is given the digest of a copy's manifest before the copy can be found, so that no kill can leave one that nobody knows of. */
    interface Entering {
        void enter(String digest) throws IOException;
    }

    /** Copies all to a folder that is not there yet; what is wrong with the copy, empty when it is good. */
    Optional<String> make(Path to, Entering audit) throws IOException {
        var part = to.resolveSibling("." + to.getFileName() + ".part");
        disk.remove(part);
        for (var name : STATE) {
            if (disk.isFile(folders.state().resolve(name))) {
                disk.copy(folders.state().resolve(name), part.resolve("state").resolve(name));
            }
        }
        for (var name : FOLDERS) {
            copy(folders.data().resolve(name), part.resolve(name));
        }
        Manifest.of(disk, part).write(disk, part);
        var problem = problem(part);
        if (problem.isEmpty()) {
            audit.enter(disk.sha256(part.resolve(MANIFEST)));
            disk.move(part, to);
        } else {
            disk.remove(part);
        }
        return problem;
    }

    /** Whether a copy was being put back when its process was killed: what is there may be of two states. */
    static boolean isHalfPutBack(Disk disk, Path data) {
        return disk.isFolder(half(data));
    }

    /** Removes the beginning of a copy that was to be put back: patients' data that nobody would look for. */
    static void sweep(Disk disk, Path data) throws IOException {
        disk.remove(begun(data));
    }

    private static Path begun(Path data) {
        return data.resolve(".restored.part");
    }

    private static Path half(Path data) {
        return data.resolve(".restored");
    }

    /**
     * Puts a copy in place of what is there, which is kept beside it; what is wrong, empty when it is done. One that was
     * killed is done again from its beginning.
     */
    Optional<String> putBack(Path from, Entering audit) throws IOException {
        var problem = problem(from);
        if (problem.isPresent()) {
            return problem;
        }
        var part = begun(folders.data());
        disk.remove(part);
        disk.remove(half(folders.data()));
        copy(from, part);
        audit.enter(disk.sha256(from.resolve(MANIFEST)));
        disk.move(part, half(folders.data()));
        for (var name : List.of("rejected", "archive", "reference", "state")) {
            if (disk.isFolder(half(folders.data()).resolve(name))) {
                place(half(folders.data()).resolve(name), folders.data().resolve(name));
            }
        }
        disk.remove(half(folders.data()));
        return Optional.empty();
    }

    private void place(Path restored, Path target) throws IOException {
        if (disk.look(target).isPresent()) {
            var number = 1;
            while (disk.look(aside(target, number)).isPresent()) {
                number++;
            }
            disk.move(target, aside(target, number));
        }
        disk.move(restored, target);
    }

    private static Path aside(Path target, int number) {
        return target.resolveSibling("%s-before-%d".formatted(target.getFileName(), number));
    }

    private void copy(Path from, Path to) throws IOException {
        if (!disk.isFolder(from)) {
            return;
        }
        for (var file : disk.files(from)) {
            disk.copy(file, to.resolve(from.relativize(file).toString()));
        }
    }

    /** What is wrong with a copy: a file that is not as it was, or a database that cannot be read to its last row. */
    private Optional<String> problem(Path copy) throws IOException {
        var changed = Manifest.problemOfFiles(disk, copy);
        if (changed.isPresent()) {
            return changed;
        }
        var tried = copy.resolveSibling("." + copy.getFileName() + ".tried");
        disk.remove(tried);
        try {
            disk.copy(copy.resolve("state/scarline.mv.db"), tried.resolve("scarline.mv.db"));
            return Database.damage(tried, folders.key());
        } finally {
            disk.remove(tried);
        }
    }
}
