package org.scarline.ingest.guard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scarline.rows.ledger.Counts;
import org.scarline.rows.ledger.Figures;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Status;

/** What a file's site sent of the same kind in earlier nights. */
final class Before {
    private final SourceFile file;
    private final List<SourceFile> earlier;

    Before(SourceFile file, List<SourceFile> ledger) {
        this.file = file;
        this.earlier = ledger.stream()
                .filter(each -> each.number() != file.number())
                .filter(each -> each.site().equals(file.site()) && each.kind().equals(file.kind()))
                .filter(each ->
                        each.status() == Status.LOADED && each.counts().rows().undecided() == 0)
                .toList();
    }

    int files() {
        return earlier.size();
    }

    /** All lines of them, but headers and blank ones. */
    long lines() {
        return earlier.stream().map(SourceFile::counts).mapToLong(Before::lines).sum();
    }

    static long lines(Counts counts) {
        return counts.lines() - counts.header() - counts.blank();
    }

    long rejected() {
        return earlier.stream().mapToLong(each -> each.counts().rejected()).sum();
    }

    /** Rows that got other values. */
    long corrected() {
        return earlier.stream()
                .mapToLong(each -> each.counts().rows().corrected())
                .sum();
    }

    Figures figures() {
        return earlier.stream().map(each -> each.figures()).reduce(Figures.NONE, Figures::plus);
    }

    /** About as many rows as stand: of those that a file brought another may have taken some back. */
    long standing() {
        return earlier.stream()
                .map(each -> each.counts().rows())
                .mapToLong(rows -> rows.fresh() - rows.voided())
                .sum();
    }

    /** The one before it whose name is the same but for its digits, by the days that they speak of. */
    Optional<SourceFile> predecessor() {
        var order = Comparator.comparing(SourceFile::asOf)
                .thenComparing(SourceFile::name)
                .thenComparing(SourceFile::sha256);
        return earlier.stream()
                .filter(each -> series(each).equals(series(file)) && order.compare(each, file) <= 0)
                .max(order);
    }

    /** Those of some numbers, the oldest first. */
    List<SourceFile> named(Set<Integer> numbers) {
        return earlier.stream()
                .filter(each -> numbers.contains(each.number()))
                .sorted(Comparator.comparing(SourceFile::number))
                .toList();
    }

    private static String series(SourceFile file) {
        return file.path().replaceAll("[0-9]+", "0");
    }

    /** Days on which a site's files were first seen, in order. */
    static List<LocalDate> days(String site, List<SourceFile> ledger) {
        return ofSite(site, ledger)
                .map(each -> each.notes().firstSeen())
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<SourceFile> ofSite(String site, List<SourceFile> ledger) {
        return ledger.stream().filter(each -> each.site().equals(site) && !each.isRetracted());
    }
}
