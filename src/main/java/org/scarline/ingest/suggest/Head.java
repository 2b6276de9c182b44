package org.scarline.ingest.suggest;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.guess.Guess;
import org.scarline.ingest.suggest.guess.MarkGuess;
import org.scarline.ingest.suggest.lend.VisitDays;
import org.scarline.ingest.suggest.look.SheetLook;

/** Writes what stands above the tables of a draft: of which sheet it is, where its names stand, how it writes days and numbers. */
final class Head {
    private final String fileName;
    private final Alike sheet;
    private final Guess encoding;
    private final Page page;

    Head(String fileName, Alike sheet, Guess encoding, Page page) {
        this.fileName = fileName;
        this.sheet = sheet;
        this.encoding = encoding;
        this.page = page;
    }

    String sheetName() {
        return sheet.name();
    }

    void write() {
        page.line("# A draft for %s. Save it as mapping.yml beside the file, decide what is unsure, then: validate %s"
                .formatted(fileName, fileName));
        if (sheet.table().isForm()) {
            page.line(
                    "form: yes   # labels stand before their values; sheets without the patient's label are not read");
            sheet.pattern().ifPresent(pattern -> page.line("sheet: %s".formatted(Page.quoted(pattern))));
        } else if (!sheet.copies().isEmpty()) {
            page.doubt(
                    "most rows of %s stand in %s too: it is taken for an older copy and not read; if it is none, write its name without the exclamation mark"
                            .formatted(Page.quoted(sheet.copies()), Page.quoted(sheet.names())));
            var copies = sheet.copies().stream().map(name -> "!" + name);
            page.line("sheet: %s"
                    .formatted(Page.quoted(
                            Stream.concat(sheet.months().stream(), copies).toList())));
        } else if (sheet.names().size() > 1) {
            page.line("sheet: %s".formatted(Page.quoted(sheet.months())));
        } else if (!sheet.name().isEmpty()) {
            page.line("sheet: %s".formatted(Page.quoted(sheet.name())));
        }
        page.setting("encoding", encoding);
    }

    void settings(SheetLook look, Book book) {
        var place = look.table().place();
        if (place.row() > 0) {
            page.line("header_row: %d".formatted(place.row()));
        }
        if (place.rows() > 1) {
            page.line("header_rows: %d".formatted(place.rows()));
        }
        var days = look.texts().days();
        days(days.isEmpty() ? lent(look, book) : days, book);
        look.texts().exchanged().forEach(page::doubt);
        page.setting("decimal_mark", MarkGuess.settled(look.texts().numbers(), book.numbers()));
        page.list("missing", look.texts().missing());
        page.list("leave_out", look.texts().leftOut());
    }

    /** Days of another sheet that are offered to the scores of this one. */
    private static Set<String> lent(SheetLook look, Book book) {
        return look.has("score")
                ? VisitDays.of(book, look).map(VisitDays::untyped).orElse(Set.of())
                : Set.of();
    }

    /** A day in each of some forms. */
    private static List<String> examples(List<String> days, List<String> forms) {
        return forms.stream()
                .flatMap(form -> days.stream()
                        .filter(day -> DateGuess.others(List.of(day), form).isEmpty())
                        .limit(1))
                .distinct()
                .toList();
    }

    /** The form of most days, and that of the others; a day that neither explains is said. */
    private void days(Set<String> days, Book book) {
        var guess = DateGuess.settled(DateGuess.of(days), book.days());
        var others = guess.isSure() ? DateGuess.others(days, guess.values().get(0)) : List.<String>of();
        var alike = others.isEmpty()
                ? List.<String>of()
                : DateGuess.alike(others, guess.values().get(0));
        var all = Stream.concat(guess.values().stream(), alike.stream()).toList();
        if (alike.isEmpty()) {
            page.setting("date_format", guess);
        } else {
            page.line("date_format: %s   # %s, and others: %s"
                    .formatted(Page.quoted(all), guess.why(), Page.quoted(examples(others, alike))));
        }
        var left = others.stream()
                .filter(day -> alike.stream()
                        .noneMatch(form -> DateGuess.others(List.of(day), form).isEmpty()))
                .toList();
        var impossible = left.stream().filter(DateGuess::isNoSuchDay).toList();
        if (!impossible.isEmpty()) {
            page.doubt("date_format: there is no such day as %s; these rows are rejected until it is mended"
                    .formatted(Page.quoted(impossible)));
        }
        if (left.size() > impossible.size()) {
            var first = left.stream().filter(day -> !impossible.contains(day)).findFirst();
            page.doubt(
                    "date_format: %d texts are no days in this form, such as \"%s\"; their rows are rejected: mend them, or add a form"
                            .formatted(left.size() - impossible.size(), first.orElse("")));
        }
    }
}
