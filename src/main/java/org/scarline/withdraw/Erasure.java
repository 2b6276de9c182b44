package org.scarline.withdraw;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.scarline.clinic.PatientKey;
import org.scarline.disk.Disk;

/** Takes a patient out of the files that the program owns, and tells what was done where. */
public final class Erasure {
    private static final CSVFormat READ = CSVFormat.RFC4180.builder().get();
    private static final CSVFormat WRITTEN =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Disk disk;
    private final PatientKey patient;
    private final Naming naming;
    private final Map<String, Long> done = new TreeMap<>();

    public Erasure(Disk disk, PatientKey patient) {
        this.disk = disk.ownerOnly().settled();
        this.patient = patient;
        this.naming = new Naming(patient);
    }

    /** How much was taken out, by place. */
    public Map<String, Long> done() {
        return Map.copyOf(done);
    }

    /** Adds what was taken out elsewhere. */
    public void count(String place, long much) {
        done.merge(place, much, Long::sum);
    }

    /** Takes the patient's lines out of archived files; each keeps its name, which holds the digest of what was dropped. */
    public void archive(Path folder) throws IOException {
        for (var file : naming(folder)) {
            var below = folder.relativize(file);
            var site = below.getNameCount() > 1 ? below.getName(0).toString() : "main";
            var kept = new DroppedCsv(patient, site).without(disk.bytes(file));
            if (kept.length < disk.bytes(file).length) {
                disk.write(file, kept);
                count("archived files", 1);
            }
        }
    }

    /** Takes out rows of rejected lines that name the patient. */
    public void rejected(Path folder) throws IOException {
        for (var file : naming(folder)) {
            var text = new StringWriter();
            try (var lines = READ.parse(disk.reader(file));
                    var out = WRITTEN.print(text)) {
                for (var line : lines) {
                    if (line.stream().noneMatch(naming::isIn)) {
                        out.printRecord(line);
                    }
                }
            }
            disk.write(file, text.toString());
            count("files of rejected lines", 1);
        }
    }

    /** Removes files that name the patient, or whose name begins with one of these. */
    public void remove(String what, Path folder, List<String> prefixes) throws IOException {
        for (var file : files(folder)) {
            var name = String.valueOf(file.getFileName());
            if (prefixes.stream().anyMatch(name::startsWith) || naming.isIn(disk.bytes(file))) {
                disk.remove(file);
                count(what, 1);
            }
        }
    }

    /** The files below a folder that still name the patient, by their bytes. */
    public List<Path> leftovers(Path folder) throws IOException {
        return naming(folder);
    }

    private List<Path> naming(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        for (var file : files(folder)) {
            if (naming.isIn(disk.bytes(file))) {
                found.add(file);
            }
        }
        return found;
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
