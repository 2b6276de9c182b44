package org.scarline.ingest.profile;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.sheet.SourceSheet.HeaderPlace;

/** Turns settings into a profile. Throws {@link IllegalArgumentException} in one line: where, found, expected. */
final class ProfileReader {
    private static final Set<String> TOP = Set.of(
            "files",
            "encoding",
            "delimiter",
            "sheet",
            "sheets",
            "header_row",
            "header_rows",
            "form",
            "leave_out",
            "fill_down",
            "pass_over",
            "date_format",
            "missing",
            "decimal_mark",
            "constants",
            "codes",
            "tables",
            "kind",
            "columns",
            "rows",
            "when",
            "unless");
    private static final Set<String> TABLE =
            Set.of("kind", "sheet", "when", "unless", "columns", "constants", "codes", "rows");
    private static final Set<String> ANSWERS = Set.of("yes", "no", "y", "n", "true", "false", "0", "1");
    private static final Map<Column, Set<String>> MEANING = Map.of(
            Column.ADVERSE_EVENTS,
            Set.of("none"),
            Column.ADJUNCT,
            Set.of("none"),
            Column.ACTIVE_ACNE,
            ANSWERS,
            Column.RESEARCH_CONSENT,
            ANSWERS);
    private static final int MOST_HEADER_ROWS = 3;

    private ProfileReader() {}

    static Profile read(String name, Map<String, Object> settings) {
        var top = new Settings(name, settings).only(TOP);
        var words = words(top);
        var tables = tables(name, top);
        tables.forEach(table -> meansNothing(words, table, top));
        return new Profile(name, top.texts("files"), layout(top), words, tables, top.texts("pass_over"));
    }

    /** A word that a column takes as one of ours would be lost there: "none" of side effects is no gap. */
    private static void meansNothing(Profile.Words words, TableMap table, Settings top) {
        for (var word : words.missing()) {
            for (var each : MEANING.entrySet()) {
                var column = each.getKey();
                var isRead = table.columns().containsKey(column)
                        || table.rows().stream().anyMatch(row -> row.columns().containsKey(column));
                var isSaid = table.codes().getOrDefault(column, Map.of()).containsKey(Wording.fold(word));
                if (isRead && !isSaid && each.getValue().contains(Wording.fold(word))) {
                    throw top.wrong(
                            "missing",
                            word,
                            "no word that %s takes; say it below codes of the column in which it means nothing, as downtime_days: {%s: \"\"}"
                                    .formatted(column.code(), word));
                }
            }
        }
    }

    private static Profile.Layout layout(Settings top) {
        var rows = top.whole("header_rows", 1);
        if (rows > MOST_HEADER_ROWS) {
            throw top.wrong("header_rows", rows, "1 to 3");
        }
        var sheets = new ArrayList<>(top.texts("sheet"));
        sheets.addAll(top.texts("sheets"));
        return new Profile.Layout(
                new Profile.Text(encoding(top), delimiter(top)),
                sheets,
                shape(top),
                new HeaderPlace(top.whole("header_row", 0), rows),
                leftOut(top),
                top.texts("fill_down"));
    }

    private static Profile.Shape shape(Settings top) {
        return switch (top.text("form").toLowerCase(Locale.ROOT)) {
            case "", "no", "false" -> Profile.Shape.LIST;
            case "yes", "true" -> Profile.Shape.FORM;
            default -> throw top.wrong("form", top.text("form"), "yes where labels stand before their values, or no");
        };
    }

