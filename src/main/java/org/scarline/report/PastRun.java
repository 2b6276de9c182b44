package org.scarline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scarline.compare.Verdict;
import org.scarline.compare.VerdictsCsv;

/**
 * A published run as its own folder tells it.
 *
 * @param verdicts empty where they cannot be read
 * @param printed whether its PDF is there
 */
record PastRun(String id, LocalDate cutOff, List<Verdict> verdicts, boolean printed) {
    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-[0-9a-f]{8}");

    /** All runs of a folder, newest data first. What is no run, or cannot be read as one, is left out. */
    static List<PastRun> all(Path reports) throws IOException {
        try (var folders = Files.list(reports)) {
            return folders.sorted(Comparator.reverseOrder())
                    .flatMap(PastRun::read)
                    .toList();
        }
    }

    private static Stream<PastRun> read(Path folder) {
        var name = folder.getFileName().toString();
        return day(name)
                .filter(day -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
                .filter(day -> Files.isRegularFile(folder.resolve(Manifest.NAME)))
                .map(day -> new PastRun(name, day, verdicts(folder), Files.isRegularFile(folder.resolve("report.pdf"))))
                .stream();
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

    private static List<Verdict> verdicts(Path folder) {
        try {
            return VerdictsCsv.read(folder.resolve("verdicts.csv"));
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }

    /** The first row of a claim that has a figure. */
    Optional<Verdict> figure(String claim) {
        return verdicts.stream()
                .filter(verdict -> verdict.id().equals(claim))
                .findFirst()
                .filter(verdict -> verdict.estimate().isPresent());
    }

    /** Whether it was told on the same scale by the same raters as another run. */
    boolean isComparable(PastRun other) {
        return scale().isPresent() && scale().equals(other.scale());
    }

    private Optional<String> scale() {
        return figure(Trend.IMPROVEMENT).map(verdict -> verdict.instrument() + " " + verdict.raterRole());
    }
}
