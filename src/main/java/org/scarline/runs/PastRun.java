package org.scarline.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scarline.compare.Verdict;
import org.scarline.compare.VerdictSchema;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;

/**
 * A published run as its own folder describes it.
 *
 * @param verdicts empty where they cannot be read
 * @param printed whether its PDF is there
 */
public record PastRun(String id, LocalDate cutOff, List<Verdict> verdicts, boolean printed) {
    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-[0-9a-f]{8}");

    public PastRun {
        verdicts = List.copyOf(verdicts);
    }

    /** Empty where a folder is no run. */
    static Optional<PastRun> read(Disk disk, Path folder) {
        var name = name(folder);
        return day(name)
                .filter(day -> isFolder(disk, folder) && disk.isFile(folder.resolve(Manifest.NAME)))
                .map(day -> new PastRun(name, day, verdicts(disk, folder), disk.isFile(folder.resolve("report.pdf"))));
    }

    /** The name of a folder. */
    static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    /** The day that a run is named by; empty where it is no run's name. */
    static Optional<LocalDate> day(String name) {
        var matched = NAME.matcher(name);
        try {
            return matched.matches() ? Optional.of(LocalDate.parse(matched.group(1))) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean isFolder(Disk disk, Path folder) {
        try {
            return disk.look(folder).filter(BasicFileAttributes::isDirectory).isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static List<Verdict> verdicts(Disk disk, Path folder) {
        try {
            return new TableFolder(disk, folder).read(VerdictSchema.TABLE);
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }
}
