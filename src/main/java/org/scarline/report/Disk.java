package org.scarline.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/** What publishing does to a disk, one operation at a time; a test stops it between any two. */
interface Disk {
    /** Copies a file and waits until it is on the disk. */
    void copy(Path from, Path to) throws IOException;

    /** Gives a file, folder or link its final name in one stroke. */
    void rename(Path from, Path to) throws IOException;

    /** Writes a text and waits until it is on the disk. */
    void write(Path file, String text) throws IOException;

    /** Makes a relative link; false where this disk has none. */
    boolean link(Path link, Path to) throws IOException;

    /** Removes a file, a link or a folder with all in it, if there. */
    void remove(Path path) throws IOException;

    /** The real one. */
    class Real implements Disk {
        @Override
        public void copy(Path from, Path to) throws IOException {
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            settle(to);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void write(Path file, String text) throws IOException {
            OutFile.write(file, text);
            settle(file);
        }

        @Override
        public boolean link(Path link, Path to) throws IOException {
            try {
                Files.createSymbolicLink(link, to);
                return true;
            } catch (UnsupportedOperationException | FileSystemException noLinks) {
                return false;
            }
        }

        @Override
        public void remove(Path path) throws IOException {
            for (var each : deepestFirst(path)) {
                Files.deleteIfExists(each);
            }
        }

        private static List<Path> deepestFirst(Path path) throws IOException {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return List.of();
            }
            try (var walk = Files.walk(path)) {
                return walk.sorted(Comparator.reverseOrder()).toList();
            }
        }

        /** Waits until a file is on the disk. */
        void settle(Path file) throws IOException {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }
}
