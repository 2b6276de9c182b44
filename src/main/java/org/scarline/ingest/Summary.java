package org.scarline.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.scarline.rows.ledger.Counts;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Status;

/**
 * What a night took in, for its last words. Files are named by their path below the inbox, fit to print.
 *
 * @param loaded files loaded to the end
 * @param counts their lines together
 * @param notTaken files refused or left, with code and reason; those that lay there before and did not change too
 * @param newlyNotTaken how many of them were not named before
 * @param oddities what was loaded all the same
 */
public record Summary(int loaded, Counts counts, List<NotTaken> notTaken, int newlyNotTaken, Oddities oddities) {

    /**
     * What someone should know of files that were loaded.
     *
     * @param late files older than what was loaded before
     * @param shrunken files smaller than before
     * @param extraColumns names of columns that were not read
     */
    public record Oddities(List<String> late, List<String> shrunken, List<String> extraColumns) {}

    /** A file that was not loaded. */
    public record NotTaken(String path, Problem problem) {}

    /**
     * Of all files that no finished night has named, and those that lie there again.
     *
     * @param ledger after the night
     */
    public static Summary of(Collection<SourceFile> ledger, Arrivals arrivals) {
        var unnamed = ledger.stream().filter(file -> !file.notes().reported()).toList();
        var loaded =
                unnamed.stream().filter(file -> file.status() == Status.LOADED).toList();
        var notTaken = new ArrayList<NotTaken>();
        unnamed.forEach(file -> file.problem().ifPresent(why -> notTaken.add(new NotTaken(file.path(), why))));
        var newly = notTaken.size();
        arrivals.notTaken().again().stream()
                .filter(file -> file.notes().reported())
                .forEach(file -> file.problem().ifPresent(why -> notTaken.add(new NotTaken(file.path(), why))));
        return new Summary(
                loaded.size(),
                loaded.stream().map(SourceFile::counts).reduce(Counts.NONE, Counts::plus),
                List.copyOf(notTaken),
                newly,
                oddities(loaded));
    }

    private static Oddities oddities(List<SourceFile> loaded) {
        return new Oddities(
                loaded.stream()
                        .filter(file -> file.notes().late())
                        .map(SourceFile::path)
                        .toList(),
                loaded.stream()
                        .filter(file -> file.notes().shrunken())
                        .map(SourceFile::path)
                        .toList(),
                extraColumns(loaded));
    }

    private static List<String> extraColumns(List<SourceFile> loaded) {
        var names = new LinkedHashSet<String>();
        loaded.stream()
                .map(file -> file.content().extraColumns())
                .filter(each -> !each.isEmpty())
                .forEach(each -> names.addAll(List.of(each.split(", ", -1))));
        return List.copyOf(names);
    }

    /** Whether someone should look: lines or files were not taken, or a file is late or has shrunk. */
    public boolean needsAPerson() {
        return counts.rejected() > 0
                || newlyNotTaken > 0
                || !oddities.late().isEmpty()
                || !oddities.shrunken().isEmpty();
    }
}
