package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.scarline.ingest.profile.AsAbove;
import org.scarline.ingest.suggest.answer.Answer;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.answer.Codes;
import org.scarline.ingest.suggest.answer.Numbers;
import org.scarline.ingest.suggest.answer.Quoted;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.who.Ids;

/** Writes what a source's words stand for below a table of a draft. */
final class CodesDraft {
    private static final int MOST_WORDS = 40;

    private final SheetLook sheet;
    private final Page page;
    private final Numbers numbers;
    private final Codes codes;
    private final Ids ids;
    private final Map<String, List<Integer>> offered;

    CodesDraft(SheetLook sheet, Book book, Page page) {
        this(sheet, book, page, new HashMap<>());
    }

    private CodesDraft(SheetLook sheet, Book book, Page page, Map<String, List<Integer>> offered) {
        this.offered = offered;
        this.sheet = sheet;
        this.page = page;
        this.numbers = new Numbers(sheet);
        this.codes = new Codes(sheet, book, offered);
        this.ids = new Ids(sheet, book);
    }

    /** The same for some rows and columns of the sheet. */
    CodesDraft of(SheetLook part, Book book) {
        return part == sheet ? this : new CodesDraft(part, book, page, offered);
    }

    /** Where a column comes from: itself, or the number before a unit that its cells repeat. */
    String source(Field field) {
        page.name(field);
        return numbers.source(field);
    }

    /** A column that may be one of ours: once a person says that it is, its words need no further question. */
    void offered(int place, String ours) {
        offered.computeIfAbsent(ours, any -> new ArrayList<>()).add(place);
    }

    boolean isOffered(String ours) {
        return offered.containsKey(ours);
    }

    /** What the words of some columns stand for, where they are not ours. */
    void write(List<String> columns) {
        write(columns, Map.of());
    }

    /** The same, with what is known of further columns, or of another sheet. */
    void write(List<String> columns, Map<String, Map<String, Answer>> others) {
        Map<String, Map<String, Answer>> answers = new LinkedHashMap<>();
        columns.forEach(ours -> answers.putAll(answers(ours)));
        answers.putAll(others);
        if (!answers.isEmpty()) {
            page.line("    codes:");
        }
        answers.forEach((ours, texts) -> {
            page.line("      %s:".formatted(ours));
            texts.forEach((text, answer) -> line("        ", text, answer));
            new SameDay(sheet)
                    .said(ours, texts)
                    .filter(said -> !page.doubts().contains(said))
                    .ifPresent(page::doubt);
        });
    }

    /** What is asked of patients' ids, once for all tables: who is one person in one of them is one in the others. */
    void writeIds() {
        var asked = ids.answers();
        if (!asked.isEmpty()) {
            page.line("codes:");
            page.line("  patient_id:");
            asked.forEach((text, answer) -> line("    ", text, answer));
        }
    }

    /** What the words of a column stand for, where they are not ours; nothing of a column without such words. */
    Map<String, Map<String, Answer>> answers(String ours) {
        var texts = strange(ours);
        var all = new LinkedHashMap<String, Answer>();
        texts.stream().limit(MOST_WORDS).forEach(text -> all.put(text, answer(ours, text)));
        if (texts.size() > MOST_WORDS) {
            page.doubt("%d more words of %s; validate names them".formatted(texts.size() - MOST_WORDS, ours));
        }
        return all.isEmpty() ? Map.of() : Map.of(ours, all);
    }

    private void line(String indent, String text, Answer answer) {
        if (!answer.isSure()) {
            page.doubt(answer.question());
        }
        var remark = answer.remark().isEmpty() ? "" : "   # " + answer.remark();
        answer.codes()
                .forEach(code -> page.line(
                        "%s%s%s: %s%s".formatted(answer.isSure() ? "" : "#", indent, Quoted.of(text), code, remark)));
    }

    private Answer answer(String ours, String text) {
        return isMissingHereAlone(ours, text)
                ? new Answer(List.of("\"\""), "", "nothing recorded")
                : codes.of(ours, text);
    }

    /** Texts of a column that are not ours, and words for "not recorded" that mean something in another column. */
    private Set<String> strange(String ours) {
        var strange = new LinkedHashSet<String>();
        var places = Stream.concat(
                        sheet.all(ours).stream().map(Field::column), offered.getOrDefault(ours, List.of()).stream())
                .toList();
        for (int place : places) {
            for (var row : sheet.rows(any -> true)) {
                var text = row.get(place);
                if (!text.isEmpty()
                        && !AsAbove.isSaidBy(text)
                        && (isMissingHereAlone(ours, text)
                                || (!sheet.isEmpty(ours, text) && codes.areFor(ours, text)))) {
                    strange.add(text);
                }
            }
        }
        return strange;
    }

    private boolean isMissingHereAlone(String ours, String text) {
        return sheet.isEmpty(ours, text) && !sheet.texts().isNothingElse(text);
    }
}
