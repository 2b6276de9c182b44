package org.scarline.ingest.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.ingest.check.Months;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.profile.LeftOut;
import org.scarline.ingest.sheet.SourceSheet;
import org.scarline.ingest.suggest.answer.Glossary;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.look.Table;
import org.scarline.ingest.suggest.look.TableReading;
import org.scarline.ingest.suggest.words.Vocabulary;

/**
 * Sheets that are laid out alike, and one table of all their rows.
 *
 * @param yearless columns of days whose year is the sheet's name, each with what parts the two
 * @param copies sheets that say again what these say, as one that was kept before a change
 */
record Alike(List<String> names, Table table, Map<String, String> yearless, List<String> copies) {
    Alike {
        names = List.copyOf(names);
        yearless = Map.copyOf(yearless);
        copies = List.copyOf(copies);
    }

    String name() {
        return names.get(0);
    }

    /** Whether a sheet is another part of the same list: its name must not say what was done in it. */
    boolean holds(String name, Table other) {
        return table.isLike(other) && (table.isForm() || isPart(name, other));
    }

    /** Of forms, what later patients' sheets will be called too; empty where nothing tells, and all sheets are read. */
    Optional<String> pattern() {
        var first = names.get(0);
        var prefix = first.replaceFirst("[0-9]+$", "");
        return (names.size() == 1 && prefix.equals(first)) || first.isEmpty()
                ? Optional.of(first).filter(name -> !name.isEmpty())
                : Optional.of(prefix + "*")
                        .filter(any -> prefix.length() > 1 && names.stream().allMatch(name -> name.startsWith(prefix)));
    }

    /** The names, or what those of later months will be called too. */
    List<String> months() {
        var all = names.stream()
                .map(name -> Months.inName(name)
                        .map(month -> name.replace(month, LeftOut.MONTH).replaceFirst("20[0-9]{2}", "*"))
                        .orElse(name))
                .distinct()
                .toList();
        return all.size() == 1 ? all : names;
    }

    /** Whether a sheet is that of a later month, which nothing stands in yet. */
    boolean isLater(String name) {
        var month = Months.inName(name);
        var pattern = months().get(0);
        return month.isPresent()
                && months().size() == 1
                && name.replace(month.get(), LeftOut.MONTH)
                        .replaceFirst("20[0-9]{2}", "*")
                        .equals(pattern);
    }

    private boolean isPart(String name, Table other) {
        var all = Stream.concat(names.stream(), Stream.of(name)).toList();
        return all.stream()
                        .allMatch(each ->
                                Vocabulary.known().codesIn("modality", each).isEmpty())
                && (all.stream().map(Alike::undated).distinct().count() == 1
                        || Stream.of(table, other).anyMatch(each -> new SheetLook(each).has("modality")));
    }

    /** A name without its year. */
    private static String undated(String name) {
        return name.replaceAll("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", "#");
    }

    /** The sheets of a file, those of one layout together; what holds nothing is named among those passed over, with its texts. */
    static List<Alike> of(List<SourceSheet> sheets, List<String> passedOver, List<String> legends) throws IOException {
        var all = new ArrayList<Alike>();
        for (var sheet : sheets) {
            var read = read(sheet);
            var table = read.map(Yearless::table);
            var same = all.stream()
                    .filter(each -> table.isPresent() && each.holds(sheet.name(), table.get()))
                    .findFirst();
            table.ifPresent(each -> legends.addAll(explaining(each)));
            if (same.isEmpty()
                    && table.filter(each ->
                                    !each.rows().isEmpty() && each.names().size() > 1)
                            .isEmpty()) {
                passedOver.add(sheet.name());
                continue;
            }
            add(all, sheet.name(), table.get(), signs(read), same);
        }
        all.forEach(each -> passedOver.addAll(each.copies()));
        return all;
    }

    /** Adds a sheet: as an older copy of another, the other way round, with those that are laid out alike, or by itself. */
    private static void add(
            List<Alike> all, String name, Table table, Map<String, String> signs, Optional<Alike> same) {
        var own = new Alike(List.of(name), table, signs, List.of());
        var copied = all.stream()
                .filter(other -> !other.names().contains(name) && new OlderCopy(other.table(), table).isLikely())
                .findFirst();
        if (copied.isPresent()) {
            var other = copied.get();
            var isOlder = table.rows().size() <= other.table().rows().size();
            all.set(all.indexOf(other), isOlder ? other.above(own) : own.above(other));
        } else if (same.isPresent()) {
            var other = same.get();
            var names = other.names().contains(name) ? other.names() : together(other.names(), List.of(name));
            all.set(all.indexOf(other), new Alike(names, other.table().with(table), signs, other.copies()));
        } else {
            all.add(own);
        }
    }

    /** The same, of which another is an older copy. */
    private Alike above(Alike older) {
        return new Alike(names, table, yearless, together(copies, together(older.names, older.copies)));
    }

    private static List<String> together(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Nothing of a hidden sheet. */
    private static Optional<Yearless> read(SourceSheet sheet) throws IOException {
        return sheet.isHidden() ? Optional.empty() : Optional.of(Yearless.of(TableReading.best(sheet), sheet.name()));
    }

    private static Map<String, String> signs(Optional<Yearless> read) {
        return read.map(Yearless::signs).orElse(Map.of());
    }

    /** What a sheet of one or two columns may explain, or one that is no list. */
    private static List<String> explaining(Table table) {
        var rows = table.rows().stream()
                .map(row ->
                        row.stream().map(cell -> CellText.clean(cell.text())).toList())
                .toList();
        return table.names().size() > 2 && !rows.isEmpty()
                ? List.of()
                : Stream.of(
                                table.above().stream(),
                                table.names().stream(),
                                Glossary.pairs(List.of(table.names())),
                                rows.stream().flatMap(List::stream),
                                Glossary.pairs(rows))
                        .flatMap(each -> each)
                        .toList();
    }
}
