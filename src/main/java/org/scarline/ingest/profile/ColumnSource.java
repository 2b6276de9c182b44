package org.scarline.ingest.profile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.sheet.SourceCell;

/** Where a column of ours comes from. */
public sealed interface ColumnSource
        permits ColumnSource.Named,
                ColumnSource.First,
                ColumnSource.Joined,
                ColumnSource.Year,
                ColumnSource.Part,
                ColumnSource.Ticked,
                OfPatient {
    /** The source's columns that are looked at. */
    List<String> names();

    /** What a row says, by the cells of its columns; a cell that is missing by the profile is empty. */
    SourceCell value(Function<String, SourceCell> row);

    /** A column as it is. */
    record Named(String name) implements ColumnSource {
        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public SourceCell value(Function<String, SourceCell> row) {
            return row.apply(name);
        }
    }

    /** The first of several columns that says something. */
    record First(List<String> names) implements ColumnSource {
        @Override
        public SourceCell value(Function<String, SourceCell> row) {
            return names.stream()
                    .map(row)
                    .filter(cell -> !CellText.isBlank(cell.text()))
                    .findFirst()
                    .orElse(SourceCell.EMPTY);
        }
    }

    /** Several columns put together; those that say nothing are left out. */
    record Joined(List<String> names, String with) implements ColumnSource {
        @Override
        public SourceCell value(Function<String, SourceCell> row) {
            var said = names.stream()
                    .map(row)
                    .map(cell -> CellText.clean(cell.text()))
                    .filter(text -> !text.isEmpty())
                    .toList();
            return new SourceCell(String.join(with, said), false);
        }
    }

    /**
     * The year in a day of birth. One of two digits is of the last century, unless it is one of the first {@value #LATEST} years
     * of this one: patients with scars of acne are no infants, and not a hundred years old.
     */
    record Year(String name) implements ColumnSource {
        private static final int LATEST = 20;
        private static final Pattern WHOLE = Pattern.compile("(?:.*[^0-9])?([12][0-9]{3})(?:[^0-9].*)?");
        private static final Pattern SHORT = Pattern.compile("[0-9]{1,2}[./-][0-9]{1,2}[./-]([0-9]{2})");

        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public SourceCell value(Function<String, SourceCell> row) {
            var cell = row.apply(name);
            var text = CellText.clean(cell.text());
            var whole = WHOLE.matcher(text);
            var shortened = SHORT.matcher(text);
            if (whole.matches()) {
                return new SourceCell(String.valueOf(whole.group(1)), cell.isTyped());
            }
            return shortened.matches()
                    ? new SourceCell(
                            (Integer.parseInt(shortened.group(1)) > LATEST ? "19" : "20") + shortened.group(1), false)
                    : cell;
        }
    }

    /**
     * The part of a column, or of the first of several that says something, that a pattern picks out: its first group. A cell that
     * it does not fit stays as it is.
     */
    record Part(List<String> names, Pattern pattern) implements ColumnSource {
        public Part {
            names = List.copyOf(names);
        }

        @Override
        public SourceCell value(Function<String, SourceCell> row) {
            var cell = new First(names).value(row);
            var found = pattern.matcher(CellText.clean(cell.text()));
            return found.matches() && found.groupCount() > 0
                    ? new SourceCell(String.valueOf(found.group(1)), cell.isTyped())
                    : cell;
        }
    }

    /**
     * A list whose words have a column each, or several, ticked or not. None ticked is {@code none} where any says so, and nothing
     * where all are empty, or where {@code none} has a column of its own that is not ticked either: then nobody answered. A cell
     * that is neither ticked nor not stays as it is, so that it is judged.
     *
     * @param columns by word
     */
    record Ticked(Map<String, List<String>> columns, Predicate<String> isTicked, Predicate<String> isUnticked)
            implements ColumnSource {
        private static final String NONE = "none";

        @Override
        public List<String> names() {
            return columns.values().stream().flatMap(List::stream).toList();
        }

        @Override
        public SourceCell value(Function<String, SourceCell> row) {
            var ticked = new LinkedHashSet<String>();
            var isSaid = false;
            for (var word : columns.keySet()) {
                for (var name : columns.getOrDefault(word, List.of())) {
                    var text = CellText.clean(row.apply(name).text());
                    isSaid |= !text.isEmpty();
                    if (isTicked.test(text)) {
                        ticked.add(word);
                    } else if (!text.isEmpty() && !isUnticked.test(text)) {
                        return new SourceCell(text, false);
                    }
                }
            }
            return new SourceCell(
                    ticked.isEmpty() && isSaid && !columns.containsKey(NONE) ? NONE : String.join("|", ticked), false);
        }
    }
}
