package org.scarline.disk.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/** Lines that are spelt without a CSV printer are those that the printer would have written. */
final class CsvLinesTest {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final String MARKS = "abzAZ09_.:+- ;|()/=^,\"'\n\r#!~é\u2212\t%*<>@[]{}\\&$?\u00a0";

    private static TableSchema<List<String>> table() {
        var columns = TableSchema.<List<String>>of("any.csv");
        for (var at = 0; at < 3; at++) {
            var place = at;
            columns.add("column " + at, ColumnType.TEXT, "any text", row -> row.get(place));
        }
        return columns.readAs(line -> List.of());
    }

    @Test
    void anyCellsAreSpeltAsCommonsCsvSpellsThem() throws IOException {
        var random = new Random(12);
        var rows = new ArrayList<List<String>>();
        for (var row = 0; row < 30_000; row++) {
            rows.add(List.of(cell(random), cell(random), cell(random)));
        }
        var expected = new StringBuilder("column 0,column 1,column 2\n");
        for (var row : rows) {
            FORMAT.printRecord(expected, row.toArray());
        }
        var found = new StringBuilder();
        CsvTable.write(table(), rows, found);
        assertThat(found.toString().equals(expected.toString())).isTrue();
        var bytes = new ByteArrayOutputStream();
        CsvTable.write(table(), rows, bytes);
        assertThat(bytes.toByteArray()).isEqualTo(expected.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(Random random) {
        var text = new StringBuilder();
        for (var length = random.nextInt(5); length > 0; length--) {
            // Plain characters often enough that whole lines are plain
            text.append(MARKS.charAt(random.nextInt(random.nextInt(10) == 0 ? MARKS.length() : 6)));
        }
        return text.toString();
    }
}
