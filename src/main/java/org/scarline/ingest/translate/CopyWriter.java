package org.scarline.ingest.translate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Origin;
import org.scarline.rows.ledger.Problem;

/** Writes one copy: columns of ours, then where each row comes from and what kept it from being read. */
final class CopyWriter {
    private final List<Column> columns;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int header;
    private final Optional<LastSaid> last;
    private long rows;

    CopyWriter(CopyForm form) {
        this.columns = List.copyOf(form.columns());
        this.last = form.last();
        var names = new ArrayList<String>();
        this.columns.forEach(column -> names.add(column.code()));
        names.addAll(Origin.COLUMNS);
        line(names);
        this.header = out.size();
    }

    /** A row of nothing. */
    void blank() {
        out.write('\n');
    }

    void row(Map<Column, String> values, Origin origin, List<Problem> problems) {
        var cells = new ArrayList<String>();
        columns.forEach(column -> cells.add(values.getOrDefault(column, "")));
        rows++;
        if (last.isPresent() && problems.isEmpty() && last.get().isAgain(columns, cells)) {
            return;
        }
        cells.addAll(origin.cells(problems));
        line(cells);
    }

    /** How far it is written. */
    int size() {
        return out.size();
    }

    /** Without its header. */
    int below(int size) {
        return size - header;
    }

    /** With those that said again what the last of the same patient, session or rating said. */
    long rows() {
        return rows;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /** What stands above the rows. */
    byte[] header() {
        return Arrays.copyOf(bytes(), header);
    }

    /** What stands below the header. */
    byte[] below() {
        return Arrays.copyOfRange(bytes(), header, out.size());
    }

    private void line(List<String> cells) {
        out.writeBytes(new CopyLine(cells).text().getBytes(StandardCharsets.UTF_8));
    }
}
