package org.scarline.ingest.suggest.look;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.suggest.words.OurColumns;
import org.scarline.ingest.suggest.words.Vocabulary;

/** What columns are taken for by what stands in them, where no name says it. */
final class CellMeaning {
    private static final int MOST_SCORES = 60;
    private static final int HARDLY_ANY = 10;
    private static final Set<String> OF_SOMEBODY =
            Set.of("patient_id", "operator_id", "rater_id", "rater_role", "site_id");

    private final Vocabulary words = Vocabulary.known();
    private final Table table;
    private final List<ColumnLook> looks;
    private final NameMeaning names;
    private final List<Field> fields;

    private CellMeaning(Table table, List<ColumnLook> looks, List<Field> fields) {
        this.table = table;
        this.looks = looks;
        this.names = new NameMeaning(table, looks);
        this.fields = fields;
    }

    /** The columns that are known, with those that are known by their cells. */
    static List<Field> beside(List<Field> fields, Table table, List<ColumnLook> looks) {
        var meaning = new CellMeaning(table, looks, new ArrayList<>(fields));
        meaning.find();
        return meaning.fields;
    }

    private void find() {
        all("patient_id").stream()
                .findFirst()
                .ifPresent(patient -> fields.removeIf(field -> field.is("site_id") && !isOfPatients(field, patient)));
        only("cost", ColumnLook::areCosts);
        List.of("scar_type", "adverse_events", "adjunct", "side", "body_site", "rater_role")
                .forEach(ours -> only(ours, look -> look.areWordsOf(ours)));
        if (all("score").stream().noneMatch(score -> score.score().role().isEmpty())) {
            scoresOfRaters();
        }
        if (all("score").isEmpty()) {
            scoresOfSides();
        }
        if (all("modality").isEmpty()
                && (!all("scar_type").isEmpty() || !all("instrument").isEmpty())) {
            only(
                    "score",
                    look -> look.areScores()
                            && look.areSmall()
                            && look.texts().size() <= MOST_SCORES
                            && !words.isUnused(look.ownTokens()));
        }
        if (OurColumns.DAY.stream().allMatch(ours -> all(ours).isEmpty())
                && Stream.of("score", "modality").anyMatch(ours -> !all(ours).isEmpty())) {
            only("date", look -> look.areDays() && !look.texts().isEmpty());
        }
    }

    /** Whether patients have one of it each, but for hardly any: a clinic, and no visit that is called nearly so. */
    private boolean isOfPatients(Field field, Field patient) {
        var said = new HashMap<String, Set<String>>();
        for (var row : table.rows()) {
            var id = text(row, patient.column());
            if (!id.isEmpty() && !text(row, field.column()).isEmpty()) {
                said.computeIfAbsent(id, any -> new HashSet<>()).add(text(row, field.column()));
            }
        }
        return said.values().stream().filter(texts -> texts.size() > 1).count() * HARDLY_ANY <= said.size();
    }

    private static String text(List<SourceCell> row, int place) {
        return place < row.size() ? CellText.clean(row.get(place).text()) : "";
    }

    /** The only column that can be one of ours by what stands in it, where none is called so. */
    private void only(String ours, Predicate<ColumnLook> canBe) {
        var known = fields.stream().map(Field::column).toList();
        var fitting = looks.stream()
                .filter(look -> !known.contains(look.place()) && !look.name().isEmpty())
                .filter(look -> !look.texts().isEmpty()
                        && words.field(look.ownTokens(), "note"::equals).isEmpty()
                        && canBe.test(look))
                .toList();
        if (all(ours).isEmpty() && fitting.size() == 1) {
            var look = fitting.get(0);
            fields.add(new Field(
                    look.place(),
                    look.name(),
                    ours,
                    words.label(look.tokens(), look.ownTokens()),
                    Field.Scored.NOTHING,
                    Field.Known.BY_CELLS));
        }
    }

    /** Two columns of small numbers that are called as the sides are, and nothing else. */
    private void scoresOfSides() {
        var known = fields.stream().map(Field::column).toList();
        var sided = looks.stream()
                .filter(look -> !known.contains(look.place()) && names.isSideAlone(look))
                .filter(look ->
                        look.areScores() && look.areSmall() && !look.texts().isEmpty())
                .toList();
        if (sided.size() == 2) {
            sided.forEach(look -> fields.add(new Field(
                    look.place(), look.name(), "score", "", names.scored("", "", look), Field.Known.BY_CELLS)));
        }
    }

    /** Columns of numbers that are called as those who rate, in a sheet without other scores. */
    private void scoresOfRaters() {
        var patient = all("patient_id").stream().findFirst();
        var known = fields.stream()
                .filter(field -> !OF_SOMEBODY.contains(field.ours())
                        || patient.filter(field::equals).isPresent())
                .map(Field::column)
                .toList();
        for (var look : looks) {
            if (!known.contains(look.place())
                    && !names.role(look).isEmpty()
                    && !look.texts().isEmpty()
                    && look.areScores()) {
                fields.removeIf(field -> field.column() == look.place());
                fields.add(new Field(
                        look.place(),
                        look.name(),
                        "score",
                        words.label(look.tokens(), look.ownTokens()),
                        names.scored("", "", look),
                        Field.Known.BY_CELLS));
            }
        }
    }

    private List<Field> all(String ours) {
        return fields.stream().filter(field -> field.is(ours)).toList();
    }
}
