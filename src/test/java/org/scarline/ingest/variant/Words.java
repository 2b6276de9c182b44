package org.scarline.ingest.variant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;

/** The words of one clinic: those of its language, of which it has chosen one each for its names; in cells it writes now one, now another. */
final class Words {
    private static final Path FILE = Path.of("src/test/resources/sheets/variants/words.csv");
    private static final Map<String, Map<String, List<String>>> ALL = read();

    private final Map<String, List<String>> words;
    private final Random random;
    private final Map<String, String> names = new HashMap<>();

    private Words(Map<String, List<String>> words, Random random) {
        this.words = words;
        this.random = random;
    }

    static Words of(String language, Random random) {
        return new Words(ALL.getOrDefault(language, Map.of()), random);
    }

    static List<String> languages() {
        return ALL.keySet().stream().sorted().toList();
    }

    private static Map<String, Map<String, List<String>>> read() {
        var all = new HashMap<String, Map<String, List<String>>>();
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var csv = format.parse(Files.newBufferedReader(FILE, StandardCharsets.UTF_8))) {
            csv.forEach(row -> row.toMap().forEach((language, words) -> {
                if (!language.equals("idea")) {
                    all.computeIfAbsent(language, key -> new HashMap<>())
                            .put(row.get("idea"), List.of(words.split("[|]", -1)));
                }
            }));
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
        return all;
    }

    /** The clinic's own name for something. */
    String name(String idea) {
        return names.computeIfAbsent(idea, key -> word(key));
    }

    /** One of the words for something. */
    String word(String idea) {
        var all = words.getOrDefault(idea, List.of(idea));
        return all.get(random.nextInt(all.size()));
    }
}
