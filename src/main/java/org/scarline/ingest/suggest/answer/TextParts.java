package org.scarline.ingest.suggest.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.words.Lasers;
import org.scarline.ingest.suggest.words.Vocabulary;

/** The parts of a cell that says several things at once, between pluses, commas and words for and. */
final class TextParts {
    private static final Pattern AND = Pattern.compile(
            "(?iU)[+,;&|]|(?<!\\p{N})/|\\b(?:und|and|et|y|e|i|en|ve|och|og|ja|a|mit|with|avec|con|com|met|z|s|med|ile)\\b");

    /** Columns that take several words at once, and what stands between two. */
    private static final Map<String, String> JOINTS = Map.of("adverse_events", "|", "adjunct", "+");

    private TextParts() {}

    /** What stands between two codes of a column that takes several; empty for one that takes one. */
    static Optional<String> joint(String ours) {
        return Optional.ofNullable(JOINTS.get(ours));
    }

    /** Those with a letter in them. */
    static Stream<String> of(String text) {
        return AND.splitAsStream(text).filter(part -> part.matches(".*\\p{L}.*"));
    }

    /** Whether each is known in one of some columns: none is dropped unsaid. */
    static boolean areKnown(String text, List<String> columns) {
        var words = Vocabulary.known();
        return of(text).allMatch(part -> Lasers.isOne(part)
                || columns.stream()
                        .anyMatch(column -> !words.codesInCell(column, part).isEmpty()
                                || (JOINTS.containsKey(column) && words.isNo(part))));
    }
}
