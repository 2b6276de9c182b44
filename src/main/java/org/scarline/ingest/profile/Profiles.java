package org.scarline.ingest.profile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final Map<Path, Known> known = new HashMap<>();

    /** What a profile turned out to be; a wrong one says nothing but why. */
    private record Known(List<Profile> profiles, Optional<String> wrong) {}

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

    /** Whether a file is too long to be a profile. */
    public static boolean isTooLong(Disk disk, Path file) throws IOException {
        return disk.length(file) > ProfileFile.MOST_BYTES;
    }

    /**
     * The profiles of a file, several where each speaks for other sheets of it. Throws {@link WrongProfileException} where the
     * nearest is wrong, for nobody knows for which files it means to speak.
     */
    public List<Profile> of(Path file) {
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

    private List<Profile> in(Path folder, String fileName) {
        for (var name : NAMES) {
            var file = folder.resolve(name);
            if (isThere(file)) {
                var found = known(file);
                if (found.wrong().isPresent()) {
                    throw new WrongProfileException(name(file), found.wrong().get());
                }
                return found.profiles().stream()
                        .filter(profile -> profile.isFor(fileName))
                        .toList();
            }
        }
        return List.of();
    }

    /** A link to nothing is there: a profile is missed as long as its share is not mounted. A folder of this name is none. */
    private boolean isThere(Path file) {
        try {
            return disk.look(file).isPresent() && !disk.isFolder(file);
        } catch (IOException outOfReach) {
            return true;
        }
    }

    /** What is wrong with the profile in the reference folder, by its place; empty where it is as it should be, or none is there. */
    public Map<Path, String> wrongInReference() {
        return NAMES.stream()
                .map(reference::resolve)
                .filter(this::isThere)
                .filter(file -> wrong(file).isPresent())
                .collect(Collectors.toMap(file -> file, file -> wrong(file).orElseThrow()));
    }

    /** What is wrong with a profile: place, found, expected; empty where nothing is. */
    public Optional<String> wrong(Path file) {
        return known(file).wrong();
    }

    private Known known(Path file) {
        return known.computeIfAbsent(file, this::look);
    }

    /** Whatever is wrong with a profile costs the files that it speaks for. */
    private Known look(Path file) {
        try {
            return new Known(read(file), Optional.empty());
        } catch (IOException failure) {
            return wrong(
                    file, "it cannot be read (%s)".formatted(failure.getClass().getSimpleName()));
        } catch (IllegalArgumentException wrong) {
            return new Known(List.of(), Optional.of(String.valueOf(wrong.getMessage())));
        } catch (RuntimeException | StackOverflowError failure) {
            return wrong(
                    file,
                    "it cannot be understood (%s)".formatted(failure.getClass().getSimpleName()));
        }
    }

    private static Known wrong(Path file, String why) {
        return new Known(List.of(), Optional.of("%s: %s".formatted(name(file), why)));
    }

    /** How messages call it. */
    private static String name(Path file) {
        return file.getParent() == null ? file.toString() : file.getParent().getFileName() + "/" + file.getFileName();
    }

    /** All profiles that a file holds. Throws {@link IllegalArgumentException} where one is wrong: place, found, expected. */
    public List<Profile> read(Path file) throws IOException {
        var name = name(file);
        if (!disk.isFile(file)) {
            throw new IllegalArgumentException(name + ": expected a file");
        }
        if (isTooLong(disk, file)) {
            throw new IllegalArgumentException(
                    "%s: %d bytes: expected at most %d".formatted(name, disk.length(file), ProfileFile.MOST_BYTES));
        }
        var bytes = Sheets.utf8(disk.bytes(file), Optional.empty());
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return ProfileFile.read(name, text.replaceFirst("^\ufeff", ""));
        } catch (CharacterCodingException wrong) {
            throw new IllegalArgumentException(name + " is not UTF-8: expected a text file saved as UTF-8", wrong);
        }
    }
}
