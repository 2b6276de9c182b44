package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.scarline.disk.Disk;
import org.scarline.night.Folders;

/** Puts files under another key, each whole or not at all: one that was done before a kill is left as it is. */
final class Resealing {
    private final Disk disk;
    private final Folders before;
    private final Folders after;

    Resealing(Disk disk, Folders before, Folders after) {
        this.disk = disk.ownerOnly().settled();
        this.before = before;
        this.after = after;
    }

    /** How many files were written anew. Throws {@link IOException} for one that neither key opens. */
    int all() throws IOException {
        var done = 0;
        for (var folder : folders()) {
            for (var file : disk.isFolder(folder) ? disk.files(folder) : List.<Path>of()) {
                if (disk.isFile(file) && !after.kept(disk).isSealedAsAsked(file)) {
                    reseal(file);
                    done++;
                }
            }
        }
        return done;
    }

    private List<Path> folders() {
        return List.of(before.archive(), before.rejected(), before.work(), before.patients(), before.keys());
    }

    private void reseal(Path file) throws IOException {
        var part = file.resolveSibling("." + file.getFileName() + ".part");
        var next = after.kept(disk);
        try (var in = before.kept(disk).open(file);
                var out = next.create(part)) {
            in.transferTo(out);
        }
        next.settle(part);
        next.move(part, file);
    }
}
