package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scarline.ingest.suggest.answer.Answer;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.look.Table;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** A table of a draft of FHIR as it comes together: where its columns come from, and what their words stand for. */
final class FhirTable {
    private static final Set<String> EXTENSIONS = Set.of(
            "fitzpatrick",
            "research_consent",
            "adjunct",
            "device",
            "needle_depth_mm",
            "passes",
            "rf_energy_mj",
            "duration_min",
            "active_acne",
            "isotretinoin_stopped",
            "pain",
            "downtime_days",
            "erythema_days",
            "adverse_events",
            "cost",
            "body_site",
            "side");

    /** In what FHIR's quantities must be, where the name of our column says it. */
    private static final Map<String, String> UNITS =
            Map.of("needle_depth_mm", "mm", "rf_energy_mj", "mJ", "duration_min", "min");

    private final Vocabulary words = Vocabulary.known();
    private final FhirPaths paths;
    private final Page page;
    private final String type;
    private final List<String> lines = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Map<String, Answer>> answers = new LinkedHashMap<>();

    FhirTable(FhirPaths paths, Page page, String type) {
        this.paths = paths;
        this.page = page;
        this.type = type;
    }

    /** A column, and the paths that it is read from. */
    void column(String ours, String source, List<String> from) {
        lines.add("      %s: %s".formatted(ours, source));
        from.forEach(path -> {
            var field = new Field(paths.place(path), path, ours);
            page.name(field);
            fields.add(field);
        });
    }

    void column(String ours, List<String> from) {
        column(ours, from.size() == 1 ? Page.quoted(from.get(0)) : Page.quoted(from), from);
    }

    /** A part of what stands at the first of some paths. */
    void part(String ours, List<String> from, String part) {
        var of = from.size() == 1 ? Page.quoted(from.get(0)) : Page.quoted(from);
        column(ours, "{of: %s, part: %s}".formatted(of, Page.quoted(part)), from);
    }

    boolean isRead(String ours) {
        return fields.stream().anyMatch(field -> field.is(ours));
    }

    void doubt(String doubt) {
        lines.add(Page.unsure(doubt));
    }

    /** A line that a person may want. */
    void offer(String line) {
        lines.add("#" + line);
    }

    /** What words of a column stand for, as they are known already. */
    void answer(String ours, String word, Answer answer) {
        answers.computeIfAbsent(ours, each -> new LinkedHashMap<>()).put(word, answer);
    }

    /** A concept; where its texts and codes say different things a person chooses one. */
    boolean concept(String ours, String path, List<List<String>> among) {
        var best = paths.best(path, ours, among);
        best.ifPresent(found -> {
            if (found.differing() == 0) {
                column(ours, found.paths());
            } else {
                doubt(
                        "of %d resources the texts and codes of %s say different things of %s; take the sign # from one line"
                                .formatted(found.differing(), path, ours));
                found.paths().forEach(each -> fields.add(new Field(paths.place(each), each, ours)));
                for (var each : found.all()) {
                    page.name(new Field(paths.place(each), each, ours));
                    offer("      %s: %s".formatted(ours, Page.quoted(each)));
                    for (var word : FhirPaths.words(paths, among, each)) {
                        paths.code(ours, word).ifPresent(code -> answer(ours, word, Answer.sure(code)));
                    }
                }
            }
        });
        return best.isPresent();
    }

    /** Where: a region, a side, or both in one word; what is known of neither is asked as a region. */
    void site(String path, List<List<String>> among) {
        var site = paths.best(path, "body_site", among);
        var side = paths.best(path, "side", among);
        var isSide = side.filter(FhirPaths.Concept::known).isPresent()
                && site.filter(FhirPaths.Concept::known).isEmpty();
        concept(isSide ? "side" : "body_site", path, among);
        var second = paths.like(java.util.regex.Pattern.quote(path) + " \\(2\\).*");
        if (!second.isEmpty()) {
            var times = among.stream()
                    .filter(row -> second.stream()
                            .anyMatch(each -> !paths.at(row, each).isEmpty()))
                    .count();
            doubt(
                    "%d resources name a second place at \"%s\"; the first is read alone: where both sides were meant, name the word of the first both below codes"
                            .formatted(times, second.get(0)));
        }
    }

