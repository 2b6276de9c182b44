package org.scarline.ingest.suggest.words;

import java.util.Collection;
import java.util.regex.Pattern;
import org.scarline.ingest.check.Wording;

/** What a cell says of a person, whatever its writing: III is skin type 3, and a day of birth is of its year. */
public final class OfPerson {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])[12][0-9]{3}(?![0-9])");

    private final String ours;
    private final Sexes sexes;

    /** Of a column, by all that stands in it. */
    public OfPerson(String ours, Collection<String> texts) {
        this.ours = ours;
        this.sexes = Sexes.among(texts);
    }

    /** What two cells that say the same have alike. */
    public String of(String text) {
        return switch (ours) {
            case "fitzpatrick" -> Scores.in(text).size() == 1 ? Scores.in(text).get(0) : Wording.fold(text);
            case "sex" -> sexes.code(text).orElseGet(() -> Wording.fold(text));
            case "birth" -> {
                var year = YEAR.matcher(text);
                yield year.find() ? year.group() : Wording.fold(text);
            }
            default -> Wording.fold(text);
        };
    }
}
