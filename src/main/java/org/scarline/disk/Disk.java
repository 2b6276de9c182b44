package org.scarline.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The one door to files: looked at and read as {@link ReadableFiles} says, and made, changed, moved and removed here.
 * Whatever goes wrong is an {@link IOException} that names the file; a folder that a new file needs is made.
 */
public final class Disk extends ReadableFiles {
    /** What a file is called, after a dot, until it is whole. */
    private static final String PART = ".part";

    private final Rights rights;
    private final Settling settling;

    private Disk(Watch watch, Rights rights, Settling settling, Optional<Seal> seal, KnownDigests digests) {
        super(watch, seal, digests);
        this.rights = rights;
        this.settling = settling;
    }

    /** This host's files, with the rights that the user's mask gives. */
    public static Disk local() {
        return new Disk((operation, path) -> {}, Rights.USUAL, Settling.LATER, Optional.empty(), new KnownDigests());
    }

    /** The same files, with a watch over every operation in place of the one before. */
    public Disk watched(Watch next) {
        return new Disk(next, rights, settling, seal, digests);
    }

    /** The same files; what is made anew nobody but its owner may read, where the file system can say so. */
    public Disk ownerOnly() {
        return new Disk(watch, Rights.OWNER_ONLY, settling, seal, digests);
    }

    /** The same files; a file that was written or copied is on the disk, power cut or not, before it gets its name. */
    public Disk settled() {
        return new Disk(watch, rights, Settling.AT_ONCE, seal, digests);
    }

    /**
     * The same files; what is written is encrypted under a seal, and read back as it was. What is not encrypted is read as it
     * is, and what is encrypted under another key ends in a {@link SealedException}.
     */
    public Disk sealed(Seal under) {
        return new Disk(watch, rights, settling, Optional.of(under), new KnownDigests());
    }

    /**
     * Gives a folder and all in it the rights that are said, whatever stood there before; links are not followed.
     *
     * @param mode of folders, as in {@code rwxr-x---}; files get the same without the right to run
     */
    public void protect(Path folder, String mode) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var below = Files.walk(folder)) {
            for (var each : below.toList()) {
                digests.keepThrough(each, () -> Rights.set(each, mode));
            }
        }
    }

    /** Gives a folder alone the rights that are said. */
    public void protectFolder(Path folder, String mode) throws IOException {
        Rights.set(folder, mode);
    }

    /** Makes a folder and those above it unless they are there, and gives it back. */
    public Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            watch.before(Operation.FOLDER, folder);
            Files.createDirectories(folder, rights.ofFolder(folder));
        }
        return folder;
    }

    /** Puts a text where readers see the old file or the new one, never a part. */
    public void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts bytes likewise. */
    public void write(Path file, byte[] bytes) throws IOException {
        whole(file, out -> out.write(bytes));
    }

    /** Puts a text likewise, piece by piece; when the content fails, the old file stands. */
    public void write(Path file, Content content) throws IOException {
        whole(file, out -> {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            content.write(text);
            text.flush();
        });
    }

    /** Puts bytes likewise, piece by piece; when the content fails, the old file stands. */
    public void writeBytes(Path file, Filling content) throws IOException {
        whole(file, content);
    }

    /** The text of a file, written when the file is ready for it. */
    @FunctionalInterface
    public interface Content {
        void write(Writer out) throws IOException;
    }

    /** What is written as bytes, piece by piece. */
    @FunctionalInterface
    public interface Filling {
        void fill(OutputStream out) throws IOException;
    }

    private void whole(Path file, Filling filling) throws IOException {
        var fresh = file.resolveSibling("." + file.getFileName() + PART);
        try {
            try (var out = create(fresh)) {
                filling.fill(out);
            }
            settle(fresh);
            move(fresh, file);
        } catch (IOException cause) {
            undo(fresh, cause);
            throw named(file, cause);
        }
    }

    /** Takes back what a write that failed has left; a process that was killed could not either, and the next write does. */
    private void undo(Path fresh, IOException cause) {
        try {
            remove(fresh);
        } catch (IOException alsoFailed) {
            cause.addSuppressed(alsoFailed);
        }
    }

    /** Opens a new file to be filled piece by piece, in place of what an earlier call left; settle it, and move it. */
    public OutputStream create(Path file) throws IOException {
        folder(parent(file));
        watch.before(Operation.WRITE, file);
        return made(file);
    }

    private OutputStream made(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, rights.ofFile(file));
        var out = Files.newOutputStream(file, StandardOpenOption.WRITE);
        return seal.isPresent() ? seal.get().sealing(out) : out;
    }

    /** Waits until a file that was filled is on the disk, where this disk settles what is written. */
    public void settle(Path file) throws IOException {
        watch.before(Operation.SETTLE, file);
        settling.settle(file);
    }

    /** Gives a file, folder or link its final name in one stroke; a file or link that has it is replaced. */
    public void move(Path from, Path to) throws IOException {
        folder(parent(to));
        watch.before(Operation.MOVE, to);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Copies a file to a place that nobody reads yet; a kill may leave a part of it. */
    public void copy(Path from, Path to) throws IOException {
        folder(parent(to));
        watch.before(Operation.COPY, to);
        try (var in = opened(from, Files.newInputStream(from));
                var out = made(to)) {
            in.transferTo(out);
        } catch (IOException cause) {
            throw named(to, cause);
        }
        settle(to);
    }

    /** Makes a relative link; false where this file system has none. */
    public boolean link(Path link, Path to) throws IOException {
        try {
            watch.before(Operation.LINK, link);
            Files.createSymbolicLink(link, to);
            return true;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            return false;
        }
    }

    /** Removes a file, a link or a folder with all in it; nothing to do where there is nothing. */
    public void remove(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        watch.before(Operation.REMOVE, path);
        try (var walk = Files.walk(path)) {
            for (var each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** Removes what writes that were killed have left in a folder and those below it; links are not followed. */
    public void sweep(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (var file : files(folder)) {
            var name = String.valueOf(file.getFileName());
            if (name.startsWith(".") && name.endsWith(PART)) {
                remove(file);
            }
        }
    }

    /**
     * Takes from a file what an earlier process found of large files: one that has the stamp of then was not written since, and
     * is not read again for its digest. A note that is not there, or cannot be read, says nothing. Whoever checks files, as
     * {@code scarline check} does, reads no such note.
     */
    public void recallDigests(Path note) {
        try {
            digests.recall(isFile(note) ? text(note) : "");
        } catch (IOException unreadable) {
            digests.recall("");
        }
    }

    /**
     * Notes the digests of large files below a folder for the next process, if {@link #recallDigests} was called before; call it
     * when nobody changes them any more. Where that fails, they are read again.
     */
    public void keepDigests(Path note, Path folder) {
        try {
            if (digests.isRecalled()) {
                ownerOnly().write(note, digests.text(folder));
            }
        } catch (IOException nothingIsLost) {
            digests.forget();
        }
    }

    /** Takes a file for this process alone; empty where another process, or another part of this one, has it. */
    public Optional<Lock> lock(Path file) throws IOException {
        folder(parent(file));
        watch.before(Operation.LOCK, file);
        var channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), rights.ofFile(file));
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new Lock(channel));
            }
        } catch (OverlappingFileLockException heldHere) {
            // another part of this process has it
        }
        channel.close();
        return Optional.empty();
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file system's root is no file");
    }
}
