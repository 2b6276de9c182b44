package org.scarline.ingest.profile;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scarline.disk.Disk;
import org.scarline.ingest.sheet.Sheets;

/**
 * Finds the profile of a file: {@code mapping.yml} or {@code mapping.csv} beside it, else in the folders above it in the
 * inbox, else in the reference folder.
 */
public final class Profiles {
    private static final List<String> NAMES = List.of("mapping.yml", "mapping.yaml", "mapping.csv");

    private final Disk disk;
    private final Path top;
    private final Path reference;
    private final Map<Path, List<Profile>> read = new HashMap<>();

    /**
     * The profiles of an inbox.
     *
     * @param top the inbox; folders above it are not looked at
     * @param reference the folder of the user's reference files; it need not exist
     */
    public Profiles(Disk disk, Path top, Path reference) {
        this.disk = disk;
        this.top = top;
        this.reference = reference;
    }

    /** Whether a file is a profile, not data. */
    public static boolean isProfile(String fileName) {
        return NAMES.contains(fileName);
    }

    /**
     * The profiles of a file, several where each speaks for other sheets of it. Throws {@link IllegalArgumentException} where
     * one is wrong: place, found, expected.
     */
    public List<Profile> of(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        for (var folder = file.getParent(); folder != null; folder = folder.getParent()) {
            var found = in(folder, name);
            if (!found.isEmpty()) {
                return found;
            }
            if (folder.equals(top)) {
                break;
            }
        }
        return in(reference, name);
    }

    private List<Profile> in(Path folder, String fileName) throws IOException {
        for (var name : NAMES) {
            var file = folder.resolve(name);
            if (disk.isFile(file)) {
                return known(file).stream()
                        .filter(profile -> profile.isFor(fileName))
                        .toList();
            }
        }
        return List.of();
    }

    private List<Profile> known(Path file) throws IOException {
        var known = read.get(file);
        if (known == null) {
            known = read(file);
            read.put(file, known);
        }
        return known;
    }

    /** All profiles that a file holds. Throws {@link IllegalArgumentException} as above. */
    public List<Profile> read(Path file) throws IOException {
        var name =
                file.getParent() == null ? file.toString() : file.getParent().getFileName() + "/" + file.getFileName();
        var bytes = Sheets.utf8(disk.bytes(file), Optional.empty());
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
            return ProfileFile.read(name, text.replaceFirst("^\ufeff", ""));
        } catch (CharacterCodingException wrong) {
            throw new IllegalArgumentException(name + " is not UTF-8: expected a text file saved as UTF-8", wrong);
        }
    }

    /**
     * Reads every profile of the inbox and the reference folder; throws as above at the first that is wrong. A folder that
     * cannot be listed costs the files in it, which nothing reads, and is named when the inbox is.
     */
    public void check() throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : List.of(top, reference)) {
            if (disk.isFolder(folder)) {
                disk.filesInReach(folder).stream()
                        .filter(file -> !SystemFolder.holds(file, folder))
                        .filter(file -> isProfile(String.valueOf(file.getFileName())))
                        .forEach(files::add);
            }
        }
        for (var file : files) {
            if (!disk.isFile(file)) {
                throw new IllegalArgumentException(file + ": expected a file");
            }
            read(file);
        }
    }
}