    private static Optional<Charset> encoding(Settings top) {
        var name = top.text("encoding");
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw top.wrong("encoding", name, "the name of a character set, such as windows-1252 or UTF-16LE");
        }
    }

    private static Optional<Character> delimiter(Settings top) {
        return switch (top.text("delimiter")) {
            case "" -> Optional.empty();
            case "," -> Optional.of(',');
            case ";" -> Optional.of(';');
            case "tab", "\t" -> Optional.of('\t');
            default -> throw top.wrong("delimiter", top.text("delimiter"), "a comma, a semicolon or tab");
        };
    }

    private static LeftOut leftOut(Settings top) {
        var all = top.list("leave_out");
        if (all.size() == 1 && all.get(0) instanceof Map<?, ?>) {
            var below = Settings.of(top.place() + " leave_out", all.get(0)).only(Set.of("column", "words"));
            return new LeftOut(below.text("column"), below.texts("words"));
        }
        return new LeftOut("", top.texts("leave_out"));
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(Wording::fold).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Profile.Words words(Settings top) {
        var mark = top.text("decimal_mark");
        if (!mark.isEmpty() && !mark.equals(",") && !mark.equals(".")) {
            throw top.wrong("decimal_mark", mark, "a comma or a point");
        }
        var formats =
                top.texts("date_format").stream().map(ProfileReader::strict).toList();
        var words = new Profile.Words(
                formats,
                Set.copyOf(top.texts("missing")),
                mark.isEmpty() ? Optional.empty() : Optional.of(mark.charAt(0)));
        try {
            var unused = words.wording();
        } catch (IllegalArgumentException unknown) {
            throw top.wrong("date_format", String.join(", ", top.texts("date_format")), "a form such as dd.MM.yyyy");
        }
        return words;
    }

    /** Strict dates have a proleptic year. */
    private static String strict(String format) {
        return format.replace('y', 'u');
    }

    private static List<TableMap> tables(String name, Settings top) {
        if (!top.has("tables")) {
            return List.of(table(top, top));
        }
        var tables = new ArrayList<TableMap>();
        for (var each : top.list("tables")) {
            var place = "%s tables %d".formatted(name, tables.size() + 1);
            tables.add(table(Settings.of(place, each).only(TABLE), top));
        }
        if (tables.isEmpty()) {
            throw top.wrong("tables", "", "one table or more");
        }
        return tables;
    }

    private static TableMap table(Settings own, Settings top) {
        var kind = kind(own);
        var targets = new Targets(kind);
        var codes = new HashMap<>(targets.codes(top.decided("codes"), false));
        codes.putAll(targets.codes(own.decided("codes"), true));
        var constants = new HashMap<>(targets.constants(top.below("constants"), false));
        constants.putAll(targets.constants(own.below("constants"), true));
        var columns = targets.columns(own.below("columns"));
        var rows = new ArrayList<TableMap.WideRow>();
        for (var each : own.list("rows")) {
            var wide = Settings.of("%s rows %d".formatted(own.place(), rows.size() + 1), each);
            rows.add(new TableMap.WideRow(
                    targets.columns(wide), targets.constants(wide.below("constants"), true), when(wide, "unless")));
        }
        if (columns.isEmpty()) {
            throw own.wrong("columns", "", "ours and the source's, as patient_id: Pat-Nr");
        }
        return new TableMap(
                kind,
                new TableMap.Asked(own == top ? "" : own.text("sheet"), when(own, "when"), unless(own)),
                columns,
                constants,
                codes,
                rows.isEmpty() ? List.of(TableMap.WideRow.WHOLE) : rows);
    }

    private static Kind kind(Settings own) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(own.text("kind").toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> own.wrong("kind", own.text("kind"), "patients, sessions or ratings"));
    }

    /** As they are written: a star stands for anything, and messages show the words. */
    private static Map<String, Set<String>> unless(Settings own) {
        var below = own.below("unless");
        var words = new LinkedHashMap<String, Set<String>>();
        below.each((column, all) ->
                words.put(column, all.equals("") ? Set.of("") : new LinkedHashSet<>(below.texts(column))));
        return words;
    }

    private static Map<String, Set<String>> when(Settings own, String key) {
        var when = own.below(key);
        var conditions = new LinkedHashMap<String, Set<String>>();
        when.each(
                (column, words) -> conditions.put(column, words.equals("") ? Set.of("") : folded(when.texts(column))));
        return conditions;
    }
}
