package org.scarline.export.release;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scarline.compare.published.PublishedComparison;
import org.scarline.results.Cell;

/** The published mean improvements that a release puts beside its own, whatever their follow-up. */
public final class DocumentedGains {
    private final List<PublishedComparison> published;

    /** Of these published results. */
    public DocumentedGains(List<PublishedComparison> published) {
        this.published = List.copyOf(published);
    }

    /** The range of the series of a treatment on an instrument, of a scar type or of all. */
    Documented of(Cell cell) {
        var fitting = published.stream()
                .filter(each -> each.statistic().equals("mean_improvement")
                        && each.instrument().equals(cell.instrument())
                        && each.arm().equals(cell.arm())
                        && each.scarType().equals(cell.scarType()))
                .toList();
        var gains = fitting.stream()
                .mapToDouble(each -> each.published().estimate().orElseThrow())
                .summaryStatistics();
        return new Documented(
                fitting.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(gains.getMin()),
                fitting.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(gains.getMax()),
                fitting.stream().map(PublishedComparison::study).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .collect(Collectors.joining("; ")));
    }
}
