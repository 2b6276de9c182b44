package org.scarline.ingest.guard;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.scarline.reference.ReferenceFolder;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Counts;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.ProblemGroup;
import org.scarline.rows.ledger.SourceFile;

/** The guards in force. They judge by earlier nights, so that the first night never waits for a person. */
public final class Guards {
    /** Nobody is held. */
    public static final Guards NONE = new Guards(List.of());

    private final List<Guard> all;

    private Guards(List<Guard> all) {
        this.all = List.copyOf(all);
    }

    /** Those of {@code guards.csv}. Throws {@link IllegalArgumentException} with row, column, found and expected. */
    public static Guards load(ReferenceFolder reference) throws IOException {
        return new Guards(GuardRows.read(reference));
    }

    /**
     * What guards say of a file.
     *
     * @param held why it waits for a person; empty where it need not
     * @param warnings what a person should know of it all the same
     * @param notRepeated rows that count though it does not say them any more, to be counted among its problems
     */
    public record Opinion(Optional<Problem> held, List<String> warnings, Optional<ProblemGroup> notRepeated) {
        /** Nothing. */
        public static final Opinion NONE = new Opinion(Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * Judges a file whose lines are all stored and not published yet, once.
     *
     * @param beside what its rows are beside the others of their patients and the file before it, which takes a while to find
     */
    public Opinion judge(
            SourceFile file, List<SourceFile> ledger, Function<Optional<SourceFile>, Counts.Beside> beside) {
        if (file.notes().letIn()) {
            return Opinion.NONE;
        }
        var comparison = new Comparison(file, new Before(file, ledger), beside);
        var findings = all.stream()
                .flatMap(guard -> comparison.findings(guard).map(text -> new Finding(guard.action(), text)))
                .toList();
        return new Opinion(
                texts(findings, Action.HOLD).findFirst().map(text -> held(file, text)),
                texts(findings, Action.WARN)
                        .map(text -> "look at %s: %s".formatted(file.path(), text))
                        .toList(),
                comparison.notRepeated());
    }

    private record Finding(Action action, String text) {}

    private static Stream<String> texts(List<Finding> findings, Action action) {
        return findings.stream().filter(each -> each.action() == action).map(Finding::text);
    }

    private static Problem held(SourceFile file, String text) {
        return Problem.of(
                Code.HELD,
                "held: %s; look at it, then let it in (scarline accept --file %s) or take it out of the inbox"
                        .formatted(text, file.sha256().substring(0, 8)));
    }

    /** Why a file waits whose very content another site sent; empty where it need not. */
    public Optional<Problem> copied(SourceFile file, SourceFile other) {
        return all.stream()
                .filter(guard -> guard.measure() == Measure.OTHER_SITE && guard.action() == Action.HOLD)
                .filter(guard -> file.physicalLines() > guard.least().cases())
                .findFirst()
                .map(guard -> held(
                        file,
                        "its %d lines are, byte for byte, those of %s of site %s: expected its own patients"
                                .formatted(file.physicalLines(), other.path(), other.site())));
    }

    /** Sites of which nothing came for far longer than ever before; the same words as long as the pause lasts. */
    public List<String> silent(List<SourceFile> ledger, LocalDate today) {
        return all.stream()
                .filter(guard -> guard.isOf(Measure.SILENT, Optional.empty()))
                .findFirst()
                .map(guard -> ledger.stream()
                        .map(SourceFile::site)
                        .distinct()
                        .sorted()
                        .flatMap(site -> Silence.of(site, Before.days(site, ledger), today, guard).stream())
                        .toList())
                .orElse(List.of());
    }

    /** Whether a person is informed of an inbox that is suddenly empty. */
    public boolean watchTheInbox() {
        return all.stream().anyMatch(guard -> guard.isOf(Measure.EMPTY_INBOX, Optional.empty()));
    }
}
