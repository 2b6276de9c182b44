package org.scarline.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.scarline.disk.Disk;

/** Name, size and SHA-256 of every file of a run but the manifest itself and {@code run.json}. */
public record Manifest(List<Entry> entries) {
    /** The manifest's own file. */
    public static final String NAME = "manifest.csv";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** One file; its name is relative to the folder, with slashes. */
    public record Entry(String name, long bytes, String sha256) {}

    public Manifest {
        entries = List.copyOf(entries);
    }

    /** How the digest of a file is found. */
    private interface Digests {
        String of(String name, Path file) throws IOException;
    }

    /** What is in a folder now, sorted by name. Throws {@link IOException} for anything that is no regular file. */
    public static Manifest of(Disk disk, Path folder) throws IOException {
        return of(disk, folder, (name, file) -> disk.sha256(file));
    }

    private static Manifest of(Disk disk, Path folder, Digests digests) throws IOException {
        var entries = new ArrayList<Entry>();
        for (var name : names(disk, folder)) {
            if (!name.equals(NAME) && !name.equals(RunFile.NAME)) {
                var file = folder.resolve(name);
                entries.add(new Entry(name, size(disk, file), digests.of(name, file)));
            }
        }
        return new Manifest(entries);
    }

    /** The files of a folder and its sub-folders, sorted. Throws {@link IOException} likewise. */
    static List<String> names(Disk disk, Path folder) throws IOException {
        var names = new ArrayList<String>();
        for (var file : disk.files(folder)) {
            size(disk, file);
            names.add(folder.relativize(file).toString().replace('\\', '/'));
        }
        names.sort(null);
        return names;
    }

    private static long size(Disk disk, Path file) throws IOException {
        return disk.look(file)
                .filter(BasicFileAttributes::isRegularFile)
                .map(BasicFileAttributes::size)
                .orElseThrow(() -> new IOException(file.getFileName() + ": expected a regular file"));
    }

    /** The names of all files in it. */
    Set<String> names() {
        return entries.stream().map(Entry::name).collect(Collectors.toSet());
    }

    /** Whether one of its files is there as it says. */
    boolean isAsListed(Disk disk, Path folder, String name) throws IOException {
        var entry = find(name);
        return entry.isPresent() && entry.get().sha256().equals(disk.sha256(folder.resolve(name)));
    }

    /** The same with some files as they are now, where they are there, and without another. */
    Manifest with(Disk disk, Path folder, Set<String> changed, String gone) throws IOException {
        var next = new ArrayList<>(entries);
        next.removeIf(entry -> entry.name.equals(gone) || changed.contains(entry.name));
        for (var name : changed) {
            var file = folder.resolve(name);
            if (disk.isFile(file)) {
                next.add(new Entry(name, size(disk, file), disk.sha256(file)));
            }
        }
        next.sort(Comparator.comparing(Entry::name));
        return new Manifest(next);
    }

    /** Puts the manifest into its folder. */
    public void write(Disk disk, Path folder) throws IOException {
        var lines = entries.stream()
                .map(entry -> quoted(entry.name()) + "," + entry.bytes() + "," + entry.sha256() + "\n")
                .collect(Collectors.joining("", "name,bytes,sha256\n", ""));
        disk.write(folder.resolve(NAME), lines);
    }

    /** Clinics' names may hold commas. */
    private static String quoted(String name) {
        return name.matches("[^,\"\r\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Reads a folder's manifest. Throws {@link IOException} when there is none or a line makes no sense. */
    public static Manifest read(Disk disk, Path folder) throws IOException {
        try (var in = disk.reader(folder.resolve(NAME));
                var rows = FORMAT.parse(in)) {
            return new Manifest(rows.stream()
                    .map(row -> new Entry(row.get("name"), Long.parseLong(row.get("bytes")), row.get("sha256")))
                    .toList());
        } catch (IllegalArgumentException | UncheckedIOException cause) {
            throw new IOException(folder.getFileName() + "/" + NAME + " cannot be read", cause);
        }
    }

    /** What is wrong with a folder by its own manifest; empty when every file is as listed and there is no other. */
    public static Optional<String> problem(Disk disk, Path folder) {
        return problem(disk, folder, made -> (name, file) -> disk.sha256(file));
    }

    /**
     * The same for a copy. A file of which nothing was written since its own manifest was made has that digest still, and
     * so has a copy with the same bytes: comparing them costs a tenth of a digest.
     */
    static Optional<String> problemOfCopy(Disk disk, Path from, Path copy) {
        return problem(disk, copy, made -> {
            var sealed = changed(disk, from.resolve(NAME));
            return (name, file) -> {
                var known = made.find(name);
                var isKnown = known.isPresent()
                        && changed(disk, from.resolve(name)).compareTo(sealed) < 0
                        && disk.isSame(from.resolve(name), file);
                return isKnown ? known.get().sha256() : disk.sha256(file);
            };
        });
    }

    /** What is wrong with a folder whose files are all there with their sizes, but of which only some are read. */
    static Optional<String> problemOf(Set<String> names, Disk disk, Path folder) {
        return problem(disk, folder, made -> (name, file) -> {
            var known = made.find(name);
            return known.isEmpty() || names.contains(name)
                    ? disk.sha256(file)
                    : known.get().sha256();
        });
    }

    private interface Trust {
        Digests in(Manifest made) throws IOException;
    }

    /** The same for a folder that holds no run. */
    public static Optional<String> problemOfFiles(Disk disk, Path folder) {
        return problem(disk, folder, made -> (name, file) -> disk.sha256(file), true);
    }

    private static Optional<String> problem(Disk disk, Path folder, Trust trust) {
        return problem(disk, folder, trust, disk.isFile(folder.resolve(RunFile.NAME)));
    }

    private static Optional<String> problem(Disk disk, Path folder, Trust trust, boolean isWhole) {
        try {
            var made = read(disk, folder);
            return made.difference(of(disk, folder, trust.in(made)), isWhole)
                    .map(what -> folder.getFileName() + ": its files are not those of its manifest: " + what);
        } catch (IOException cause) {
            return Optional.of(folder.getFileName() + ": " + cause.getMessage());
        }
    }

    private Optional<Entry> find(String name) {
        return entries.stream().filter(entry -> entry.name.equals(name)).findFirst();
    }

    private static FileTime changed(Disk disk, Path file) throws IOException {
        return disk.look(file)
                .map(BasicFileAttributes::lastModifiedTime)
                .orElseThrow(() -> new IOException(file.getFileName() + " is missing"));
    }

    private Optional<String> difference(Manifest now, boolean hasRunFile) {
        if (!hasRunFile) {
            return Optional.of(RunFile.NAME + " is missing");
        }
        for (var entry : entries) {
            var is = now.entries.stream()
                    .filter(other -> other.name.equals(entry.name))
                    .findFirst();
            if (is.isEmpty() || !is.get().equals(entry)) {
                return Optional.of(entry.name + (is.isEmpty() ? " is missing" : " was changed"));
            }
        }
        return now.entries.stream()
                .filter(entry -> !entries.contains(entry))
                .map(entry -> entry.name + " was added")
                .findFirst();
    }
}
