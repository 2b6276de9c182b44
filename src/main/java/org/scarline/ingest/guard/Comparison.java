package org.scarline.ingest.guard;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scarline.rows.ledger.Counts;
import org.scarline.rows.ledger.SourceFile;

/** A file beside what its site sent before. */
final class Comparison {
    private static final String MOVED =
            "%s: %d rows that stand are not in it any more, though it repeats %d of the %d of %s and has new ones of the same"
                    + " patients: if their day, side or scar type was corrected, both count now; take the old ones back"
                    + " (record_status void, or scarline retract --file of the files that it replaces)";

    private final SourceFile file;
    private final Before before;
    private final Supplier<Counts.Beside> finding;
    private Counts.@Nullable Beside found;

    Comparison(SourceFile file, Before before, Supplier<Counts.Beside> beside) {
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
            found = finding.get();
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
                .filter(last -> beside().unrepeated() > guard.least().cases())
                .map(last -> MOVED.formatted(
                        file.kind().orElseThrow().code(), beside().unrepeated(), repeated(), said(last), last.path()));
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
                "%d lines remove rows, %d did in the %d files before, and %d rows stand: expected at most %s of these",
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
                "%d rows get other values, %d did in the %d files before, and %d rows stand: expected at most %s of these",
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
                        before.files(),
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
