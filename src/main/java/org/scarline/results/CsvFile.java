package org.scarline.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.scarline.clinic.Coded;
import org.scarline.disk.table.Decimal;

/** Rows that one stage writes and the next reads: RFC 4180 in UTF-8, lines ended by a line feed, plain decimals. */
public final class CsvFile {
    private CsvFile() {}

    /** Writes a header and one line per row, whose cells stand in the order of the columns. */
    public static <T> void write(Path file, List<String> columns, List<T> rows, Function<T, List<?>> cells)
            throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator('\n')
                .setHeader(columns.toArray(String[]::new))
                .get();
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var csv = format.print(out)) {
            for (var row : rows) {
                csv.printRecord(cells.apply(row));
            }
        }
    }

    /** Reads what {@link #write} wrote; cells are found by their column's name. */
    public static <T> List<T> read(Path file, Function<CSVRecord, T> row) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var csv = format.parse(in)) {
            return csv.stream().map(row).toList();
        }
    }

    /** The shortest plain decimal that reads back; nothing for a number that is not there. */
    public static String text(OptionalDouble number) {
        return number.isPresent() ? Decimal.shortest(number.getAsDouble()) : "";
    }

    public static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    public static OptionalDouble number(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    public static OptionalLong whole(String text) {
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    /** The word with that code. Throws {@link NullPointerException} that names a code which the list does not have. */
    public static <E extends Enum<E> & Coded> E coded(Class<E> list, String code) {
        return Objects.requireNonNull(Coded.byCode(list).get(code), code);
    }
}
