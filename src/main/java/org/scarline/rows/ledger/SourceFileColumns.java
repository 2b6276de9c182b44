package org.scarline.rows.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.scarline.clinic.Kind;
import org.scarline.rows.column.CodeType;
import org.scarline.rows.column.Column;
import org.scarline.rows.column.ColumnType;
import org.scarline.rows.column.Columns;
import org.scarline.rows.ledger.SourceFile.Content;
import org.scarline.rows.ledger.SourceFile.Entry;
import org.scarline.rows.ledger.SourceFile.Judged;
import org.scarline.rows.ledger.SourceFile.Notes;
import org.scarline.rows.ledger.SourceFile.Place;

/** The columns of {@code source_file}. */
final class SourceFileColumns {
    static final int LONGEST_MESSAGE = 500;

    static final Columns<SourceFile> FILE = new Columns<>();
    private static final Column<SourceFile, Integer> NUMBER =
            FILE.add("number", ColumnType.integer(), SourceFile::number);
    private static final Column<SourceFile, String> SITE = FILE.add("site", ColumnType.plain(64), SourceFile::site);
    private static final Column<SourceFile, String> PATH = FILE.add("path", ColumnType.plain(400), SourceFile::path);
    private static final Column<SourceFile, String> NAME = FILE.add("name", ColumnType.plain(200), SourceFile::name);
    private static final Column<SourceFile, LocalDate> AS_OF = FILE.add("as_of", ColumnType.date(), SourceFile::asOf);
    private static final Column<SourceFile, String> SHA256 =
            FILE.add("sha256", ColumnType.fixed(64), SourceFile::sha256);
    private static final Column<SourceFile, Long> BYTES = FILE.add("bytes", ColumnType.whole(), SourceFile::bytes);
    private static final Column<SourceFile, Optional<Kind>> KIND =
            FILE.add("kind", CodeType.oneOrNone(Kind.class, 10), SourceFile::kind);
    private static final Column<SourceFile, LocalDate> FIRST_SEEN =
            FILE.add("first_seen", ColumnType.date(), file -> file.notes().firstSeen());
    private static final Column<SourceFile, Long> FIRST_LINE =
            FILE.add("first_line", ColumnType.whole(), SourceFile::firstLine);
    private static final Column<SourceFile, Long> PHYSICAL_LINES =
            FILE.add("physical_lines", ColumnType.whole(), SourceFile::physicalLines);
    private static final Column<SourceFile, String> EXTRA_COLUMNS = FILE.add(
            "extra_columns", ColumnType.plain(2_000), file -> file.content().extraColumns());
    private static final Column<SourceFile, String> ORIGIN =
            FILE.add("origin", ColumnType.plain(64), file -> file.content().origin());
    private static final Column<SourceFile, Boolean> LATE =
            FILE.add("late", ColumnType.flag(), file -> file.notes().late());
    private static final Column<SourceFile, Boolean> SHRUNKEN =
            FILE.add("shrunken", ColumnType.flag(), file -> file.notes().shrunken());
    private static final Column<SourceFile, Boolean> REPORTED =
            FILE.add("reported", ColumnType.flag(), file -> file.notes().reported());
    private static final Column<SourceFile, LocalDate> JUDGED_ON =
            FILE.add("judged_on", ColumnType.date(), file -> file.judged().on());
    private static final Column<SourceFile, String> SPEAKS_FOR = FILE.add(
            "speaks_for", ColumnType.plain(2_000), file -> file.judged().speaksFor());

    private static final Column<SourceFile, Boolean> LET_IN =
            FILE.add("let_in", ColumnType.flag(), file -> file.notes().letIn());

