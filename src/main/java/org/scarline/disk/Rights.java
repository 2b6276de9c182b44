package org.scarline.disk;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Who may read what is made anew. */
enum Rights {
    /** Whom the user's mask lets. */
    USUAL,
    /** Nobody but the owner, where the file system can say so. */
    OWNER_ONLY;

    FileAttribute<?>[] ofFolder(Path folder) {
        return of(folder, "rwx------");
    }

    FileAttribute<?>[] ofFile(Path file) {
        return of(file, "rw-------");
    }

    private FileAttribute<?>[] of(Path path, String mode) {
        var isSaid = this == OWNER_ONLY
                && path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return isSaid
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
