package org.scarline.reference;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scarline.clinic.Instruments;
import org.scarline.disk.Digest;
import org.scarline.disk.Disk;

/** The reference files: the user's own where the folder has them, else those that the program carries. */
public final class ReferenceFolder {
    /** What the program carries. */
    static final List<String> SHIPPED =
            List.of("claims.csv", "guards.csv", "instruments.csv", "published.csv", "untested.csv");

    private static final List<String> PROFILES = List.of("mapping.yml", "mapping.yaml", "mapping.csv");

    /** A name as somebody types it, or as a system shows it without its ending: its stem, without the last s. */
    private static final Pattern STEM = Pattern.compile("([a-z]+?)s?(?:\\.(?:csv|tsv|txt|xlsx?|ya?ml))+");

    private static final long LARGEST = 64L << 20;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Disk disk;

    private ReferenceFolder(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** The folder {@code reference} of the data folder; it need not exist. */
    public static ReferenceFolder in(Path data) {
        return in(Disk.local(), data);
    }

    /** The same on some disk. */
    public static ReferenceFolder in(Disk disk, Path data) {
        return new ReferenceFolder(data.resolve("reference"), disk);
    }

    /**
     * Finds what stands where a file or the folder belongs and can be none of it, as a link to nothing does where a share is
     * not mounted, and files that are called nearly as one that is not there: the program's own rows would be taken instead. Throws
     * {@link IllegalArgumentException} that names it.
     */
    public void check() throws IOException {
        if (disk.look(folder).isPresent() && !disk.isFolder(folder)) {
            throw new IllegalArgumentException(folder + ": expected a folder, or nothing");
        }
        for (var name : SHIPPED) {
            var own = folder.resolve(name);
            if (disk.look(own).isPresent() && !disk.isFile(own)) {
                throw new IllegalArgumentException(own + ": expected a file, or nothing");
            }
        }
        for (var name : own()) {
            var near = near(name);
            if (near.isPresent()) {
                throw new IllegalArgumentException(
                        "%s is not read: did you mean \"%s\"?".formatted(folder.resolve(name), near.get()));
            }
        }
    }

    /** What a file is taken for by whoever put it there, at most one; none where that is there, too. */
    private Optional<String> near(String name) {
        if (SHIPPED.contains(name) || PROFILES.contains(name)) {
            return Optional.empty();
        }
        var meant = stem(name)
                .flatMap(stem -> Stream.concat(SHIPPED.stream(), PROFILES.stream())
                        .filter(known -> stem(known).filter(stem::equals).isPresent())
                        .findFirst());
        var isProfile = meant.filter(PROFILES::contains).isPresent();
        return meant.filter(known -> (isProfile ? PROFILES : List.of(known))
                .stream().map(folder::resolve).noneMatch(disk::isFile));
    }

    private static Optional<String> stem(String name) {
        var parts = STEM.matcher(name.toLowerCase(Locale.ROOT));
        return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
    }

    /** The registry of instruments. Throws {@link IllegalArgumentException} with file, row, column, found and expected. */
    public Instruments instruments() throws IOException {
        return InstrumentRows.read(open("instruments.csv"));
    }

    /** Hands on a file's rows. Throws {@link IllegalArgumentException} with file, row, column, found and expected. */
    public void read(ReferenceFile file, Consumer<ReferenceRow> each) throws IOException {
        file.read(open(file.name()), each);
    }

    /** SHA-256 (hex) over every file in force: those of the folder, and the program's where the folder has none. */
    public String digest() {
        var names = new TreeSet<>(SHIPPED);
        try {
            names.addAll(own());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return digest(names);
    }

    /** SHA-256 (hex) over some of the files in force, in this order. */
    public String digest(Collection<String> names) {
        var digest = new Digest();
        try {
            for (var name : names) {
                if (SHIPPED.contains(name)) {
                    var bytes = bytes(name);
                    digest.add("%s:%d:".formatted(name, bytes.length)).add(bytes, bytes.length);
                } else {
                    addOther(digest, name);
                }
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return digest.hex();
    }

    /** A file that no reader here knows, as a profile or a note: it may be long, and may not be readable. */
    private void addOther(Digest digest, String name) {
        var file = folder.resolve(name);
        try (var in = disk.open(file)) {
            digest.add("%s:%d:".formatted(name, disk.length(file)));
            var buffer = new byte[BUFFER];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.add(buffer, read);
            }
        } catch (IOException unreadable) {
            digest.add(name + ":cannot be read:");
        }
    }

    private Reader open(String name) throws IOException {
        return new StringReader(FileText.of(name, bytes(name)));
    }

    private byte[] bytes(String name) throws IOException {
        var own = folder.resolve(name);
        if (disk.isFile(own)) {
            if (disk.length(own) > LARGEST) {
                throw new IllegalArgumentException(
                        "%s: %d bytes: expected at most %d".formatted(own, disk.length(own), LARGEST));
            }
            return disk.bytes(own);
        }
        try (var shipped = ReferenceFolder.class.getResourceAsStream("/reference/" + name)) {
            if (shipped == null) {
                throw new FileNotFoundException("no reference file " + name);
            }
            return shipped.readAllBytes();
        }
    }

    /** Names of the folder's files, below it; hidden ones belong to editors and systems. */
    private List<String> own() throws IOException {
        if (!disk.isFolder(folder)) {
            return List.of();
        }
        return disk.files(folder).stream()
                .filter(disk::isFile)
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .filter(name -> !name.matches("(.*/)?[.~].*|.*~"))
                .toList();
    }
}
