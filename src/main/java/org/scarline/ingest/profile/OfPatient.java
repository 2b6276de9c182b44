package org.scarline.ingest.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.sheet.SourceSheet.HeaderPlace;

/**
 * What another row says of the same patient, on another sheet of the workbook or on the same: no value of the row itself is
 * taken, so it says nothing by itself.
 *
 * @param name of the column there; empty where a word of the row itself is it
 * @param sheets on which it is, a star for any letters; empty for the sheets that the same part of the profile reads
 * @param key of which rows there it is
 * @param part of a cell there whose first group is it
 * @param header where the names stand on a sheet that no part reads
 */
public record OfPatient(String name, List<String> sheets, Key key, Optional<Pattern> part, HeaderPlace header)
        implements ColumnSource {
    public OfPatient {
        sheets = List.copyOf(sheets);
    }

    /**
     * By what rows there are found, and which of their columns.
     *
     * @param by the column that names the patient there; empty where the part of the profile that reads the sheet says it
     * @param on the column of the day there, where a row there is of the same day too; empty where it is of the patient
     * @param called the column of the row itself whose word is the name of the column there; empty where that is always the same
     * @param words of that column that are written otherwise there, folded
     */
    public record Key(String by, String on, String called, Map<String, String> words) {
        public Key {
            words = Map.copyOf(words);
        }
    }

    public String by() {
        return key.by();
    }

    /** Whether rows there are of a day, so that there may be none, or several. */
    public boolean isOfDay() {
        return !key.on().isEmpty();
    }

    /** Whether a word of the row itself is the name of the column there. */
    public boolean isCalled() {
        return !key.called().isEmpty();
    }

    /** The name of a column there, folded, by such a word. */
    public String called(String word) {
        return Wording.fold(key.words().getOrDefault(Wording.fold(word), word));
    }

    /** What of a cell there it is. */
    public SourceCell of(SourceCell cell) {
        var found = part.map(pattern -> pattern.matcher(CellText.clean(cell.text())));
        return found.filter(each -> each.matches() && each.groupCount() > 0)
                .map(each -> new SourceCell(String.valueOf(each.group(1)), cell.isTyped()))
                .orElse(cell);
    }

    @Override
    public List<String> names() {
        return isCalled() ? List.of(key.called()) : List.of();
    }

    @Override
    public SourceCell value(Function<String, SourceCell> row) {
        return SourceCell.EMPTY;
    }
}
