package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.rows.ledger.Status;

/** Which delimiter and which line end a file has changes no row of it, whatever letters it holds. */
class DelimiterTest {
    /** Of each class of characters that a line can hold some that are read, and some that are not. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ASCII", "plain"),
            Map.entry("Latin", "M\u00e9nard-\u00d8\u00df"),
            Map.entry("combining", "Rene\u0301"),
            Map.entry("Greek", "\u0394\u03b7\u03bc\u03ae\u03c4\u03c1\u03b7\u03c2"),
            Map.entry("Cyrillic", "\u0418\u0432\u0430\u043d\u043e\u0432\u0430"),
            Map.entry("Arabic", "\u0645\u0631\u064a\u0645"),
            Map.entry("Hebrew", "\u05de\u05e8\u05d9\u05dd"),
            Map.entry("Thai", "\u0e2a\u0e21\u0e0a\u0e32\u0e22"),
            Map.entry("Chinese", "\u5f20\u4f1f"),
            Map.entry("beyond the first plane", "\ud842\udfb7\ud83d\ude00"),
            Map.entry("no-break space", "a\u00a0b"),
            Map.entry("zero width", "a\u200db"),
            Map.entry("line separator", "a\u2028b"),
            Map.entry("C1 control", "a\u0085b"),
            Map.entry("C0 control", "a\u0007b"),
            Map.entry("DEL", "a\u007fb"),
            Map.entry("no character", "a\uffffb"));

    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");

    @TempDir
    Path folder;

    static Stream<Arguments> classes() {
        return LETTERS.entrySet().stream()
                .flatMap(each -> LINE_ENDS.stream().map(end -> Arguments.of(each.getKey(), each.getValue(), end)));
    }

    @ParameterizedTest(name = "{0}, line end {index}")
    @MethodSource("classes")
    void theDelimiterChangesNoRow(String name, String letters, String end) throws Exception {
        var withComma = standing(letters, ",", end);
        assertThat(withComma.get(0)).as("rows").contains("plain");
        for (var delimiter : List.of(";", "\t")) {
            assertThat(standing(letters, delimiter, end)).as(name).isEqualTo(withComma);
        }
    }

    /** The rows that stand, and how many lines were rejected with which code; also of a file that is not ours. */
    private List<String> standing(String letters, String delimiter, String end) throws Exception {
        var night = new Night(folder.resolve("d" + (int) delimiter.charAt(0)));
        night.drop(
                "sessions-2026-11-20.csv",
                text(
                        delimiter,
                        end,
                        List.of(
                                List.of("patient_id", "session_date", "modality", "device", "comment"),
                                List.of(letters, "2026-01-05", "rf", "plain", ""),
                                List.of("p2", "2026-01-05", "rf", letters, "plain"),
                                List.of("p3", "2026-01-05", "rf", "", letters),
                                List.of("p4", "2026-01-05", "rf", "plain", "plain"))));
        night.drop("other-2026-11-20.csv", text(delimiter, end, List.of(List.of(letters, "b"), List.of(letters, "2"))));
        night.run();
        assertThat(night.file("sessions-2026-11-20.csv").status()).isEqualTo(Status.LOADED);
        assertThat(night.file("other-2026-11-20.csv").status()).isEqualTo(Status.REFUSED);
        var rejects = night.query("SELECT code, COUNT(*) AS n FROM reject GROUP BY code")
                .toString();
        return List.of(night.standing().toString(), rejects);
    }

    private static byte[] text(String delimiter, String end, List<List<String>> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(String.join(delimiter, line)).append(end));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