    static final Columns<Progress> PROGRESS = FILE.then();
    private static final Column<Progress, Status> STATUS =
            PROGRESS.add("status", CodeType.one(Status.class, 10), Progress::status);
    private static final Column<Progress, String> CODE = PROGRESS.add(
            "code",
            ColumnType.plain(30),
            progress -> progress.problem().map(problem -> problem.code().name()).orElse(""));
    private static final Column<Progress, String> MESSAGE = PROGRESS.add(
            "message",
            ColumnType.plain(LONGEST_MESSAGE),
            progress -> progress.problem().map(Problem::message).orElse(""));
    private static final Column<Progress, Long> NEXT_LINE = PROGRESS.add(
            "next_line", ColumnType.whole(), progress -> progress.next().nextLine());
    private static final Column<Progress, Long> NEXT_OFFSET = PROGRESS.add(
            "next_offset", ColumnType.whole(), progress -> progress.next().nextOffset());
    private static final Column<Progress, Long> LINES = PROGRESS.add(
            "lines", ColumnType.whole(), progress -> progress.counts().lines());
    private static final Column<Progress, Long> HEADER = PROGRESS.add(
            "header", ColumnType.whole(), progress -> progress.counts().header());
    private static final Column<Progress, Long> BLANK = PROGRESS.add(
            "blank", ColumnType.whole(), progress -> progress.counts().blank());
    private static final Column<Progress, Long> REJECTED = PROGRESS.add(
            "rejected", ColumnType.whole(), progress -> progress.counts().rejected());
    private static final Column<Progress, Long> UNDECIDED = PROGRESS.add(
            "undecided", ColumnType.whole(), progress -> rows(progress).undecided());
    private static final Column<Progress, Long> DUPLICATE = PROGRESS.add(
            "duplicate", ColumnType.whole(), progress -> rows(progress).duplicate());
    private static final Column<Progress, Long> NEW_ROWS = PROGRESS.add(
            "new_rows", ColumnType.whole(), progress -> rows(progress).fresh());
    private static final Column<Progress, Long> CORRECTED = PROGRESS.add(
            "corrected", ColumnType.whole(), progress -> rows(progress).corrected());
    private static final Column<Progress, Long> SUPERSEDED = PROGRESS.add(
            "superseded", ColumnType.whole(), progress -> rows(progress).superseded());
    private static final Column<Progress, Long> VOIDED = PROGRESS.add(
            "voided", ColumnType.whole(), progress -> rows(progress).voided());
    private static final Column<Progress, Long> UNUSUAL = PROGRESS.add(
            "unusual", ColumnType.whole(), progress -> progress.counts().unusual());
    private static final Column<Progress, Optional<LocalDate>> DUE =
            PROGRESS.add("due", ColumnType.date().optional(), Progress::due);

    private static final Column<Progress, String> FIGURES = PROGRESS.add(
            "figures", ColumnType.plain(2_000), progress -> progress.figures().text());

    private SourceFileColumns() {}

    private static Counts.Rows rows(Progress progress) {
        return progress.counts().rows();
    }

    static SourceFile file(ResultSet row) throws SQLException {
        return new SourceFile(
                new Entry(NUMBER.of(row), FIRST_LINE.of(row)),
                new Place(SITE.of(row), PATH.of(row), NAME.of(row), AS_OF.of(row)),
                new Content(
                        SHA256.of(row),
                        BYTES.of(row),
                        PHYSICAL_LINES.of(row),
                        KIND.of(row),
                        EXTRA_COLUMNS.of(row),
                        ORIGIN.of(row)),
                progress(row),
                new Judged(JUDGED_ON.of(row), SPEAKS_FOR.of(row)),
                new Notes(FIRST_SEEN.of(row), LATE.of(row), SHRUNKEN.of(row), REPORTED.of(row), LET_IN.of(row)));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var code = CODE.of(row);
        var problem = code.isEmpty()
                ? Optional.<Problem>empty()
                : Optional.of(Problem.of(Code.valueOf(code), MESSAGE.of(row)));
        return new Progress(
                STATUS.of(row),
                problem,
                new Span(0, 0, NEXT_LINE.of(row), NEXT_OFFSET.of(row)),
                counts(row),
                DUE.of(row),
                Figures.of(FIGURES.of(row)));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                LINES.of(row),
                HEADER.of(row),
                BLANK.of(row),
                REJECTED.of(row),
                new Counts.Rows(
                        UNDECIDED.of(row),
                        DUPLICATE.of(row),
                        NEW_ROWS.of(row),
                        CORRECTED.of(row),
                        SUPERSEDED.of(row),
                        VOIDED.of(row)),
                UNUSUAL.of(row));
    }
}
