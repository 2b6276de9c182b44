package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;

/** Asks of columns whose names say nothing to us, but whose cells may be something of ours; the others are named. */
final class UnreadDraft {
    private final SheetLook sheet;
    private final Page page;
    private final CodesDraft codes;
    private final Book book;
    private final Set<Integer> asked = new HashSet<>();

    UnreadDraft(SheetLook sheet, Page page, CodesDraft codes, Book book) {
        this.book = book;
        this.sheet = sheet;
        this.page = page;
        this.codes = codes;
    }

    /** Lines for those of our columns that another column of the sheet may be. */
    void offer(List<String> columns) {
        taken(columns);
        likely(columns).forEach((place, ours) -> {
            var column = new UnreadColumn(sheet, place);
            asked.add(place);
            codes.offered(place, ours);
            page.doubt("is \"%s\" (%s) %s? If it is, take the sign # away; else it is not read"
                    .formatted(column.name(), column.shown(), ours));
            page.line("#      %s: %s".formatted(ours, column.source(ours)));
        });
    }

    /**
     * Lines for what no column is known as: the two that another column is most like; and what none looks like.
     *
     * @param wanted of our columns
     */
    void offerOthers(List<String> wanted) {
        var open = new ArrayList<>(wanted.stream()
                .filter(ours -> sheet.all(ours).isEmpty() && !codes.isOffered(ours))
                .toList());
        var offered = new HashSet<String>();
        for (var place : unknown()) {
            var column = new UnreadColumn(sheet, place);
            var candidates = column.isWorthAsking() ? column.candidates(open) : List.<String>of();
            if (!candidates.isEmpty()) {
                asked.add(place);
                offered.addAll(candidates);
                page.doubt(
                        "\"%s\" (%s) may be %s; take the sign # from the line that is meant, if any; else it is not read"
                                .formatted(column.name(), column.shown(), String.join(" or ", candidates)));
                candidates.forEach(ours -> page.line("#      %s: %s".formatted(ours, column.source(ours))));
            }
        }
        open.removeAll(offered);
        if (!open.isEmpty()) {
            page.line("# no column looks like %s".formatted(String.join(", ", open)));
        }
    }

    /** Places of the columns that may be some of ours which no other column is. */
    Map<Integer, String> likely(List<String> columns) {
        var likely = new LinkedHashMap<Integer, String>();
        for (var place : unknown()) {
            new UnreadColumn(sheet, place)
                    .likely()
                    .filter(ours -> columns.contains(ours) && sheet.all(ours).isEmpty())
                    .ifPresent(ours -> likely.put(place, ours));
        }
        return likely;
    }

    /** What was taken for one of ours by what stands in it alone. */
    private void taken(List<String> columns) {
        sheet.fields().stream()
                .filter(field -> field.known() == Field.Known.BY_CELLS && columns.contains(field.ours()))
                .collect(Collectors.groupingBy(Field::ours, LinkedHashMap::new, Collectors.toList()))
                .forEach((ours, fields) ->
                        page.doubt("%s %s taken for %s by what stands there; take the line away if it is not"
                                .formatted(
                                        fields.stream()
                                                .map(field -> "\"%s\" (%s)".formatted(field.name(), shown(field)))
                                                .collect(Collectors.joining(", ")),
                                        fields.size() == 1 ? "is" : "are",
                                        ours)));
    }

    private String shown(Field field) {
        return new UnreadColumn(sheet, field.column()).shown();
    }

    /** What is left: numbers that may be scores are asked, the rest is named. */
    void rest() {
        var rest = new ArrayList<String>();
        for (var place : sheet.unread(page.read())) {
            var column = new UnreadColumn(sheet, place);
            if (!asked.contains(place) && column.isWorthAsking() && !isForScores(column)) {
                page.doubt("\"%s\" (%s) is not read%s; if it is something of ours, write it below columns or rows"
                        .formatted(
                                column.name(),
                                column.shown(),
                                column.likely()
                                        .map(ours -> ", though it may be " + ours)
                                        .orElse("")));
            } else if (!asked.contains(place)) {
                rest.add(column.name());
            }
        }
        if (!rest.isEmpty()) {
            page.line("# not read: %s".formatted(String.join(", ", rest)));
        }
    }

    /** Sessions and patients have no scar type; scores of another sheet say it themselves, or are offered it from here. */
    private boolean isForScores(UnreadColumn column) {
        return column.likely().filter("scar_type"::equals).isPresent()
                && !sheet.has("score")
                && book.sheets().values().stream().anyMatch(other -> other.has("score"));
    }

    private List<Integer> unknown() {
        var known = sheet.fields().stream().map(Field::column).collect(Collectors.toSet());
        return sheet.unread(page.read()).stream()
                .filter(place ->
                        !known.contains(place) && !asked.contains(place) && !new UnreadColumn(sheet, place).isNote())
                .toList();
    }
}
