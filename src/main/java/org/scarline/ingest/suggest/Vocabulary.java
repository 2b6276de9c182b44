package org.scarline.ingest.suggest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Wording;

/** Words that clinics use for our columns and codes, as rows of a file. */
final class Vocabulary {
    private static final Vocabulary KNOWN = read();

    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> codes = new LinkedHashMap<>();

    private Vocabulary() {}

    static Vocabulary known() {
        return KNOWN;
    }

    private static Vocabulary read() {
        var words = new Vocabulary();
        var in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("/suggest/words.csv"));
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var csv = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var row : csv) {
                words.add(row.get("column"), row.get("code"), row.get("word"));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        for (var column : Column.values()) {
            words.columns.put(column.code(), column.code());
        }
        return words;
    }

    private void add(String column, String code, String word) {
        if (code.isEmpty() && !column.equals("missing") && !column.equals("total")) {
            columns.put(plain(word), column);
        } else {
            codes.computeIfAbsent(column, each -> new LinkedHashMap<>()).put(Wording.fold(word), code);
        }
    }

    /** Our column for a name, or what it is near to: {@code date} and {@code birth_date} are no columns of ours. */
    Optional<String> column(String name) {
        return Optional.ofNullable(columns.get(plain(name)));
    }

    /** Letters and digits, the rest as one underscore between them. */
    private static String plain(String name) {
        return Wording.fold(name).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    }

    /** The code of a column that a text stands for as a whole. */
    Optional<String> code(String column, String text) {
        return Optional.ofNullable(codes.getOrDefault(column, Map.of()).get(Wording.fold(text)));
    }

    /** Codes of a column whose words stand somewhere in a text, the first of each. */
    List<String> codesIn(String column, String text) {
        var padded = "_" + plain(text) + "_";
        return codes.getOrDefault(column, Map.of()).entrySet().stream()
                .filter(each -> padded.contains("_" + plain(each.getKey()) + "_"))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    boolean isMissing(String text) {
        return codes.getOrDefault("missing", Map.of()).containsKey(Wording.fold(text));
    }

    boolean isTotal(String text) {
        return codes.getOrDefault("total", Map.of()).containsKey(Wording.fold(text));
    }
}
