package org.scarline.ingest.suggest.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.words.Vocabulary;

/** What columns are taken for by what stands in them, where no name says it. */
final class CellMeaning {
    private static final int MOST_SCORES = 60;
    private static final Set<String> OF_SOMEBODY =
            Set.of("patient_id", "operator_id", "rater_id", "rater_role", "site_id");
    private static final List<String> DAYS = List.of("session_date", "date", "assessed_on");

    private final Vocabulary words = Vocabulary.known();
    private final Table table;
    private final NameMeaning names;
    private final List<Field> fields;

    private CellMeaning(Table table, List<Field> fields) {
        this.table = table;
        this.names = new NameMeaning(table);
        this.fields = fields;
    }

    /** The columns that are known, with those that are known by their cells. */
    static List<Field> beside(List<Field> fields, Table table) {
        var meaning = new CellMeaning(table, new ArrayList<>(fields));
        meaning.find();
        return meaning.fields;
    }

    private void find() {
        only("cost", ColumnLook::areCosts);
        List.of("scar_type", "adverse_events", "adjunct", "side", "body_site", "rater_role")
                .forEach(ours -> only(ours, look -> look.areWordsOf(ours)));
        if (all("score").stream().noneMatch(score -> score.score().role().isEmpty())) {
            scoresOfRaters();
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
        if (DAYS.stream().allMatch(ours -> all(ours).isEmpty())
                && Stream.of("score", "modality").anyMatch(ours -> !all(ours).isEmpty())) {
            only("date", look -> look.areDays() && !look.texts().isEmpty());
        }
    }

    /** The only column that can be one of ours by what stands in it, where none is called so. */
    private void only(String ours, Predicate<ColumnLook> canBe) {
        var known = fields.stream().map(Field::column).toList();
        var looks = IntStream.range(0, table.names().size())
                .filter(place ->
                        !known.contains(place) && !table.names().get(place).isEmpty())
                .mapToObj(place -> ColumnLook.of(table, place))
                .filter(look -> !look.texts().isEmpty()
                        && words.field(look.ownTokens(), "note"::equals).isEmpty()
                        && canBe.test(look))
                .toList();
        if (all(ours).isEmpty() && looks.size() == 1) {
            var look = looks.get(0);
            fields.add(new Field(
                    look.place(),
                    look.name(),
                    ours,
                    words.label(look.tokens(), look.ownTokens()),
                    Field.Scored.NOTHING,
                    Field.Known.BY_CELLS));
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
        for (var place = 0; place < table.names().size(); place++) {
            var look = ColumnLook.of(table, place);
            if (!known.contains(place)
                    && !names.role(look).isEmpty()
                    && !look.texts().isEmpty()
                    && look.areScores()) {
                var column = place;
                fields.removeIf(field -> field.column() == column);
                fields.add(new Field(
                        place,
                        look.name(),
                        "score",
                        words.label(look.tokens(), look.ownTokens()),
                        new Field.Scored("", "", names.side(look.name()), "", names.role(look)),
                        Field.Known.BY_CELLS));
            }
        }
    }

    private List<Field> all(String ours) {
        return fields.stream().filter(field -> field.is(ours)).toList();
    }
}
