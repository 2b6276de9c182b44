package org.scarline.ingest.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.sheet.SourceRow;

/** Gives an empty cell what stands above it, in the columns of which a profile says that this is meant. */
final class FillDown {
    private final List<String> columns;
    private final Map<String, SourceCell> above = new HashMap<>();

    FillDown(List<String> columns) {
        this.columns = columns;
    }

    SourceRow filled(SourceRow row, SheetNames names) {
        if (columns.isEmpty()) {
            return row;
        }
        var cells = new ArrayList<>(row.cells());
        for (var column : columns) {
            var place = names.place(column).orElseThrow();
            if (CellText.isBlank(cells.get(place).text())) {
                cells.set(place, above.getOrDefault(column, SourceCell.EMPTY));
            } else {
                above.put(column, cells.get(place));
            }
        }
        return new SourceRow(row.number(), cells, row.isHidden(), row.problem(), row.raw());
    }
}
