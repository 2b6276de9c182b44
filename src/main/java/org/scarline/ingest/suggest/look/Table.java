package org.scarline.ingest.suggest.look;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.sheet.SourceSheet.HeaderPlace;

/**
 * The first rows of a sheet below what is taken for its header.
 *
 * @param names of the columns; a merged cell's name stands before those below it
 * @param own what stands last in each name: the name below a merged cell, or the name itself
 * @param above what stands above the names
 * @param isForm whether labels stand before their values, be it above a list
 */
public record Table(
        HeaderPlace place,
        List<String> names,
        List<String> own,
        List<List<SourceCell>> rows,
        List<String> above,
        boolean isForm) {

    /** The same, read as a form. */
    Table asForm() {
        return new Table(place, names, names, rows, above, true);
    }

    /** The same with the rows of sheets that are laid out alike; a form may have labels that another has not. */
    public Table with(Table other) {
        var all = new ArrayList<>(names);
        other.names.stream().filter(name -> !all.contains(name)).forEach(all::add);
        var rows = new ArrayList<List<SourceCell>>();
        this.rows.forEach(row -> rows.add(aligned(names, row, all)));
        other.rows.forEach(row -> rows.add(aligned(other.names, row, all)));
        return new Table(place, all, all.size() == names.size() ? own : all, rows, above, isForm);
    }

    private static List<SourceCell> aligned(List<String> names, List<SourceCell> row, List<String> all) {
        return names.equals(all)
                ? row
                : all.stream()
                        .map(name -> names.contains(name) ? row.get(names.indexOf(name)) : SourceCell.EMPTY)
                        .toList();
    }

    /** Whether a sheet has the same names at the same place, in whatever order; of forms, whether most labels are the same. */
    public boolean isLike(Table other) {
        var shared = other.names.stream().filter(names::contains).count();
        return isForm == other.isForm
                && place.equals(other.place)
                && (names.equals(other.names) || isExchanged(other) || (isForm && shared * 2 > other.names.size()));
    }

    /** Whether the same names stand in another order, each once. */
    private boolean isExchanged(Table other) {
        var own = Set.copyOf(names);
        return own.size() == names.size()
                && other.names.size() == names.size()
                && own.equals(Set.copyOf(other.names))
                && !own.contains("");
    }

    /** What stands in a column, each text once, without what cannot be seen. */
    public Set<String> texts(int column) {
        var texts = new LinkedHashSet<String>();
        for (var row : rows) {
            var text = CellText.clean(row.get(column).text());
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The signs of currencies that the formats of a column's numbers show. */
    public Set<String> signs(int column) {
        var signs = new LinkedHashSet<String>();
        rows.forEach(row -> signs.add(row.get(column).sign()));
        signs.remove("");
        return signs;
    }

    /** The same of cells whose program does not say that they are numbers or days. */
    public Set<String> untyped(int column) {
        var texts = new LinkedHashSet<String>();
        for (var row : rows) {
            var text = CellText.clean(row.get(column).text());
            if (!text.isEmpty() && !row.get(column).isTyped()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The same, with what stands above its names. */
    Table below(List<String> above) {
        return new Table(place, names, own, rows, above, isForm);
    }
}
