package org.scarline.ingest.guard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scarline.rows.ledger.Amount;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Counts;
import org.scarline.rows.ledger.ProblemGroup;
import org.scarline.rows.ledger.SourceFile;

/** A file beside what its site sent before. */
final class Comparison {
    private static final String MOVED =
            "%s: %s not in it any more%s, though it repeats %d of the %d of %s: whether they were deleted, or got another day,"
                    + " side or scar type, they count until they are taken back: scarline retract --file %s (what later files"
                    + " repeat stays), or a line with record_status void for each";

    private static final int DIGITS = 8;
    private static final int NAMED = 3;

    private final SourceFile file;
    private final Before before;
    private final Function<Optional<SourceFile>, Counts.Beside> finding;
    private Counts.@Nullable Beside found;
    private Counts.@Nullable Gone gone;

    /**
     * Of a file.
     *
     * @param beside what its rows are beside the others of their patients, and beside the file before it
     */
    Comparison(SourceFile file, Before before, Function<Optional<SourceFile>, Counts.Beside> beside) {
        this.file = file;
        this.before = before;
        this.finding = beside;
    }

    /** What a guard finds, each with the figure before. */
    Stream<String> findings(Guard guard) {
        if (!guard.isOf(guard.measure(), file.kind())) {
            return Stream.empty();
        }
        return switch (guard.measure()) {
            case SMALLER -> smaller(guard);
            case REJECTS -> rejects(guard);
            case MISSING -> missing(guard);
            case VOIDS -> voids(guard);
            case CORRECTIONS -> corrections(guard);
            case MOVED -> moved(guard);
            case OTHER_SITE, SILENT, EMPTY_INBOX -> Stream.empty();
        };
    }

    private Counts.Beside beside() {
        if (found == null) {
            found = finding.apply(before.predecessor());
        }
        return found;
    }

    private Counts.Rows fates() {
        return beside().rows();
    }

    private Stream<String> smaller(Guard guard) {
        var lines = Before.lines(file.counts());
        return before.predecessor().stream()
                .filter(last -> Before.lines(last.counts()) >= guard.least().before())
                .filter(last -> lines < guard.limit().share() * Before.lines(last.counts()))
                .filter(last -> 2 * fates().fresh() < Math.max(1, file.figures().rows()))
                .map(last -> "%d lines, of which %d bring something new; %s had %d: expected at least %s of them"
                        .formatted(
                                lines,
                                fates().fresh(),
                                last.path(),
                                Before.lines(last.counts()),
                                percent(guard.limit().share())));
    }

    /** A file that says again nearly all that the one before it said is the whole of what its site keeps. */
    private Stream<String> moved(Guard guard) {
        return before.predecessor().stream()
                .filter(last -> said(last) >= guard.least().before())
                .filter(last -> file.figures().rows() >= guard.limit().share() * said(last))
                .filter(last -> repeated() >= guard.limit().share() * said(last))
                .flatMap(last -> moved(guard, last, beside().gone().get()));
    }

    private Stream<String> moved(Guard guard, SourceFile last, Counts.Gone rows) {
        if (rows.rows() <= guard.least().cases()) {
            return Stream.empty();
        }
        gone = rows;
        return Stream.of(MOVED.formatted(
                file.kind().orElseThrow().code(),
                Amount.of(rows.rows(), "row that stands is", "rows that stand are"),
                rows.withNews() == 0 ? "" : " (%s of patients of whom it has new rows)".formatted(rows.withNews()),
                repeated(),
                said(last),
                last.path(),
                String.join(", --file ", digests(rows))));
    }

    private List<String> digests(Counts.Gone rows) {
        return before.named(rows.files()).stream()
                .map(each -> each.sha256().substring(0, DIGITS))
                .toList();
    }

    /** Rows that count though the file does not say them any more, and the files that did; empty where none were found. */
    Optional<ProblemGroup> notRepeated() {
        return Optional.ofNullable(gone)
                .map(rows -> new ProblemGroup(
                        Code.NOT_REPEATED,
                        "",
                        rows.rows(),
                        digests(rows).stream().limit(NAMED).toList()));
    }

    private long repeated() {
        return fates().accepted() - fates().fresh() + fates().duplicate();
    }

    private static long said(SourceFile file) {
        return file.counts().rows().accepted() + file.counts().rows().duplicate();
    }

    private Stream<String> rejects(Guard guard) {
        var now = new Share(file.counts().rejected(), Before.lines(file.counts()));
        var then = new Share(before.rejected(), before.lines());
        return isTooMuch(guard, now, then)
                ? Stream.of("%s lines are rejected, %s before%s".formatted(now, then, expected(guard)))
                : Stream.empty();
    }

    private Stream<String> missing(Guard guard) {
        var now = file.figures();
        var then = before.figures();
        return now.filled().keySet().stream().flatMap(column -> {
            var missing = new Share(now.missing(column), now.values());
            var missed = new Share(then.missing(column), then.values());
            return isTooMuch(guard, missing, missed)
                    ? Stream.of("%s lines have no %s, %s before%s".formatted(missing, column, missed, expected(guard)))
                    : Stream.empty();
        });
    }

    private static boolean isTooMuch(Guard guard, Share now, Share then) {
        return then.of() >= guard.least().before()
                && now.count() >= guard.least().cases()
                && now.share() > guard.limit().share()
                && now.share() - then.share() > guard.limit().increase();
    }

    private Stream<String> voids(Guard guard) {
        return harm(
                guard,
                file.figures().voids(),
                "%d lines remove rows, %d did in the %s before, and %d rows stand: expected at most %s of these",
                before.figures().voids());
    }

    private Stream<String> corrections(Guard guard) {
        if (file.figures().values() < guard.least().cases()
                || before.standing() < guard.least().before()) {
            return Stream.empty();
        }
        return harm(
                guard,
                fates().corrected(),
                "%d rows get other values, %d did in the %s before, and %d rows stand: expected at most %s of these",
                before.corrected());
    }

    /** What would change of the rows that stand. */
    private Stream<String> harm(Guard guard, long cases, String words, long then) {
        var standing = before.standing();
        return standing >= guard.least().before()
                        && cases >= guard.least().cases()
                        && cases > guard.limit().share() * standing
                ? Stream.of(words.formatted(
                        cases,
                        then,
                        before.files() == 1 ? "file" : Amount.of(before.files(), "file"),
                        standing,
                        percent(guard.limit().share())))
                : Stream.empty();
    }

    private static String expected(Guard guard) {
        return ": expected at most %s, and at most %s more than before"
                .formatted(percent(guard.limit().share()), percent(guard.limit().increase()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share).replace(".0 %", " %");
    }

    /** Some of all. */
    private record Share(long count, long of) {
        double share() {
            return of == 0 ? 0 : (double) count / of;
        }

        @Override
        public String toString() {
            return "%d of %d (%s)".formatted(count, of, percent(share()));
        }
    }
}
