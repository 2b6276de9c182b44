package org.scarline.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** {@code flow.csv}: the flow of rows and patients as a file. */
public final class FlowFile {
    private static final String[] COLUMNS = {"instrument", "rater_role", "position", "stage", "reason", "unit", "n"};

    private FlowFile() {}

    public static void write(Path file, List<FlowRow> rows) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator('\n')
                .setHeader(COLUMNS)
                .get();
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var csv = format.print(out)) {
            for (var row : rows) {
                csv.printRecord(
                        row.instrument(),
                        row.raterRole(),
                        row.position(),
                        row.stage(),
                        row.reason(),
                        row.unit(),
                        row.n());
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static List<FlowRow> read(Path file) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var csv = format.parse(in)) {
            return csv.stream()
                    .map(cells -> new FlowRow(
                            cells.get(0),
                            cells.get(1),
                            Integer.parseInt(cells.get(2)),
                            cells.get(3),
                            cells.get(4),
                            cells.get(5),
                            Long.parseLong(cells.get(6))))
                    .toList();
        }
    }
}
