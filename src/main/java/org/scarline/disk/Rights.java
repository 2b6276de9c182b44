package org.scarline.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
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

    /**
     * Sets the mode of a file or folder where it is another and the file system can say so. By its name: a file that is opened
     * for it and closed again would lose the lock that this process has on it.
     */
    static void set(Path path, String mode) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null || Files.isSymbolicLink(path)) {
            return;
        }
        var now = view.readAttributes();
        var wanted = PosixFilePermissions.fromString(now.isDirectory() ? mode : mode.replace('x', '-'));
        if (!now.permissions().equals(wanted)) {
            Files.setPosixFilePermissions(path, wanted);
        }
    }

    /** Whether group and others have no right; true where the file system knows none. */
    static boolean isPrivate(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null
                || PosixFilePermissions.toString(view.readAttributes().permissions())
                        .endsWith("------");
    }

    private FileAttribute<?>[] of(Path path, String mode) {
        var isSaid = this == OWNER_ONLY
                && path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return isSaid
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
