package org.scarline.withdraw;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.scarline.clinic.PatientKey;
import org.scarline.disk.Digest;
import org.scarline.disk.Disk;
import org.scarline.disk.SealedException;

/** Takes a patient out of the files that the program owns, and tells what was done where. */
public final class Erasure {
    private static final CSVFormat READ = CSVFormat.RFC4180.builder().get();
    private static final CSVFormat WRITTEN =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /** The columns of a line's number and of its first byte. */
    private static final Set<Integer> PLACES = Set.of(1, 2);

    private final Disk disk;
    private final PatientKey patient;
    private final Naming naming;
    private final Map<String, Long> done = new TreeMap<>();

    /** Is given what an archived file will be before it is: what then is there is never taken for damage, whatever is killed. */
    @FunctionalInterface
    public interface Noting {
        void note(Path file, String sha256) throws IOException;
    }

    public Erasure(Disk disk, PatientKey patient) {
        this.disk = disk.ownerOnly().settled();
        this.patient = patient;
        this.naming = new Naming(patient);
    }

    /** How much was taken out, by place. */
    public Map<String, Long> done() {
        return Map.copyOf(done);
    }

    /** Whether there was anything to take out. */
    public boolean hasDoneSomething() {
        return done.values().stream().anyMatch(each -> each > 0);
    }

    /** Adds what was taken out elsewhere. */
    public void count(String place, long much) {
        done.merge(place, much, Long::sum);
    }

    /**
     * Takes the patient's lines out of archived files; each keeps its name, which holds the digest of what was dropped. A
     * workbook that names the patient is removed whole.
     */
    public void archive(Path folder, Noting noting) throws IOException {
        for (var file : naming(folder)) {
            if (PackedFile.is(disk, file)) {
                disk.remove(file);
                count("archived workbooks, removed whole", 1);
            } else if (takeOut(disk, folder, file, Gone.one(patient), noting)) {
                count("archived files", 1);
            }
        }
    }

    /** Takes the lines of those who are gone out of one archived file; whether there were any. */
    public static boolean takeOut(Disk disk, Path folder, Path file, Gone gone, Noting noting) throws IOException {
        var below = folder.relativize(file);
        var site = below.getNameCount() > 1 ? below.getName(0).toString() : "main";
        var whole = disk.bytes(file);
        var kept = new DroppedCsv(gone, site).without(whole);
        if (kept.length < whole.length) {
            noting.note(file, new Digest().add(kept, kept.length).hex());
            disk.ownerOnly().settled().write(file, kept);
        }
        return kept.length < whole.length;
    }

    /** Takes out rows of rejected lines that name the patient. */
    public void rejected(Path folder) throws IOException {
        for (var file : naming(folder)) {
            takeOutRejected(disk, file, naming::isIn);
            count("files of rejected lines", 1);
        }
    }

    /** Takes out of one file of rejected lines the rows of which any cell names somebody; where a line stood names nobody. */
    public static void takeOutRejected(Disk disk, Path file, Predicate<String> names) throws IOException {
        var text = new StringWriter();
        var isChanged = false;
        try (var lines = READ.parse(disk.reader(file));
                var out = WRITTEN.print(text)) {
            for (var line : lines) {
                if (!isNamed(line, names)) {
                    out.printRecord(line);
                } else {
                    isChanged = true;
                }
            }
        }
        if (isChanged) {
            disk.ownerOnly().settled().write(file, text.toString());
        }
    }

    private static boolean isNamed(CSVRecord line, Predicate<String> names) {
        var place = line.size() > 1 ? line.get(0) + ":" + line.get(1) : "";
        return IntStream.range(0, line.size())
                .filter(cell -> !PLACES.contains(cell))
                .mapToObj(line::get)
                .map(text -> text.startsWith(place) ? text.substring(place.length()) : text)
                .anyMatch(names);
    }

    /** Removes files that name the patient, or whose name begins with one of these. */
    public void remove(String what, Path folder, List<String> prefixes) throws IOException {
        for (var file : files(folder)) {
            var name = String.valueOf(file.getFileName());
            if (prefixes.stream().anyMatch(name::startsWith) || isNaming(file)) {
                disk.remove(file);
                count(what, 1);
            }
        }
    }

    /** Removes what lies in a folder and is none of these: all of it can be made anew. */
    public void removeAllBut(Path folder, Set<String> kept) throws IOException {
        for (var each : disk.list(folder)) {
            if (!kept.contains(String.valueOf(each.getFileName()))) {
                disk.remove(each);
            }
        }
    }

    /** Removes a folder, whoever it names: it names nobody by id. */
    public void removeWhole(String what, Path folder) throws IOException {
        if (disk.isFolder(folder)) {
            count(what, disk.list(folder).size());
            disk.remove(folder);
        }
    }

    /** Removes folders that a restore put aside, where they name the patient. */
    public void putAside(Path data) throws IOException {
        for (var folder : disk.list(data)) {
            var isAside = String.valueOf(folder.getFileName()).matches(".*-before-[0-9]+");
            if (isAside && !naming(folder).isEmpty()) {
                disk.remove(folder);
                count("folders that a restore had put aside", 1);
            }
        }
    }

    /** Whether files can be searched for the id: a short one stands in many by chance. */
    public boolean isIdTelling() {
        return naming.isTelling();
    }

    /** The files below a folder that still name the patient, by their bytes; packed ones by what is in them. */
    public List<Path> leftovers(Path folder) throws IOException {
        return naming(folder);
    }

    private List<Path> naming(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        for (var file : files(folder)) {
            if (isNaming(file)) {
                found.add(file);
            }
        }
        return found;
    }

    /** Whether a file names the patient, as far as it can be read: one under another key may. */
    private boolean isNaming(Path file) throws IOException {
        try {
            return naming.isIn(disk.bytes(file)) || PackedFile.of(disk, file).anyPart(naming::isIn);
        } catch (SealedException unknown) {
            return true;
        }
    }

    private List<Path> files(Path folder) throws IOException {
        if (!disk.isFolder(folder)) {
            return List.of();
        }
        var files = new ArrayList<Path>();
        for (var file : disk.files(folder)) {
            if (disk.look(file).filter(BasicFileAttributes::isRegularFile).isPresent()) {
                files.add(file);
            }
        }
        return files;
    }
}
