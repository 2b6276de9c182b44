package org.scarline.runs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.Run;
import org.scarline.disk.Disk;
import org.scarline.results.ResultSchema;

/**
 * The runs before the latest: their results are kept compressed, and those that are kept no longer are removed. Killed
 * between any two operations, the next call goes on; a run whose results are not as its manifest says is left as it is.
 */
final class OlderRuns {
    static final String RESULTS = ResultSchema.TABLE.file();
    private static final String COMPRESSED = RESULTS + ".gz";
    private static final String PAGE = "index.html";
    private static final String LINK = "<a href=\"%s\">%1$s</a>";

    private final Path reports;
    private final Disk disk;
    private final Retention retention;
    private @Nullable PackedResults soon;

    OlderRuns(Path reports, Disk disk, Retention retention) {
        this.reports = reports;
        this.disk = disk;
        this.retention = retention;
    }

    /** Whether a run's results are compressed, as those of runs before the latest are. */
    static boolean isCompressed(Disk disk, Path folder) {
        return disk.isFile(folder.resolve(COMPRESSED)) && !disk.isFile(folder.resolve(RESULTS));
    }

    /** The runs that stay, the latest among them. */
    List<PastRun> kept(Run latest) throws IOException {
        var runs = new PublishedRuns(reports, disk)
                .all().stream()
                        .sorted(Comparator.<PastRun, Boolean>comparing(
                                        run -> run.id().equals(latest.id()))
                                .thenComparing(PastRun::cutOff)
                                .thenComparing(this::written)
                                .reversed())
                        .toList();
        return runs.stream()
                .limit(retention.runs().orElse(runs.size()))
                .filter(run -> run.id().equals(latest.id())
                        || ChronoUnit.DAYS.between(run.cutOff(), latest.cutOff())
                                <= retention.days().orElse(Integer.MAX_VALUE))
                .toList();
    }

    private Instant written(PastRun run) {
        try {
            return RunFile.read(disk, reports.resolve(run.id())).times().written();
        } catch (IOException unreadable) {
            return Instant.EPOCH;
        }
    }

    /** Removes what is kept no longer and compresses the rest; call once no reader is led to what goes. */
    void tidy(Run latest, Set<String> kept) throws IOException {
        for (var run : new PublishedRuns(reports, disk).all()) {
            var folder = reports.resolve(run.id());
            if (!kept.contains(run.id())) {
                var aside = reports.resolve(Publication.BROKEN + run.id());
                disk.remove(aside);
                disk.move(folder, aside);
                disk.remove(aside);
            } else if (!run.id().equals(latest.id()) && disk.isFile(folder.resolve(RESULTS))) {
                compress(folder);
            }
        }
    }

    /** Begins to compress the results of a run that will be older soon. */
    void compressSoon(Path folder) throws IOException {
        soon = PackedResults.begin(disk, folder.resolve(RESULTS)).orElse(null);
    }

    static Set<String> names(List<PastRun> runs) {
        return runs.stream().map(PastRun::id).collect(Collectors.toSet());
    }

    /** First the new file and the link to it, then the manifest that says so, last the old file goes. */
    private void compress(Path folder) throws IOException {
        var results = folder.resolve(RESULTS);
        var manifest = Manifest.read(disk, folder);
        if (!manifest.names().contains(COMPRESSED)) {
            if (!isToBeTrusted(manifest, folder)) {
                return;
            }
            write(results, folder.resolve(COMPRESSED));
            var page = folder.resolve(PAGE);
            if (disk.isFile(page)) {
                disk.write(page, disk.text(page).replace(LINK.formatted(RESULTS), LINK.formatted(COMPRESSED)));
            }
            manifest.with(disk, folder, Set.of(COMPRESSED, PAGE), RESULTS).write(disk, folder);
        }
        disk.remove(results);
    }

    /** A call that was killed may have changed the page; it had made the new file before. */
    private boolean isToBeTrusted(Manifest manifest, Path folder) throws IOException {
        return manifest.isAsListed(disk, folder, RESULTS)
                && (disk.isFile(folder.resolve(COMPRESSED))
                        || !manifest.names().contains(PAGE)
                        || manifest.isAsListed(disk, folder, PAGE));
    }

    private void write(Path results, Path compressed) throws IOException {
        var ready = soon == null ? Optional.<ByteArrayOutputStream>empty() : soon.of(disk, results);
        disk.writeBytes(compressed, out -> {
            if (ready.isPresent()) {
                ready.get().writeTo(out);
            } else {
                try (var in = disk.open(results)) {
                    PackedResults.pack(in, out);
                }
            }
        });
    }
}
