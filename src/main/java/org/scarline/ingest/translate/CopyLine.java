package org.scarline.ingest.translate;

import java.util.List;
import java.util.regex.Pattern;

/** Cells as one line of a copy. */
record CopyLine(List<String> cells) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.!@:=()\t-]+");

    String text() {
        var line = new StringBuilder();
        for (var index = 0; index < cells.size(); index++) {
            line.append(index == 0 ? "" : ",").append(quoted(cells.get(index)));
        }
        return line.append('\n').toString();
    }

    private static String quoted(String cell) {
        return cell.isEmpty() || PLAIN.matcher(cell).matches() ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
