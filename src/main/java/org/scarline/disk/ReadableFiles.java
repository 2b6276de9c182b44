package org.scarline.disk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * This host's files as they are looked at and read. Whatever goes wrong is an {@link IOException} that names the file.
 * Files are in UTF-8.
 */
abstract sealed class ReadableFiles permits Disk {
    final Watch watch;
    final Optional<Seal> seal;
    final KnownDigests digests;

    ReadableFiles(Watch watch, Optional<Seal> seal, KnownDigests digests) {
        this.watch = watch;
        this.seal = seal;
        this.digests = digests;
    }

    /** Whether there is a regular file, links followed. */
    public final boolean isFile(Path path) {
        return Files.isRegularFile(path);
    }

    /** Whether there is a folder, links followed. */
    public final boolean isFolder(Path path) {
        return Files.isDirectory(path);
    }

    /** Whether this user may read a file, or list a folder and enter it. */
    public final boolean isReadable(Path path) {
        return Files.isReadable(path) && (!Files.isDirectory(path) || Files.isExecutable(path));
    }

    /** Whether this user may write, and the file system lets anybody. */
    public final boolean isWritable(Path path) {
        return Files.isWritable(path);
    }

    /** Whether there is a file that nobody but its owner may read or write, as far as the file system can say so. */
    public final boolean isPrivate(Path file) throws IOException {
        return Files.isRegularFile(file) && Rights.isPrivate(file);
    }

    /** Bytes that this user can still write where a file or folder lies. */
    public final long room(Path path) throws IOException {
        return watch.room(path, Files.getFileStore(path).getUsableSpace());
    }

    /** What there is, links not followed; empty where there is nothing. */
    public final Optional<BasicFileAttributes> look(Path path) throws IOException {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        }
    }

    /** Where a link points; empty where there is no link. */
    public final Optional<Path> linked(Path link) throws IOException {
        return Files.isSymbolicLink(link) ? Optional.of(Files.readSymbolicLink(link)) : Optional.empty();
    }

    /** What lies in a folder, sorted. */
    public final List<Path> list(Path folder) throws IOException {
        watch.before(Operation.READ, folder);
        try (var inside = Files.list(folder)) {
            return inside.sorted().toList();
        } catch (UncheckedIOException unlisted) {
            throw unlisted.getCause();
        }
    }

    /** All that lies in a folder and those below it and is itself no folder, sorted; links are not followed. */
    public final List<Path> files(Path folder) throws IOException {
        watch.before(Operation.READ, folder);
        try (var below = Files.walk(folder)) {
            return below.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException unlisted) {
            throw unlisted.getCause();
        }
    }

    /** The same without what this user cannot list, or what is gone before it is seen. */
    public final List<Path> filesInReach(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        walk(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException outOfReach) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path listed, @Nullable IOException outOfReach) {
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }

    /** Shows a visitor a folder and all below it; links are not followed. */
    public final void walk(Path folder, FileVisitor<Path> visitor) throws IOException {
        watch.before(Operation.READ, folder);
        Files.walkFileTree(folder, visitor);
    }

    /** A file's bytes, links followed. */
    public final InputStream open(Path file) throws IOException {
        watch.before(Operation.READ, file);
        return opened(file, Files.newInputStream(file));
    }

    /** A file's bytes, never through a link. */
    public final InputStream openUnlinked(Path file) throws IOException {
        watch.before(Operation.READ, file);
        return opened(file, Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
    }

    final InputStream opened(Path file, InputStream in) throws IOException {
        try {
            return seal.isPresent() ? seal.get().opening(in) : in;
        } catch (IOException closed) {
            in.close();
            throw named(file, closed);
        }
    }

    /** A file's bytes from any place of it. */
    public final SeekableByteChannel channel(Path file) throws IOException {
        watch.before(Operation.READ, file);
        var channel = Files.newByteChannel(file, StandardOpenOption.READ);
        try {
            return seal.isPresent() ? seal.get().opening(channel) : channel;
        } catch (IOException closed) {
            channel.close();
            throw named(file, closed);
        }
    }

    /** How long a file's content is, in bytes, encrypted or not. */
    public final long length(Path file) throws IOException {
        try (var channel = channel(file)) {
            return channel.size();
        }
    }

    /** Whether a file is as this disk would write it: encrypted under its seal, or plain without one. */
    public final boolean isSealedAsAsked(Path file) throws IOException {
        watch.before(Operation.READ, file);
        try (var in = Files.newInputStream(file)) {
            return seal.orElse(Seal.NONE).isOwn(in.readNBytes(Seal.HEAD));
        }
    }

    /** A file's text; what is not UTF-8 ends the reading with an exception. */
    public final BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8.newDecoder()));
    }

    /** A whole file. */
    public final byte[] bytes(Path file) throws IOException {
        try (var in = open(file)) {
            return in.readAllBytes();
        }
    }

    /** A whole file as text. */
    public final String text(Path file) throws IOException {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /** SHA-256 of a file in hexadecimal digits, read piece by piece: files may be larger than the memory. */
    public final String sha256(Path file) throws IOException {
        watch.before(Operation.READ, file);
        return digests.of(file, this::digest);
    }

    /** The same, found beside other work, for a file that is soon asked about and large. */
    public final void digestSoon(Path file) {
        digests.findSoon(file, this::digest);
    }

    /** Takes a file's digest for that of a copy which was found to have the same bytes. */
    public final void digestsLike(Path file, Path copy) throws IOException {
        digests.takeOver(file, copy);
    }

    private String digest(Path file) throws IOException {
        try (var in = opened(file, Files.newInputStream(file))) {
            return Digest.of(in);
        }
    }

    /** Whether two files hold the same bytes. */
    public final boolean isSame(Path one, Path other) throws IOException {
        watch.before(Operation.READ, one);
        watch.before(Operation.READ, other);
        return Files.mismatch(one, other) < 0;
    }

    /** The system's own words for a full disk name no file. */
    static IOException named(Path file, IOException cause) {
        if (cause instanceof SealedException sealed) {
            return sealed.of(file);
        }
        return cause instanceof FileSystemException || cause.getMessage() == null
                ? cause
                : new FileSystemException(file.toString(), null, cause.getMessage());
    }
}
