package org.scarline.rows.segment;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** Gives rows to PostgreSQL as one stream, which it takes many times faster than statements. */
final class RowCopy {
    private static final String NOTHING = "\\N";

    private RowCopy() {}

    static boolean isPossible(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class);
    }

    /** Copies the rows of a segment, which are in their order, into a table's columns. */
    static void copy(Connection connection, String tableAndColumns, int segment, List<long[]> sorted)
            throws SQLException {
        var places = new Places(segment);
        var text = new StringBuilder(sorted.size() * 80);
        for (var row : sorted) {
            text.append(places.next(row)).append('\t');
            text.append(Numbers.file(row)).append('\t');
            text.append(Numbers.line(row)).append('\t');
            text.append(Numbers.isVoid(row) ? 't' : 'f');
            for (var position = Numbers.HEAD; position < row.length; position++) {
                text.append('\t');
                if (row[position] == Numbers.MISSING) {
                    text.append(NOTHING);
                } else {
                    text.append(row[position]);
                }
            }
            text.append('\n');
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY %s FROM STDIN".formatted(tableAndColumns), new StringReader(text.toString()));
        } catch (IOException fromMemory) {
            throw new IllegalStateException(fromMemory);
        }
    }
}
