package org.scarline.ingest.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders with patients' data: nobody but the owner may read them, where the file system can say so. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** Makes a folder and those above it, unless they are there. */
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, mode(folder, "rwx------"));
    }

    /** How a new file is to be created. */
    public static FileAttribute<?>[] file(Path file) {
        return mode(file, "rw-------");
    }

    private static FileAttribute<?>[] mode(Path path, String rights) {
        var posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
