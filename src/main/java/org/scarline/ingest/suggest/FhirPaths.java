package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.suggest.answer.Answer;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.answer.Codes;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.look.Table;
import org.scarline.ingest.suggest.words.OurWords;

/** FHIR resources as a draft sees them: what stands at which path, and of a concept those of its texts and codes whose words are known. */
final class FhirPaths {
    private static final String OTHER = "none of ours";

    /** A day, with or without a time. */
    static final String DAY = "(\\d{4}-\\d{2}-\\d{2}).*";

    private final Table table;
    private final Codes codes;
    private final List<List<String>> rows;

    FhirPaths(Table table, Book book) {
        this.table = table;
        this.codes = new Codes(new SheetLook(table, List.of()), book, Map.of());
        this.rows = table.rows().stream()
                .map(row ->
                        row.stream().map(cell -> CellText.clean(cell.text())).toList())
                .toList();
    }

    /** Who is referred to: the id alone. */
    static String reference(String type) {
        return "(?:.*/)?%s/([^/]+)(?:/_history/.*)?".formatted(type);
    }

    List<String> names() {
        return table.names();
    }

    boolean has(String path) {
        return table.names().contains(path);
    }

    int place(String path) {
        return table.names().indexOf(path);
    }

    /** Paths that a pattern fits, in their order. */
    List<String> like(String pattern) {
        var fits = Pattern.compile(pattern).asMatchPredicate();
        return table.names().stream().filter(fits).toList();
    }

    /** Resources of a type. */
    List<List<String>> of(String type) {
        return rows(row -> at(row, "resourceType").equals(type));
    }

    List<List<String>> rows(Predicate<List<String>> fits) {
        return rows.stream().filter(fits).toList();
    }

    /** What a resource holds at a path; empty for nothing. */
    String at(List<String> row, String path) {
        return has(path) ? row.get(place(path)) : "";
    }

    /** What stands at a path, each once. */
    static Set<String> words(FhirPaths paths, List<List<String>> rows, String path) {
        var words = new LinkedHashSet<String>();
        rows.forEach(row -> words.add(paths.at(row, path)));
        words.remove("");
        return words;
    }

    /** The texts and codes of a concept: first words for people, then codes. */
    List<String> concept(String path) {
        var base = Pattern.quote(path);
        return Stream.of(base + "\\.text", base + "\\[[^\\]]*]\\.display", base + "\\[[^\\]]*]")
                .flatMap(pattern -> like(pattern).stream())
                .toList();
    }

    /** What a word of a column of ours stands for, where that is known: a code, our own word, or that nothing of ours was done. */
    Optional<String> meaning(String ours, String text) {
        if (codes.areFor(ours, text)) {
            return code(ours, text);
        }
        return Optional.of(OurWords.has(ours, text) ? Wording.fold(text) : OTHER);
    }

    /** The code that a profile must give for a word, where that is known. */
    Optional<String> code(String ours, String text) {
        var answer = codes.areFor(ours, text) ? Optional.of(codes.of(ours, text)) : Optional.<Answer>empty();
        return answer.filter(Answer::isSure).map(sure -> sure.codes().get(0));
    }

    /**
     * Which of a concept's texts and codes are read.
     *
     * @param all of them, first that whose words are known of most resources
     * @param paths those that are read: the first of them that says something; enough for every resource that has the concept
     * @param differing of how many resources two of its texts and codes say different things
     * @param known whether any word of them is known
     */
    record Concept(List<String> all, List<String> paths, long differing, boolean known) {}

    /** Of a concept, that whose words are known of most resources, and others for those that have it not; empty where none has the concept. */
    Optional<Concept> best(String path, String ours, List<List<String>> among) {
        var all = concept(path).stream()
                .filter(each -> among.stream().anyMatch(row -> !at(row, each).isEmpty()))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var known = new HashMap<String, Long>();
        all.forEach(each -> known.put(
                each,
                among.stream()
                        .filter(row -> !at(row, each).isEmpty()
                                && meaning(ours, at(row, each)).isPresent())
                        .count()));
        var order = new ArrayList<>(all);
        order.sort(Comparator.comparing((String each) -> known.getOrDefault(each, 0L))
                .reversed());
        var differing = among.stream()
                .filter(row -> said(row, all, ours).distinct().count() > 1)
                .count();
        return Optional.of(new Concept(
                order,
                covering(order, among),
                differing,
                known.values().stream().anyMatch(times -> times > 0)));
    }

    private Stream<String> said(List<String> row, List<String> columns, String ours) {
        return columns.stream()
                .map(each -> at(row, each))
                .filter(text -> !text.isEmpty())
                .flatMap(text -> meaning(ours, text).stream());
    }

    private List<String> covering(List<String> order, List<List<String>> among) {
        var chosen = new ArrayList<String>();
        for (var each : order) {
            var isNeeded = among.stream()
                    .anyMatch(row -> !at(row, each).isEmpty()
                            && chosen.stream()
                                    .allMatch(before -> at(row, before).isEmpty()));
            if (isNeeded) {
                chosen.add(each);
            }
        }
        return chosen;
    }
}
