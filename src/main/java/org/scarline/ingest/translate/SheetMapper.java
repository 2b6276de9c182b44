package org.scarline.ingest.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
    private final List<TableWriter> tables = new ArrayList<>();
    private final Map<String, Long> otherForms = new TreeMap<>();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private final FillDown fill;
    private final Optional<BlockDoubts> doubts;
    private Optional<BlockReader> blocks = Optional.empty();
    private SheetNames names = new SheetNames(List.of(), "");
    private long header;
    private long blank;
    private long used;
    private long rows;
    private long hidden;

    /**
     * A mapper of a sheet.
     *
     * @param habits of its rows that leave out the patient; empty where none may
     */
    SheetMapper(SourceSheet sheet, Profile profile, Map<Kind, CopyForm> given, Optional<BlockHabits> habits) {
        this.doubts = habits.map(BlockHabits::doubts);
        this.given = given;
        this.sheet = sheet;
        this.profile = profile;
        this.wording = profile.words().wording();
        this.fill = new FillDown(profile.layout().filledDown());
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
            tables.add(new TableWriter(
                    table, sheet, names, wording, asked.size() > 1 ? form : new CopyForm(form.columns())));
        }
        blocks = BlockReader.of(profile, names, asked);
    }

    @Override
    public void row(SourceRow row) {
        rows++;
        hidden += row.isHidden() ? 1 : 0;
        if (row.isBlank()) {
            blank++;
            doubts.ifPresent(BlockDoubts::blank);
            tables.get(0).blank();
        } else if (row.problem().isPresent()) {
            used++;
            tables.get(0).refuse(row, row.problem().get());
        } else {
            var filled = fill.filled(row, names);
            var word = leftOut(row, filled);
            word.ifPresentOrElse(each -> leftOut.merge(each, 1L, Long::sum), () -> {
                var doubt = remember(row);
                map(filled, doubt);
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

    private void map(SourceRow row, Optional<String> doubt) {
        var asked = tables.stream().filter(table -> table.asksFor(row)).toList();
        if (asked.isEmpty()) {
            otherForms.merge(form(row), 1L, Long::sum);
            return;
        }
        used++;
        if (doubt.isPresent()) {
            asked.get(0)
                    .refuse(
                            row,
                            Column.PATIENT_ID,
                            profile.layout().filledDown().get(0),
                            unclear(doubt.get()));
            return;
        }
        var derived = 0L;
        for (var table : asked) {
            derived += table.write(row);
        }
        if (derived == 0) {
            asked.get(0).refuse(row, Problem.of(Code.MISSING_VALUE, "by the profile the row says nothing"));
        }
    }

    private static Problem unclear(String why) {
        return Problem.of(
                Code.UNCLEAR_PATIENT,
                Column.PATIENT_ID.code(),
                "",
                "is left out %s: whose row it is is not guessed; write the id".formatted(why));
    }

    /** The word of the profile by which a row is none; a word that may fit more takes no row of a patient on a day. */
    private Optional<String> leftOut(SourceRow row, SourceRow filled) {
        return names.leftOut(profile.layout().leftOut(), row)
                .filter(word ->
                        !LeftOut.isWide(word) || tables.stream().noneMatch(table -> table.saysWhoAndWhen(filled)));
    }

    /** The words by which the tables tell forms apart, or by which they do not ask for a row, as this row has them. */
    private String form(SourceRow row) {
        var said = new LinkedHashMap<String, String>();
        for (var table : tables) {
            table.map()
                    .when()
                    .keySet()
                    .forEach(column ->
                            said.put(column, names.cell(row, column).text().strip()));
            table.map().unless().keySet().stream()
                    .filter(column -> table.isExcludedBy(row, column))
                    .forEach(column ->
                            said.put(column, names.cell(row, column).text().strip()));
        }
        return said.toString();
    }

    List<TableWriter> tables() {
        return tables;
    }

    SheetAccount account() {
        var others = sum(otherForms);
        var derived = tables.stream().mapToLong(TableWriter::rows).sum();
        var account = new SheetAccount(
                sheet.name(),
                rows,
                new SheetAccount.Said(header, blank, sum(leftOut), others),
                new SheetAccount.Used(used, derived));
        account.checkLaw();
        return account;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What was not read, for people. */
    List<String> unread() {
        var unread = new ArrayList<String>();
        var prefix = sheet.name().isEmpty() ? "" : sheet.name() + ": ";
        names.unread(profile, tables.stream().map(TableWriter::map).toList()).stream()
                .map(names::name)
                .filter(name -> !name.isEmpty())
                .forEach(name -> unread.add(prefix + name));
        names.absent(tables.stream().map(TableWriter::map).toList())
                .forEach(name -> unread.add(prefix + "no row says " + name));
        otherForms.forEach((form, count) -> unread.add("%s%d rows of other forms %s".formatted(prefix, count, form)));
        sheet.remarks().forEach(remark -> unread.add(prefix + remark));
        if (!leftOut.isEmpty()) {
            unread.add("%s%d rows left out %s".formatted(prefix, sum(leftOut), leftOut));
        }
        if (hidden > 0) {
            unread.add("%s%d hidden rows, which are read".formatted(prefix, hidden));
        }
        return unread;
    }
}
