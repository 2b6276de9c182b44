package org.scarline.ingest.suggest.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.words.Lasers;
import org.scarline.ingest.suggest.words.Vocabulary;

/** What the columns of a sheet are taken for, by their names and by what stands in them. */
final class Meanings {
    private static final int MOST_SCORES = 60;

    private final Vocabulary words = Vocabulary.known();
    private final Table table;
    private final List<Field> fields = new ArrayList<>();

    private Meanings(Table table) {
        this.table = table;
    }

    static List<Field> of(Table table) {
        var meanings = new Meanings(table);
        for (var place = 0; place < table.names().size(); place++) {
            var look = ColumnLook.of(table, place);
            if (!look.tokens().isEmpty() && !(table.isForm() && look.texts().isEmpty())) {
                meanings.field(look).ifPresent(meanings.fields::add);
            }
        }
        meanings.oneModality();
        if (meanings.all("modality").isEmpty()) {
            meanings.modalityByWhatStandsThere();
        }
        if (meanings.all("modality").isEmpty()) {
            meanings.all("device").forEach(meanings::alsoModality);
        }
        meanings.only("cost", ColumnLook::areCosts);
        List.of("scar_type", "adverse_events", "adjunct", "side", "body_site", "rater_role")
                .forEach(ours -> meanings.only(ours, look -> look.areWordsOf(ours)));
        if (!meanings.all("scar_type").isEmpty() || !meanings.all("instrument").isEmpty()) {
            meanings.only("score", look -> look.areScores() && look.texts().size() <= MOST_SCORES);
        }
        if (meanings.all("score").isEmpty()) {
            meanings.scoresOfRaters();
        }
        return List.copyOf(meanings.fields);
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

    private Optional<Field> field(ColumnLook look) {
        if (words.field(look.ownTokens(), "note"::equals).isPresent()) {
            return Optional.empty();
        }
        var scored = scored(look);
        if (scored.isPresent()) {
            return scored;
        }
        var adjuncts = Lasers.isOne(look.own()) ? laser(look.own()) : words.codesIn("adjunct", look.name());
        if (adjuncts.size() == 1 && !adjuncts.contains("none") && look.areAnswers()) {
            return Optional.of(of(look, "ticked", new Field.Scored("", "", "", adjuncts.get(0), "")));
        }
        return ours(look)
                .map(ours -> ours.equals("rater_id") && look.areWordsOf("rater_role") ? "rater_role" : ours)
                .map(ours -> of(look, ours, new Field.Scored("", "", sideOfTwo(look.name()), "", role(look))));
    }

    /** The code of a laser; where it is not sure whether it ablates, a question. */
    private static List<String> laser(String name) {
        var codes = Lasers.codes(name);
        return codes.size() == 1 ? codes : List.of(Field.UNSURE);
    }

    /**
     * The name below a merged cell says what a column holds; the name above it only where that says nothing but a day. That
     * what stands there is a treatment must be seen, for much else stands below "treatment".
     */
    private Optional<String> ours(ColumnLook look) {
        var own = look.ownTokens();
        var below = words.field(own, look::canBe).filter(ours -> !ours.equals("date"));
        if (below.isPresent()) {
            return below;
        }
        var isSaid = own.equals(look.tokens()) || words.isNeutral(own);
        return words.field(look.tokens(), look::canBe)
                .filter(ours -> !ours.equals("modality") || isSaid || look.areTreatments());
    }

    /** Of several columns of treatments on one day only one says what was done: in which most are known. */
    private void oneModality() {
        var all = all("modality");
        var labels = Stream.of("session_date", "date", "assessed_on")
                .flatMap(kind -> all(kind).stream())
                .map(Field::label)
                .distinct()
                .count();
        var sides = all.stream().map(field -> field.score().side()).distinct().count();
        if (all.size() > 1 && labels < 2 && sides < 2) {
            all.stream()
                    .max(java.util.Comparator.comparingLong(this::treatments))
                    .ifPresent(best -> fields.removeIf(field -> field.is("modality") && !field.equals(best)));
        }
    }

    private long treatments(Field field) {
        return table.texts(field.column()).stream()
                .filter(text -> !words.codesIn("modality", text).isEmpty())
                .count();
    }

    /** A column whose name says of which scar type or by which instrument it holds scores. */
    private Optional<Field> scored(ColumnLook look) {
        var below = words.codesIn("scar_type", look.own());
        var scarTypes = below.isEmpty() ? words.codesIn("scar_type", look.name()) : below;
        var ownInstruments = words.codesIn("instrument", look.own());
        var instruments = ownInstruments.isEmpty() ? words.codesIn("instrument", look.name()) : ownInstruments;
        var isEmpty = look.texts().isEmpty() && look.own().equals(look.name());
        if (!look.areScores() || isEmpty || scarTypes.size() > 1 || instruments.size() > 1) {
            return Optional.empty();
        }
        if (scarTypes.isEmpty() && instruments.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(
                look,
                "score",
                new Field.Scored(first(scarTypes), first(instruments), side(look.name()), "", role(look))));
    }

    private String side(String name) {
        var sides = words.codesIn("side", name);
        return sides.size() == 1 ? sides.get(0) : "";
    }

    /** The side that a name says, where the sheet has columns of both. */
    private String sideOfTwo(String name) {
        var all = table.names().stream().map(this::side).toList();
        return all.contains("left") && all.contains("right") ? side(name) : "";
    }

    /** Who gave the scores of a column, where several are told apart by it; an independent doctor is independent. */
    private String role(ColumnLook look) {
        var roles = table.names().stream()
                .map(name -> words.codesIn("rater_role", name))
                .filter(codes -> !codes.isEmpty())
                .distinct()
                .count();
        var own = words.codesIn("rater_role", look.own());
        return roles < 2 || own.isEmpty() ? "" : own.contains("independent") ? "independent" : own.get(0);
    }

    /** Columns of numbers that are called as those who rate, in a sheet without other scores. */
    private void scoresOfRaters() {
        var known = fields.stream()
                .filter(field -> !field.is("operator_id") && !field.is("rater_id"))
                .map(Field::column)
                .toList();
        for (var place = 0; place < table.names().size(); place++) {
            var look = ColumnLook.of(table, place);
            if (!known.contains(place) && !role(look).isEmpty() && !look.texts().isEmpty() && look.areScores()) {
                var column = place;
                fields.removeIf(field -> field.column() == column);
                fields.add(new Field(
                        place,
                        look.name(),
                        "score",
                        words.label(look.tokens(), look.ownTokens()),
                        new Field.Scored("", "", side(look.name()), "", role(look)),
                        Field.Known.BY_CELLS));
            }
        }
    }

    private static String first(List<String> codes) {
        return codes.isEmpty() ? "" : codes.get(0);
    }

    private Field of(ColumnLook look, String ours, Field.Scored score) {
        return new Field(look.place(), look.name(), ours, words.label(look.tokens(), look.ownTokens()), score);
    }

    /** A column of any name whose words are treatments, where there is only one. */
    private void modalityByWhatStandsThere() {
        var places = new ArrayList<Integer>();
        for (var place = 0; place < table.names().size(); place++) {
            var texts = table.texts(place);
            var treatments = texts.stream()
                    .filter(text -> !words.codesIn("modality", text).isEmpty() || words.isNoSession(text))
                    .count();
            var isKnown = fields.stream().map(Field::column).toList().contains(place);
            if (!table.names().get(place).isEmpty() && !isKnown && treatments > 1 && treatments * 2 > texts.size()) {
                places.add(place);
            }
        }
        if (places.size() == 1) {
            var name = table.names().get(places.get(0));
            fields.add(new Field(places.get(0), name, "modality", "", Field.Scored.NOTHING));
        }
    }

    /** A device says what was done with it, where nothing else does. */
    private void alsoModality(Field device) {
        fields.add(new Field(device.column(), device.name(), "modality", device.label(), device.score()));
    }

    private List<Field> all(String ours) {
        return fields.stream().filter(field -> field.is(ours)).toList();
    }
}
