package org.scarline.ingest.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.profile.LeftOut;
import org.scarline.ingest.profile.Profile;
import org.scarline.ingest.sheet.SourceCell;
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
    private SheetNames names = new SheetNames(List.of(), "");
    private long header;
    private long blank;
    private long used;
    private long rows;
    private long hidden;

    SheetMapper(SourceSheet sheet, Profile profile, Map<Kind, CopyForm> given) {
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
        var asked = profile.tables().stream()
                .filter(table -> table.sheet().isEmpty() || table.sheet().equals(sheet.name()))
                .toList();
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
    }

    @Override
    public void row(SourceRow row) {
        rows++;
        hidden += row.isHidden() ? 1 : 0;
        if (row.isBlank()) {
            blank++;
            tables.get(0).blank();
        } else if (row.problem().isPresent()) {
            used++;
            tables.get(0).refuse(row, row.problem().get());
        } else {
            var filled = fill.filled(row, names);
            var word = leftOut(row, filled);
            word.ifPresentOrElse(each -> leftOut.merge(each, 1L, Long::sum), () -> {
                remember(row);
                map(filled);
            });
        }
    }

    private void remember(SourceRow row) {
        if (fill.isHeading(row, names) || tables.stream().anyMatch(table -> table.saysSomething(row))) {
            fill.remember(row, names);
        } else {
            fill.passOver(row, names);
        }
    }

    private void map(SourceRow row) {
        var asked = tables.stream().filter(table -> table.asksFor(row)).toList();
        if (asked.isEmpty()) {
            otherForms.merge(form(row), 1L, Long::sum);
            return;
        }
        used++;
        var derived = 0L;
        for (var table : asked) {
            derived += table.write(row);
        }
        if (derived == 0) {
            asked.get(0).refuse(row, Problem.of(Code.MISSING_VALUE, "by the profile the row says nothing"));
        }
    }

    /** The word of the profile by which a row is none; a word that may fit more takes no row of a patient on a day. */
    private Optional<String> leftOut(SourceRow row, SourceRow filled) {
        var words = profile.layout().leftOut();
        var cell = names.place(words.column())
                .map(place -> row.cells().get(place).text())
                .orElseGet(() -> row.cells().stream()
                        .map(SourceCell::text)
                        .filter(text -> !CellText.isBlank(text))
                        .findFirst()
                        .orElse(""));
        return words.word(cell)
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
        names.unread(profile, tables.stream().map(TableWriter::map).toList())
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
