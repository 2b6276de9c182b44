package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.scarline.disk.Disk;

/**
 * Archived files that a copy of the state does not have: neither it nor the inbox holds them, so that a night over the copy would
 * publish without their rows until they are dropped again.
 */
record ArchivedSince(List<String> files) {
    private static final String ARCHIVE = "archive";

    /** Those of a data folder, also where an earlier copy that was put back had them moved aside. */
    static ArchivedSince of(Disk disk, Path data, Path copy) throws IOException {
        var files = new TreeSet<String>();
        for (var folder : folders(disk, data)) {
            files.addAll(below(disk, folder));
        }
        files.removeAll(below(disk, copy.resolve(ARCHIVE)));
        return new ArchivedSince(List.copyOf(files));
    }

    private static List<Path> folders(Disk disk, Path data) throws IOException {
        return !disk.isFolder(data)
                ? List.of()
                : disk.list(data).stream()
                        .filter(folder -> String.valueOf(folder.getFileName()).matches(ARCHIVE + "(-before-[0-9]+)?"))
                        .toList();
    }

    private static List<String> below(Disk disk, Path folder) throws IOException {
        var files = new ArrayList<String>();
        if (disk.isFolder(folder)) {
            for (var file : disk.files(folder)) {
                files.add(folder.relativize(file).toString());
            }
        }
        return files;
    }

    /** What is to be dropped again, one line each. */
    List<String> lines() {
        return files.stream()
                .map(file -> "archived since that copy was made: " + file)
                .toList();
    }

    /** The last line of the command goes on so. */
    String words() {
        return files.isEmpty()
                ? ""
                : "; files were archived since, named above: copy each from the folder archive-before-… to the same folder of the inbox";
    }

    int code() {
        return files.isEmpty() ? Commands.DONE : Commands.NEEDS_A_PERSON;
    }
}
