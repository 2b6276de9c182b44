package org.scarline.ingest.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.scarline.clinic.Kind;
import org.scarline.ingest.block.BlockDoubts;
import org.scarline.ingest.block.BlockHabits;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.profile.LeftOut;
import org.scarline.ingest.profile.Profile;
import org.scarline.ingest.sheet.SourceRow;
import org.scarline.ingest.sheet.SourceSheet;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/** Writes what the rows of a sheet become by a profile, for each of its tables. */
final class SheetMapper implements SourceSheet.Rows {
    private final SourceSheet sheet;
    private final Profile profile;
    private final Wording wording;
    private final Map<Kind, CopyForm> given;
    private final LentValues lent;
    private final List<TableWriter> tables = new ArrayList<>();
    private final FillDown fill;
    private final Set<String> listed = new HashSet<>();
    private final Map<String, Integer> mentioned = new HashMap<>();
    private final Optional<BlockDoubts> doubts;
    private Optional<BlockReader> blocks = Optional.empty();
    private SheetNames names = new SheetNames(List.of(), "");
    private long header;
    private long blank;
    private SheetRest rest;
    private long used;
    private long rows;
    private BiConsumer<FillDown.Filled, Optional<String>> taker = this::map;

    /**
     * A mapper of a sheet.
     *
     * @param habits of its rows that leave out the patient; empty where none may
     * @param lent what other sheets say of its patients, and what others take from it
     */
    SheetMapper(
            SourceSheet sheet,
            Profile profile,
            Map<Kind, CopyForm> given,
            Optional<BlockHabits> habits,
            LentValues lent) {
        this.lent = lent;
        this.doubts = habits.map(BlockHabits::doubts);
        this.given = given;
        this.sheet = sheet;
        this.profile = profile;
        this.rest = new SheetRest(sheet, profile, names, tables, lent);
        this.wording = profile.words().wording();
        this.fill = new FillDown(profile.layout().filledDown());
    }

    /** Hands rows that say something of somebody, and why it is not known of whom, to another instead of writing them. */
    void handTo(BiConsumer<FillDown.Filled, Optional<String>> other) {
        taker = other;
    }

    @Override
    public void header(List<String> columns, long row, int blankRows) {
        names = new SheetNames(columns, sheet.name());
        header = row - blankRows;
        blank = blankRows;
        if (!sheet.isSparse()) {
            names.check(profile, sheet.name());
        }
        rows = row;
        var asked = profile.tablesOf(sheet.name());
        for (var table : asked) {
            if (!sheet.isSparse()) {
                names.check(table, profile, sheet.name());
            } else if (profile.layout().shape() == Profile.Shape.FORM) {
                names.checkWho(table, profile, sheet.name());
            }
            var form = Objects.requireNonNull(given.get(table.kind()));
            var source = new TableLine.Source(table, sheet, names, wording, lent);
            tables.add(new TableWriter(source, asked.size() > 1 ? form : new CopyForm(form.columns())));
        }
        blocks = BlockReader.of(profile, names, asked);
        rest = new SheetRest(sheet, profile, names, tables, lent);
    }

    @Override
    public void row(SourceRow row) {
        rows++;
        if (row.isBlank()) {
            blank++;
            doubts.ifPresent(BlockDoubts::blank);
            tables.get(0).blank();
        } else if (row.problem().isPresent()) {
            leftOut(row).ifPresentOrElse(rest::leaveOut, () -> {
                used++;
                tables.get(0).refuse(row, row.problem().get());
            });
        } else {
            rest.see(row);
            var filled = fill.filled(row, names);
            var word = leftOut(row, filled.row());
            word.ifPresentOrElse(rest::leaveOut, () -> {
                var doubt = remember(row);
                taker.accept(filled, doubt);
            });
        }
    }

    /** What rows below may take from a row; why it is not known whose it is itself, empty where it is. */
    private Optional<String> remember(SourceRow row) {
        if (fill.isHeading(row, names) || tables.stream().anyMatch(table -> table.saysSomething(row))) {
            fill.remember(row, names);
            return blocks.flatMap(reader -> doubts.flatMap(all -> all.of(reader.row(row, fill))));
        }
        fill.passOver(row, names);
        return Optional.empty();
    }

    private void map(FillDown.Filled filled, Optional<String> doubt) {
        var row = filled.row();
        var asked = tables.stream().filter(table -> table.asksFor(row)).toList();
        if (asked.isEmpty()) {
            rest.passOver(row);
            return;
        }
        if (doubt.isPresent()) {
            use(row);
            asked.get(0)
                    .refuse(
                            row,
                            Column.PATIENT_ID,
                            profile.layout().filledDown().get(0),
                            unclear(doubt.get()));
            return;
        }
        asked.stream()
                .filter(table -> table.map().kind() == Kind.PATIENTS)
                .forEach(table -> list(table, row, asked.size() > 1));
        write(filled, asked);
    }

    /** A row of patients lists whom it names; one that speaks of a visit too lists them for sure only where it says something of them. */
    private void list(TableWriter table, SourceRow row, boolean isOfVisit) {
        var id = table.who(row);
        if (!id.isEmpty() && isOfVisit) {
            mentioned.merge(id, 1, Integer::sum);
        }
        if (!id.isEmpty() && (!isOfVisit || table.saysSomething(row))) {
            listed.add(id);
        }
    }

