package org.scarline.ingest.translate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scarline.ingest.profile.Profile;
import org.scarline.ingest.profile.TableMap;

/** Words by which profiles pass rows over, and whether any row of a file is taken by them: one that takes none may be misspelt. */
final class Took {
    private final Map<Profile, Set<String>> took = new LinkedHashMap<>();

    /** Words that took rows of one of its sheets. */
    void add(Profile profile, Set<String> words) {
        took.computeIfAbsent(profile, each -> new HashSet<>()).addAll(words);
    }

    /** How a word of {@code unless} is called. */
    static String word(String column, String word) {
        return "%s \"%s\"".formatted(column, word);
    }

    /** One text for each word that takes no row; none of a profile that reads no sheet of the file. */
    List<String> texts() {
        var texts = new ArrayList<String>();
        for (var each : took.entrySet()) {
            each.getKey().layout().leftOut().words().stream()
                    .filter(word -> !each.getValue().contains(word))
                    .forEach(word -> texts.add("leave_out \"%s\" takes no row".formatted(word)));
            each.getKey().tables().stream()
                    .flatMap(table -> words(table).stream())
                    .distinct()
                    .sorted()
                    .filter(word -> !each.getValue().contains(word))
                    .forEach(word -> texts.add("unless %s takes no row".formatted(word)));
        }
        return texts;
    }

    private static List<String> words(TableMap table) {
        var words = new ArrayList<String>();
        table.unless()
                .forEach((column, each) -> each.stream()
                        .filter(word -> !word.isEmpty() && !FhirStatus.isHeeded(column, word))
                        .forEach(word -> words.add(word(column, word))));
        return words;
    }
}
