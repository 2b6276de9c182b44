package org.scarline.ingest.suggest.answer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scarline.ingest.profile.AsAbove;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.look.SheetTexts;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Drafts what words mean where a day is expected: nothing, where nothing is scored beside them. */
public final class Undated {
    private final SheetLook sheet;

    public Undated(SheetLook sheet) {
        this.sheet = sheet;
    }

    /** Of a column of days, what its words stand for beside the scores that were given on them. */
    public Map<String, Answer> answers(Field day, Collection<Field> scores) {
        var answers = new LinkedHashMap<String, Answer>();
        for (var text : words(day)) {
            answers.put(
                    text,
                    isAlone(day, text, scores)
                            ? new Answer(List.of("\"\""), "", "no score stands beside it")
                            : asked(text));
        }
        return answers;
    }

    /** Words in a column of days that say why nothing was scored; of a word for "not recorded" too. */
    public List<String> beside(Field day, Collection<Field> scores) {
        return sheet.table().texts(day.column()).stream()
                .filter(text -> isWords(text) && isAlone(day, text, scores))
                .toList();
    }

    /** Words of a column of days in rows of patients, but for those that are taken for nothing recorded. */
    public List<String> words(Field day) {
        return sheet.rows(row -> isWords(row.get(day.column()))).stream()
                .map(row -> row.get(day.column()))
                .distinct()
                .filter(text -> !sheet.texts().missing().contains(text))
                .toList();
    }

    private boolean isAlone(Field day, String text, Collection<Field> scores) {
        return sheet.rows(row -> row.get(day.column()).equals(text)).stream()
                .allMatch(row -> scores.stream().allMatch(score -> sheet.isEmpty("score", row.get(score.column()))));
    }

    /** Of a column of the days of one session of each row, what its words stand for: a session that did not take place. */
    public Map<String, Answer> missed(Field day) {
        var answers = new LinkedHashMap<String, Answer>();
        var words = Vocabulary.known();
        for (var text : words(day)) {
            answers.put(
                    text,
                    words.isNoSession(text) || words.missed(text).isPresent()
                            ? new Answer(List.of("\"\""), "", "no session took place")
                            : Answer.asked(
                                    "\"%s\" is no day; where that session did not take place, take the sign # away"
                                            .formatted(text),
                                    List.of("\"\"")));
        }
        return answers;
    }

    private static Answer asked(String text) {
        return Answer.asked(
                "\"%s\" is no day, but a score stands beside it; write the day for the ?, as 2026-03-05"
                        .formatted(text),
                List.of());
    }

    private static boolean isWords(String text) {
        return SheetTexts.isWords(text) && !AsAbove.isSaidBy(text);
    }
}
