package org.scarline.ingest.suggest.answer;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.ingest.suggest.words.Scores;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Tells by which instruments scores can have been given: by their range and step, and by what they are called. */
public final class Fitting {
    private static final int DIGITS = 6;

    private final Vocabulary words = Vocabulary.known();
    private final Instruments instruments;

    public Fitting(Instruments instruments) {
        this.instruments = instruments;
    }

    /** Codes of those that most of the scores fit, of Goodman and Baron's alone where the name says so. */
    public List<String> of(Collection<String> texts, String name) {
        var values = texts.stream()
                .map(Scores::in)
                .filter(numbers -> numbers.size() == 1 && numbers.get(0).matches("[0-9]{1,4}([.][0-9]{1,6})?"))
                .map(numbers ->
                        new BigDecimal(numbers.get(0)).movePointRight(DIGITS).longValueExact())
                .toList();
        var isGoodman = words.isGoodman(name);
        var isGrade = texts.stream()
                .anyMatch(text ->
                        Scores.isRoman(text) || !words.codesIn("grade", text).isEmpty());
        return instruments.all().stream()
                .filter(each -> !isGoodman || each.code().startsWith("goodman"))
                .filter(each -> !isGrade || each.gain().grade())
                .filter(each -> values.stream()
                                        .filter(score -> each.impossible(score).isEmpty())
                                        .count()
                                * 2
                        >= values.size())
                .map(Instrument::code)
                .toList();
    }
}
