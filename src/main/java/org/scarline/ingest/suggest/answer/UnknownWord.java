package org.scarline.ingest.suggest.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.words.OurWords;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Asks of a word that stands for nothing that is known, with what it may stand for. */
final class UnknownWord {
    /** Two grades or numbers in one cell. */
    static final Pattern RANGE = Pattern.compile(
            "(?i)([0-9][0-9.,]*|[IV]+) ?(?:[-/–—]| e | y | et | und | to | bis | ile ) ?([0-9][0-9.,]*|[IV]+)");

    private UnknownWord() {}

    static Answer asked(String ours, String text) {
        var words = Vocabulary.known();
        var grades = ours.equals("score") ? words.codesInCell("grade", text) : List.<String>of();
        var near = grades.isEmpty() ? words.near(ours, text) : Optional.<String>empty();
        var takes = ours.equals("score")
                ? " Write one number" + (grades.isEmpty() ? "" : ", as Goodman and Baron's grades have it")
                : OurWords.of(ours).isEmpty() ? "" : " It takes %s".formatted(OurWords.of(ours));
        var ends = RANGE.matcher(text);
        var isRange = ends.matches();
        var nothing = ours.equals("modality")
                ? "rows at which nothing was done belong below unless"
                : "\"\" where nothing was recorded";
        return Answer.asked(
                "what is \"%s\" of %s?%s; %s".formatted(text, ours, takes, nothing),
                Stream.of(
                                near.stream(),
                                grades.size() == 1 ? grades.stream() : Stream.<String>empty(),
                                isRange && !ours.equals("score")
                                        ? Stream.of(Quoted.of(ends.group(1)), Quoted.of(ends.group(2)), "\"\"")
                                        : Stream.<String>empty())
                        .flatMap(each -> each)
                        .toList());
    }
}