    /** The day of what is said, at the first of some paths. */
    void day(String ours, List<String> from, List<List<String>> among) {
        var there = from.stream()
                .filter(path ->
                        among.stream().anyMatch(row -> !paths.at(row, path).isEmpty()))
                .toList();
        if (there.isEmpty()) {
            doubt("no path holds a day; it is wanted as %s".formatted(ours));
            return;
        }
        part(ours, there, FhirPaths.DAY);
        var late = among.stream()
                .map(row -> there.stream()
                        .map(path -> paths.at(row, path))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""))
                .filter(FhirTable::isAtNight)
                .toList();
        if (!late.isEmpty()) {
            doubt(
                    "%d times are at night in UTC, such as \"%s\": their days may be those before or after at the clinic; export them in the clinic's own time if they are"
                            .formatted(late.size(), late.get(0)));
        }
    }

    /** A time at which no clinic treats, so that the clinic's own time is another. */
    private static boolean isAtNight(String time) {
        return time.matches(".*T(2[0-3]|0[0-4]):.*(Z|[+-]00:00)")
                && !time.matches(".*T00:00(:00(\\.0+)?)?(Z|[+-]00:00)");
    }

    /** Extensions whose URL ends in a word for a column of ours. */
    void extensions(List<String> columns) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (var name : paths.like(java.util.regex.Pattern.quote(type) + "\\.extension\\[.*]\\.value.*")) {
            if (name.endsWith(".currency") && columns.contains("currency") && !isRead("currency")) {
                column("currency", List.of(name));
            } else if (!name.matches(".*\\.(unit|code|system|currency|version|comparator)")) {
                words.field(ending(name), EXTENSIONS::contains)
                        .filter(ours -> columns.contains(ours) && !isRead(ours))
                        .ifPresent(ours -> found.computeIfAbsent(ours, any -> new ArrayList<>())
                                .add(name));
            }
        }
        found.forEach(this::extension);
    }

    private static List<String> ending(String name) {
        var url = name.substring(name.lastIndexOf("extension[") + "extension[".length());
        return Tokens.of(url.substring(0, url.indexOf(']')).replaceFirst(".*[/:#]", ""));
    }

    private void extension(String ours, List<String> names) {
        var among = paths.of(type);
        var concept = names.get(0).replaceFirst("(\\.valueCodeableConcept|\\.valueCoding).*", "$1");
        if (concept.endsWith("valueCodeableConcept") && concept(ours, concept, among)) {
            return;
        }
        column(ours, names);
        var unit = names.get(0).replaceFirst("value$", "unit");
        var others = FhirPaths.words(paths, among, unit);
        others.remove(UNITS.getOrDefault(ours, ""));
        if (paths.has(unit)) {
            page.name(new Field(paths.place(unit), unit, ours));
        }
        if (UNITS.containsKey(ours) && unit.endsWith(".unit") && !others.isEmpty()) {
            doubt("\"%s\" is in %s, and %s in %s; a program must convert it first"
                    .formatted(names.get(0), String.join(", ", others), ours, UNITS.get(ours)));
        }
    }

    /** Writes the columns. */
    void columns() {
        page.line("    columns:");
        lines.forEach(page::said);
    }

    /** Writes what the words of some columns stand for. */
    void codes(Table table, Book book, List<String> columns) {
        var draft = new CodesDraft(new SheetLook(table, fields), book, page);
        Map<String, Map<String, Answer>> all = new LinkedHashMap<>();
        for (var ours : columns) {
            var own = new LinkedHashMap<>(draft.answers(ours).getOrDefault(ours, Map.of()));
            answers.getOrDefault(ours, Map.of()).forEach(own::putIfAbsent);
            if (!own.isEmpty()) {
                all.put(ours, own);
            }
        }
        answers.forEach(all::putIfAbsent);
        draft.write(List.of(), all);
    }

    /** Words, quoted and parted by commas. */
    static String listed(Set<String> words) {
        return words.stream().map(Page::quoted).collect(Collectors.joining(", "));
    }
}
