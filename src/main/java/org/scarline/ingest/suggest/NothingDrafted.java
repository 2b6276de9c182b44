package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.OurColumns;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Why a file has no draft: none of its columns is known, or what makes rows of those that are is not. */
final class NothingDrafted {
    private final Vocabulary words = Vocabulary.known();
    private final List<SheetLook> sheets = new ArrayList<>();

    void add(SheetLook sheet) {
        sheets.add(sheet);
    }

    String why() {
        var known = sheets.stream()
                .flatMap(sheet -> sheet.fields().stream())
                .map(Field::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var days = sheets.stream().flatMap(this::undated).toList();
        var isOfSomebody = sheets.stream().anyMatch(sheet -> sheet.has("patient_id"));
        if (!isOfSomebody && days.isEmpty()) {
            return "nothing in the file is called as something of ours";
        }
        return Stream.concat(
                        days.stream(),
                        known.isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of(
                                        "%s are called as ours, but no draft is made of them alone: it takes a patient with a day and a treatment, a score, a skin type or a year of birth"
                                                .formatted(Page.quoted(known))))
                .collect(Collectors.joining("; "));
    }

    /** Columns that are called as a day, and hold none that is known. */
    private Stream<String> undated(SheetLook sheet) {
        var names = sheet.table().names();
        return sheet.unread(sheet.fields().stream().map(Field::name).collect(Collectors.toSet())).stream()
                .filter(place -> words.field(Tokens.of(names.get(place)), OurColumns.DAY::contains)
                                .isPresent()
                        && !sheet.table().texts(place).isEmpty()
                        && sheet.table().texts(place).stream().noneMatch(DateGuess::isDay))
                .map(place ->
                        "what stands in \"%s\" (such as \"%s\") is no day in a form that is known: write the days as 2026-03-05, or name their form as date_format"
                                .formatted(
                                        names.get(place),
                                        sheet.table().texts(place).iterator().next()));
    }
}
