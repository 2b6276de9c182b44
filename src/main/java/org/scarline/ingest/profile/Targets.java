package org.scarline.ingest.profile;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.sheet.SourceSheet.HeaderPlace;

/** Reads what a profile sets for columns of ours, of one kind. */
final class Targets {
    private static final Set<String> WAYS = Set.of(
            "first",
            "join",
            "with",
            "part",
            "of",
            "year_of",
            "ticked",
            "column",
            "sheet",
            "by",
            "on",
            "named_by",
            "words",
            "header_row",
            "header_rows");
    private static final Set<String> DAYS = Set.of(Column.SESSION_DATE.code(), Column.ASSESSED_ON.code());

    /** What a row of several has beside its columns. */
    private static final Set<String> OF_ROWS = Set.of("constants", "unless");

    private static final List<String> OF_PATIENT =
            List.of("column", "named_by", "sheet", "by", "on", "header_row", "header_rows");
    private static final Set<String> TICKS =
            Set.of("1", "checked", "yes", "y", "true", "x", "ja", "j", "oui", "o", "evet", "e", "si", "sí", "s", "✓");
    private static final Set<String> NO_TICKS =
            Set.of("0", "unchecked", "no", "n", "false", "nein", "non", "hayır", "h", "none", "keine", "ohne");

    private final Kind kind;

    Targets(Kind kind) {
        this.kind = kind;
    }

    /** Where columns come from. */
    Map<Column, ColumnSource> columns(Settings settings) {
        var columns = new EnumMap<Column, ColumnSource>(Column.class);
        settings.each((name, value) -> {
            if (!OF_ROWS.contains(name)) {
                columns.put(column(settings, name), source(settings, name, value));
            }
        });
        return columns;
    }

    private ColumnSource source(Settings settings, String name, Object value) {
        if (value instanceof List<?> list) {
            return new ColumnSource.First(list.stream().map(String::valueOf).toList());
        }
        if (!(value instanceof Map)) {
            if (String.valueOf(value).isBlank()) {
                throw settings.wrong(name, value, "the name of a column of the source");
            }
            return new ColumnSource.Named(String.valueOf(value));
        }
        var way = Settings.of(settings.place() + " " + name, value).only(WAYS);
        if (way.has("first")) {
            return new ColumnSource.First(way.texts("first"));
        }
        if (way.has("join")) {
            return new ColumnSource.Joined(way.texts("join"), way.has("with") ? way.text("with") : "-");
        }
        if (way.has("year_of")) {
            return new ColumnSource.Year(way.text("year_of"));
        }
        if (OF_PATIENT.stream().anyMatch(way::has)) {
            return ofPatient(way, name);
        }
        return way.has("ticked") ? ticked(way) : part(way);
    }

    private ColumnSource ofPatient(Settings way, String name) {
        if (way.text("column").isBlank() == way.text("named_by").isBlank()) {
            throw way.wrong(
                    "column", way.text("column"), "the name of a column in which another row says it of the patient");
        }
        if (Wording.fold(name).equals(Column.PATIENT_ID.code())) {
            throw way.wrong("column", way.text("column"), "a column of the row itself: by it other rows are found");
        }
        if (!way.text("on").isBlank() && (kind == Kind.PATIENTS || DAYS.contains(Wording.fold(name)))) {
            throw way.wrong(
                    "on", way.text("on"), "nothing: by the day of a session or a rating alone other rows are found");
        }
        var words = new HashMap<String, String>();
        way.below("words").each((word, column) -> words.put(Wording.fold(word), String.valueOf(column)));
        return new OfPatient(
                way.text("column"),
                way.texts("sheet"),
                new OfPatient.Key(way.text("by"), way.text("on"), way.text("named_by"), words),
                way.has("part") ? Optional.of(pattern(way)) : Optional.empty(),
                new HeaderPlace(way.whole("header_row", 0), way.whole("header_rows", 1)));
    }

    private static ColumnSource ticked(Settings way) {
        var columns = new LinkedHashMap<String, List<String>>();
        var ticked = way.below("ticked");
        ticked.each((word, column) -> columns.put(word, ticked.texts(word)));
        Predicate<String> isTicked = text -> TICKS.contains(Wording.fold(text));
        Predicate<String> isUnticked = text -> NO_TICKS.contains(Wording.fold(text));
        return new ColumnSource.Ticked(columns, isTicked, isUnticked);
    }

    private static ColumnSource part(Settings way) {
        return new ColumnSource.Part(way.texts("of"), pattern(way));
    }

    private static Pattern pattern(Settings way) {
        try {
            return Pattern.compile(way.text("part"));
        } catch (PatternSyntaxException wrong) {
            throw way.wrong("part", way.text("part"), "a regular expression whose first group is the part");
        }
    }

    /** What columns always are; those of other kinds are passed over where that is not strict. */
    Map<Column, String> constants(Settings settings, boolean isStrict) {
        var constants = new EnumMap<Column, String>(Column.class);
        settings.each((name, value) ->
                find(settings, name, isStrict).ifPresent(column -> constants.put(column, String.valueOf(value))));
        return constants;
    }

    /** What words of the source stand for, by column. */
    Map<Column, Map<String, Map<Column, String>>> codes(Settings settings, boolean isStrict) {
        var codes = new EnumMap<Column, Map<String, Map<Column, String>>>(Column.class);
        settings.each((name, words) -> find(settings, name, isStrict).ifPresent(column -> {
            var byWord = new HashMap<String, Map<Column, String>>();
            settings.decided(name, words)
                    .each((word, meaning) -> byWord.put(Wording.fold(word), meaning(settings, column, meaning)));
            codes.put(column, byWord);
        }));
        return codes;
    }

    private Map<Column, String> meaning(Settings settings, Column column, Object meaning) {
        return meaning instanceof Map
                ? constants(Settings.of(settings.place() + " " + column.code(), meaning), true)
                : Map.of(column, String.valueOf(meaning));
    }

    private Column column(Settings settings, String name) {
        return find(settings, name, true).orElseThrow();
    }

    private Optional<Column> find(Settings settings, String name, boolean isStrict) {
        var found = Arrays.stream(Column.values())
                .filter(column -> column.code().equals(Wording.fold(name)))
                .findFirst();
        if (found.isEmpty() || (isStrict && !found.get().isOf(kind))) {
            throw new WrongSetting(
                    name,
                    "%s: found %s: expected a column of %s: %s"
                            .formatted(
                                    settings.place(),
                                    name,
                                    kind.code(),
                                    Arrays.stream(Column.values())
                                            .filter(column -> column.isOf(kind))
                                            .map(Column::code)
                                            .collect(Collectors.joining(", "))));
        }
        return found.filter(column -> column.isOf(kind));
    }
}
