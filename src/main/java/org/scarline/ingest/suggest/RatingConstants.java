package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.answer.Fitting;
import org.scarline.ingest.suggest.answer.Raters;
import org.scarline.ingest.suggest.lend.Elsewhere;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.SideLetters;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** What no cell of a row says of its scores: the scar type, instrument, role and side that hold for all of them, or for a column. */
final class RatingConstants {
    private final Vocabulary words = Vocabulary.known();
    private final SheetLook sheet;
    private final Book book;
    private final Page page;
    private final List<Field> scores;

    RatingConstants(SheetLook sheet, Book book, Page page) {
        this.sheet = sheet;
        this.book = book;
        this.page = page;
        this.scores = sheet.all("score");
    }

    /** Writes those of all scores, and asks for what nothing says. */
    void write() {
        var named = new TreeSet<String>();
        scores.forEach(score -> named.add(score.score().instrument()));
        var lines = new ArrayList<String>();
        if (isWithoutType()) {
            notFromElsewhere().map(Page::unsure).ifPresent(lines::add);
            lines.add("      scar_type: unspecified   # no column names one");
        }
        if (named.size() == 1 && !named.contains("")) {
            lines.add("      instrument: %s   # by the names of the columns".formatted(named.first()));
        }
        var isAsked = named.contains("") && sheet.base("instrument").isEmpty() && !areOfSeveral();
        var isOfNoSide = book.hasSides()
                && sheet.all("side").isEmpty()
                && scores.stream().allMatch(score -> score.score().side().isEmpty());
        if (!lines.isEmpty() || isAsked || isOfNoSide) {
            page.line("    constants:");
            lines.forEach(page::said);
        }
        if (isOfNoSide) {
            page.doubt("sessions have a side, ratings none: are these of the whole region? Then take the sign # away; a"
                    + " rating of both sides says nothing of a patient who was treated on one");
            page.line("#      side: both");
        }
        if (isAsked) {
            instrument();
        }
        sideLetters();
        new Raters(sheet, book).askedOfColumns().ifPresent(page::doubt);
    }

    /** Letters for sides that initials of two people may be, where no treatment has them too. */
    private void sideLetters() {
        var sided = scores.stream()
                .filter(score -> !score.score().side().isEmpty()
                        && words.codesIn("side", score.name()).isEmpty())
                .filter(score -> Tokens.of(score.name()).stream().noneMatch(SideLetters::isPlain))
                .map(Field::name)
                .toList();
        var areTreated = sheet.all("modality").stream()
                .anyMatch(field -> !field.score().side().isEmpty());
        if (!sided.isEmpty() && !areTreated) {
            page.doubt("the last letters of %s are taken for the sides; take the sides away where they are not"
                    .formatted(Page.quoted(sided)));
        }
    }

    /** Another sheet that names scar types, but not one of each patient, so that none can be offered from there. */
    private Optional<String> notFromElsewhere() {
        var isNamed = book.sheets().values().stream().anyMatch(other -> other != sheet && other.has("scar_type"));
        return isNamed && Elsewhere.in(book, sheet, "scar_type").isEmpty()
                ? Optional.of(
                        "another sheet names scar types, but several of a patient; of which are these scores? Write it"
                                + " for unspecified, or leave that")
                : Optional.empty();
    }

    /** The instrument is never guessed from scores alone: several fit, and they mean other things. */
    private void instrument() {
        var fitting = fitting();
        var named = scores.stream().map(score -> score.score().instrument()).toList();
        var said = Stream.concat(sheet.remarks().stream(), book.names(sheet))
                .filter(text -> said(text, named).size() == 1 && fitting.containsAll(said(text, named)))
                .findFirst();
        if (said.isPresent()) {
            page.doubt(
                    "which instrument are the scores of? Beside them stands \"%s\": if it means that, take the sign # away"
                            .formatted(said.get()));
            page.line("#      instrument: %s".formatted(said(said.get(), named).get(0)));
            return;
        }
        page.doubt("which instrument are the scores of? %s fit; take the sign # from one line"
                .formatted(String.join(", ", fitting)));
        fitting.forEach(code -> page.line("#      instrument: %s".formatted(code)));
    }

    /** Instruments that a remark names, beside those that columns do. */
    private List<String> said(String remark, List<String> named) {
        return words.codesIn("instrument", remark).stream()
                .filter(code -> !named.contains(code))
                .toList();
    }

    /** Whether columns of scores without a known instrument cannot be of one: grades to 4 beside higher scores. */
    boolean areOfSeveral() {
        var open = open();
        return sheet.base("instrument").isEmpty()
                && open.stream().anyMatch(this::isHigh)
                && open.stream().anyMatch(score -> !isHigh(score));
    }

    private boolean isHigh(Field score) {
        return sheet.table().texts(score.column()).stream().anyMatch(text -> text.matches("[5-9]|[1-9][0-9]+"));
    }

    private List<Field> open() {
        return scores.stream()
                .filter(score -> score.score().instrument().isEmpty())
                .toList();
    }

    private List<String> fitting() {
        return fitting(open());
    }

    /** Those that fit some columns, by their scores, their names and what stands above. */
    List<String> fitting(List<Field> open) {
        var names = Stream.concat(
                        open.stream().map(Field::name),
                        Stream.concat(sheet.table().above().stream(), book.names(sheet))
                                .filter(words::isGoodman))
                .collect(Collectors.joining(" "));
        return new Fitting(book.instruments())
                .of(
                        open.stream()
                                .flatMap(score -> sheet.table().texts(score.column()).stream())
                                .toList(),
                        names);
    }

    /** Those of one column. */
    List<String> of(Field score) {
        var constants = new ArrayList<String>();
        if (!score.score().scarType().isEmpty()) {
            constants.add("scar_type: " + score.score().scarType());
        }
        var isOwn = scores.stream()
                        .map(each -> each.score().instrument())
                        .distinct()
                        .count()
                > 1;
        if (isOwn && !score.score().instrument().isEmpty()) {
            constants.add("instrument: " + score.score().instrument());
        }
        if (!score.score().rater().isEmpty()) {
            constants.add("rater_id: " + Page.quoted(score.score().rater()));
        }
        if (!score.score().role().isEmpty()) {
            constants.add("rater_role: " + score.score().role());
        }
        if (!score.score().side().isEmpty()) {
            constants.add("side: " + score.score().side());
        }
        return constants;
    }

    boolean isWithoutType() {
        return sheet.base("scar_type").isEmpty()
                && scores.stream().anyMatch(each -> each.score().scarType().isEmpty());
    }
}
