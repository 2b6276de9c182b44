package org.scarline.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scarline.ingest.check.UnreadColumns;
import org.scarline.rows.ledger.Amount;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Counts;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SheetNote;
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

    private static final String NAMESAKE =
            " (what lay there before under this name and date counts where both have a row; if this one corrects it, give it a later date)";

    /**
     * What someone should know of files that were loaded.
     *
     * @param late files older than what was loaded before, and those that lose against a namesake
     * @param shrunken files smaller than before
     * @param extraColumns columns that were not read, with their file
     * @param readAnyway cells and rows that were read, though they may not be meant to count, and words that took none
     * @param remarks same keys and look-alike ids, counted, with their file
     */
    public record Oddities(
            List<String> late,
            List<String> shrunken,
            List<String> extraColumns,
            List<String> readAnyway,
            List<String> remarks) {}

    /**
     * A file that was not loaded.
     *
     * @param isOutOfReach whether the machine did not let it be looked at, or copied
     */
    public record NotTaken(String path, Problem problem, boolean isOutOfReach) {
        static Stream<NotTaken> of(SourceFile file) {
            return file.problem().map(why -> new NotTaken(file.path(), why, file.isOutOfReach())).stream();
        }
    }

    /**
     * Of all files that no finished night has named, and those that lie there again.
     *
     * @param ledger after the night
     * @param codes of a file's rejects and remarks, counted
     */
    public static Summary of(
            Collection<SourceFile> ledger, Arrivals arrivals, Function<SourceFile, Map<String, Long>> codes) {
        var unnamed = ledger.stream().filter(file -> !file.notes().reported()).toList();
        var loaded =
                unnamed.stream().filter(file -> file.status() == Status.LOADED).toList();
        var notTaken = new ArrayList<NotTaken>();
        unnamed.stream().flatMap(NotTaken::of).forEach(notTaken::add);
        var newly = notTaken.size();
        arrivals.notTaken().again().stream()
                .filter(file -> file.notes().reported())
                .flatMap(NotTaken::of)
                .forEach(notTaken::add);
        return new Summary(
                loaded.size(),
                loaded.stream().map(SourceFile::counts).reduce(Counts.NONE, Counts::plus),
                List.copyOf(notTaken),
                newly,
                oddities(loaded, ledger, codes));
    }

    /** Files that are older than others, and those of which something counts for nothing by their name and date. */
    private static Stream<String> late(SourceFile file, Collection<SourceFile> ledger) {
        if (file.notes().late()) {
            return Stream.of(file.path());
        }
        var isOutranked =
                file.counts().rows().superseded() > 0 && ledger.stream().anyMatch(each -> isOutranked(file, each));
        return isOutranked ? Stream.of(file.path() + NAMESAKE) : Stream.empty();
    }

    /** Whether another content came under the very name and date, and ranks before a file's: neither says which corrects the other. */
    private static boolean isOutranked(SourceFile file, SourceFile other) {
        return other.status() == Status.LOADED
                && other.kind().equals(file.kind())
                && other.path().equals(file.path())
                && other.asOf().equals(file.asOf())
                && other.sha256().compareTo(file.sha256()) > 0;
    }

    private static Oddities oddities(
            List<SourceFile> loaded, Collection<SourceFile> ledger, Function<SourceFile, Map<String, Long>> codes) {
        return new Oddities(
                loaded.stream().flatMap(file -> late(file, ledger)).toList(),
                loaded.stream()
                        .filter(file -> file.notes().shrunken())
                        .map(SourceFile::path)
                        .toList(),
                unread(loaded, name -> !SheetNote.isOfWhatIsRead(name)),
                unread(loaded, SheetNote::isOfWhatIsRead),
                loaded.stream()
                        .flatMap(file -> remarks(file, codes.apply(file)))
                        .toList());
    }

    private static List<String> unread(List<SourceFile> loaded, Predicate<String> which) {
        var texts = new ArrayList<String>();
        for (var file : loaded) {
            var names = Stream.of(file.content().extraColumns().split(", ", -1))
                    .filter(name -> !name.isEmpty())
                    .filter(which)
                    .toList();
            if (!names.isEmpty()) {
                texts.add("%s: %s".formatted(file.path(), String.join(", ", names)));
            }
        }
        return texts;
    }

    private static Stream<String> remarks(SourceFile file, Map<String, Long> codes) {
        return Stream.of(
                        remark(
                                codes.get(Code.SAME_KEY.name()),
                                "key occurs twice with other values",
                                "keys occur twice with other values"),
                        remark(codes.get(Code.LOOK_ALIKE.name()), "id looks like another", "ids look like others"),
                        remark(
                                codes.get(Code.UNLISTED_PATIENT.name()),
                                "row is of an id that no row of patients has",
                                "rows are of ids that no row of patients has"),
                        remark(
                                codes.get(Code.UNLIKELY_ID.name()),
                                "id is of another form than the others",
                                "ids are of another form than the others"),
                        remark(
                                codes.get(Code.UNLIKELY_DAY.name()),
                                "day lies before that of the patient above it",
                                "days lie before those of the patient above them"))
                .flatMap(Optional::stream)
                .map(each -> "%s: %s".formatted(file.path(), each));
    }

    private static Optional<String> remark(@Nullable Long count, String one, String several) {
        return Optional.ofNullable(count).map(each -> Amount.of(each, one, several));
    }

    /** How many files and folders the machine does not let anybody look at: they are said every night until it does. */
    public long outOfReach() {
        return notTaken.stream().filter(NotTaken::isOutOfReach).count();
    }

    /** Whether someone should look: something was not taken, is late, has shrunk, or may not be what was meant. */
    public boolean needsAPerson() {
        return counts.rejected() > 0
                || newlyNotTaken > 0
                || outOfReach() > 0
                || !oddities.late().isEmpty()
                || !oddities.shrunken().isEmpty()
                || !oddities.remarks().isEmpty()
                || Stream.of(oddities.extraColumns(), oddities.readAnyway())
                        .anyMatch(texts -> texts.stream().anyMatch(UnreadColumns::isNear));
    }
}
