package org.scarline.ingest.suggest;

import java.util.Set;
import java.util.regex.Pattern;
import org.scarline.ingest.suggest.look.CellPatterns;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** A visual analogue scale on which patients score themselves, by its name and its numbers. */
final class OwnScale {
    /** The scale that ships. */
    static final String INSTRUMENT = "vas_severity";

    private static final Pattern NAME =
            Pattern.compile("(?iU)(?<!\\p{L})(VAS|EVA|NRS)(?!\\p{L})|0 ?[-\u2013/] ?10(?![0-9])");
    private static final Pattern NUMBER = Pattern.compile("(10|[0-9])([.,][0-9])?");

    private OwnScale() {}

    /** Pain is no score of scars. */
    static boolean isOne(String name, Set<String> texts) {
        var words = Vocabulary.known();
        var isOfPain = words.field(Tokens.of(NAME.matcher(name).replaceAll(" ")), "pain"::equals)
                .isPresent();
        return NAME.matcher(name).find()
                && words.codesIn("rater_role", name).contains("patient")
                && !isOfPain
                && CellPatterns.isMost(
                        texts.stream().filter(text -> !words.isMissing(text)).toList(),
                        text -> NUMBER.matcher(text).matches());
    }
}
