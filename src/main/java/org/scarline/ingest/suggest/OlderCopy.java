package org.scarline.ingest.suggest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.suggest.look.Table;

/** Whether one of two sheets is a copy of the other that was kept, from before some of its cells were changed and rows were added. */
final class OlderCopy {
    private static final int LEAST = 5;
    private static final double MOST_OF_IT = 0.7;

    private final Table one;
    private final Table other;

    OlderCopy(Table one, Table other) {
        this.one = one;
        this.other = other;
    }

    /** Where the columns are the same, and most rows of the shorter stand in the longer cell by cell: two who rate differ more. */
    boolean isLikely() {
        if (!Set.copyOf(one.names()).equals(Set.copyOf(other.names()))) {
            return false;
        }
        var all = new HashSet<List<String>>(texts(one));
        var copy = texts(other);
        var isShorter = copy.size() <= all.size();
        var longer = isShorter ? all : new HashSet<>(copy);
        var shorter = isShorter ? copy : texts(one);
        var same = shorter.stream().filter(longer::contains).count();
        return shorter.size() >= LEAST && same > shorter.size() * MOST_OF_IT;
    }

    private static List<List<String>> texts(Table table) {
        return table.rows().stream().map(OlderCopy::texts).toList();
    }

    private static List<String> texts(List<SourceCell> row) {
        return row.stream().map(cell -> CellText.clean(cell.text())).toList();
    }
}
