package org.scarline.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** Name, size and SHA-256 of every file of a run but the manifest itself and {@code run.json}. */
record Manifest(List<Entry> entries) {
    static final String NAME = "manifest.csv";
    static final String RUN = "run.json";

    /** One file; its name is relative to the folder, with slashes. */
    record Entry(String name, long bytes, String sha256) {}

    Manifest {
        entries = List.copyOf(entries);
    }

    /** What stands in a folder now, sorted by name. Throws {@link IOException} for anything that is no regular file. */
    static Manifest of(Path folder) throws IOException {
        var entries = new ArrayList<Entry>();
        for (var name : names(folder)) {
            if (!name.equals(NAME) && !name.equals(RUN)) {
                entries.add(entry(folder, name));
            }
        }
        return new Manifest(entries);
    }

    /** The files of a folder and its sub-folders, sorted. */
    static List<String> names(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .peek(Manifest::regular)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException cause) {
            throw cause.getCause();
        }
    }

    private static void regular(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UncheckedIOException(new IOException(file.getFileName() + ": expected a regular file"));
        }
    }

    void write(Path folder) throws IOException {
        var lines = entries.stream()
                .map(entry -> entry.name() + "," + entry.bytes() + "," + entry.sha256() + "\n")
                .collect(Collectors.joining("", "name,bytes,sha256\n", ""));
        OutFile.write(folder.resolve(NAME), lines);
    }

    /** Reads a folder's manifest. Throws {@link IOException} when there is none or a line makes no sense. */
    static Manifest read(Path folder) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Files.newBufferedReader(folder.resolve(NAME), StandardCharsets.UTF_8);
                var rows = format.parse(in)) {
            return new Manifest(rows.stream()
                    .map(row -> new Entry(row.get("name"), Long.parseLong(row.get("bytes")), row.get("sha256")))
                    .toList());
        } catch (IllegalArgumentException | UncheckedIOException cause) {
            throw new IOException(folder.getFileName() + "/" + NAME + " cannot be read", cause);
        }
    }

    /** What is wrong with a folder by its own manifest; empty when every file is as listed and none is beside them. */
    static Optional<String> problem(Path folder) {
        try {
            var listed = read(folder);
            return listed.equals(of(folder)) && Files.isRegularFile(folder.resolve(RUN))
                    ? Optional.empty()
                    : Optional.of(folder.getFileName() + ": its files are not those of its manifest");
        } catch (IOException cause) {
            return Optional.of(folder.getFileName() + ": " + cause.getMessage());
        }
    }

    /** Read piece by piece: the results of a registry are larger than what a night may hold in memory. */
    private static Entry entry(Path folder, String name) throws IOException {
        try (var in = Files.newInputStream(folder.resolve(name))) {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return new Entry(name, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java has SHA-256", cause);
        }
    }
}