    /** A row of which nothing is left once a word of {@code unless} took it from one table is passed over by that word. */
    private void write(FillDown.Filled filled, List<TableWriter> asked) {
        var row = filled.row();
        var derived = asked.stream().mapToLong(table -> table.write(filled)).sum();
        if (derived == 0 && saysNothing(row, asked)) {
            return;
        }
        use(row);
        asked.forEach(table -> Stream.concat(table.unrated().stream(), table.undone(row))
                .forEach(word -> rest.passOverFor(table.map().kind(), word)));
        if (derived == 0) {
            asked.get(0).refuse(row, nothing(row, asked));
        }
    }

    /** Whether a row of which nothing became is passed over by a word, or of another form; it is counted so. */
    private boolean saysNothing(SourceRow row, List<TableWriter> asked) {
        var isExcluded = tables.stream().anyMatch(table -> !table.excluding(row).isEmpty());
        var undone = asked.stream().flatMap(table -> table.undone(row)).findFirst();
        var unrated = unrated(row, asked);
        if (isExcluded) {
            rest.passOver(row);
        } else if (undone.isPresent()) {
            rest.leaveOut(undone.get());
        } else if (isOfOtherForm(row, asked)) {
            rest.passOver(row);
        } else {
            unrated.ifPresent(word -> rest.leaveOut("not rated " + word));
            return unrated.isPresent();
        }
        return true;
    }

    /** A row that tables read, be it not all. */
    private void use(SourceRow row) {
        used++;
        tables.forEach(table -> rest.passOverFor(table, row));
    }

    /**
     * Of an export of forms that stand side by side, a row in which nobody filled in the forms that are asked for: an unticked box is
     * what such an export writes into every row.
     */
    private boolean isOfOtherForm(SourceRow row, List<TableWriter> asked) {
        return names.areOfForms() && asked.stream().allMatch(table -> table.isUnfilled(row));
    }

    /** The word by which a clinic says that nothing was rated, where a row of ratings holds no score: there is nothing to mend. */
    private static Optional<String> unrated(SourceRow row, List<TableWriter> asked) {
        return asked.stream().allMatch(table -> table.map().kind() == Kind.RATINGS)
                ? Stream.concat(
                                asked.stream().flatMap(table -> table.unrated().stream()),
                                asked.stream().flatMap(table -> table.missing(row)))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Whether a row says a day and is of a patient, or names one itself and says what was done or rated, or when in any form.
     * A day that is filled down is no row's own: a median below the last patient is of nobody.
     */
    private boolean isOfPatient(TableWriter table, SourceRow row, SourceRow filled) {
        var words = profile.layout().leftOut();
        var isNamed = !table.who(row).isEmpty() && words.word(table.who(row)).isEmpty();
        return (table.saysWhen(row) && !table.who(filled).isEmpty())
                || (isNamed
                        && table.events(row).anyMatch(text -> words.word(text).isEmpty()));
    }

    private static Problem unclear(String why) {
        return Problem.of(
                Code.UNCLEAR_PATIENT,
                Column.PATIENT_ID.code(),
                "",
                "is left out %s: whose row it is is not guessed; write the id".formatted(why));
    }

    private static Problem nothing(SourceRow row, List<TableWriter> asked) {
        var words =
                asked.stream().flatMap(table -> table.missing(row)).distinct().toList();
        return Problem.of(
                Code.MISSING_VALUE,
                "by the profile the row says nothing%s; a row that is none is passed over by unless or leave_out"
                        .formatted(words.isEmpty() ? "" : " (taken for nothing: " + String.join(", ", words) + ")"));
    }

    /** The word of the profile by which a row is none; a word that may fit more takes no row of a patient on a day. */
    private Optional<String> leftOut(SourceRow row, SourceRow filled) {
        return names.leftOut(profile.layout().leftOut(), row)
                .filter(word ->
                        !LeftOut.isWide(word) || tables.stream().noneMatch(table -> isOfPatient(table, row, filled)));
    }

    /** The same of a line that has too few cells, as the last of an export, by the first of them. */
    private Optional<String> leftOut(SourceRow row) {
        var words = profile.layout().leftOut();
        var isShort = row.problem()
                .filter(problem -> problem.code() == Code.TOO_FEW_COLUMNS)
                .isPresent();
        return isShort && words.column().isEmpty() ? words.word(row.firstRaw()) : Optional.empty();
    }

    /** Whom rows of patients name. */
    Set<String> listed() {
        return listed;
    }

    /** Whom rows of visits name that can say something of patients too, each with how many. */
    Map<String, Integer> mentioned() {
        return mentioned;
    }

    List<TableWriter> tables() {
        return tables;
    }

    SheetAccount account() {
        var derived = tables.stream().mapToLong(TableWriter::rows).sum();
        var account = new SheetAccount(
                sheet.name(),
                rows,
                new SheetAccount.Said(header, blank, rest.leftOut(), rest.otherForms(), rest.words()),
                new SheetAccount.Used(used, derived));
        account.checkLaw();
        return account;
    }

    /** Words of the profile that passed rows over. */
    Set<String> took() {
        return rest.took();
    }

    /** What was not read, for people. */
    List<String> unread() {
        return rest.texts();
    }
}
