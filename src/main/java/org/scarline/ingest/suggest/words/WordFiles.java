package org.scarline.ingest.suggest.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The words that clinics use as two tables: one a word, in any language, and one of the ideas that every language has, a column each. */
final class WordFiles {
    private static final List<String> NO_LANGUAGE = List.of("column", "code");

    private WordFiles() {}

    /** Whoever takes words: the column of ours, its code or nothing, and the word. */
    interface Words {
        void add(String column, String code, String word);
    }

    static void each(Words words) {
        rows("words.csv", row -> words.add(row.get("column"), row.get("code"), row.get("word")));
        rows(
                "languages.csv",
                row -> row.toMap().forEach((language, all) -> {
                    if (!NO_LANGUAGE.contains(language) && !all.isEmpty()) {
                        for (var word : all.split("[|]", -1)) {
                            words.add(row.get("column"), row.get("code"), word);
                        }
                    }
                }));
    }

    private static void rows(String file, Consumer<CSVRecord> each) {
        var in = Objects.requireNonNull(WordFiles.class.getResourceAsStream("/suggest/" + file));
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var csv = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(each);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
