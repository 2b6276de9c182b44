package org.scarline.ingest.suggest.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.suggest.words.Lasers;
import org.scarline.ingest.suggest.words.Vocabulary;

/** What the columns of a sheet are taken for, by their names and by what stands in them. */
final class Meanings {
    private static final int MOST_SCORES = 60;
    private static final Set<String> OF_SOMEBODY =
            Set.of("patient_id", "operator_id", "rater_id", "rater_role", "site_id");

    /** What is called a score may be their grade all the same, where nothing above 4 stands. */
    private static final List<String> GOODMAN_SCORE = List.of("goodman_baron_score");

    private static final List<String> DAYS = List.of("session_date", "date", "assessed_on");

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
                var like = look.texts().isEmpty() ? meanings.likeOf(look) : look;
                meanings.field(like).map(field -> of(field, look)).ifPresent(meanings.fields::add);
            }
        }
        meanings.treatments();
        meanings.byWhatStandsThere();
        return meanings.fields.stream().map(meanings::called).toList();
    }

    private void treatments() {
        oneModality();
        if (all("modality").isEmpty()) {
            modalityByWhatStandsThere();
        }
        if (all("modality").isEmpty()) {
            all("device").forEach(this::alsoModality);
        }
    }

    /** Columns whose names say nothing of what they are. */
    private void byWhatStandsThere() {
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

    /** Of a column in which nothing stands yet, one that is called so but for its number and is filled in: the session before. */
    private ColumnLook likeOf(ColumnLook empty) {
        var name = unnumbered(empty.name());
        return IntStream.range(0, table.names().size())
                .filter(place -> unnumbered(table.names().get(place)).equals(name))
                .mapToObj(place -> ColumnLook.of(table, place))
                .filter(look -> !look.texts().isEmpty())
                .findFirst()
                .orElse(empty);
    }

    private static String unnumbered(String name) {
        return name.replaceAll("[0-9]+", "#");
    }

    /** What was found out of one column, for another of its kind. */
    private static Field of(Field found, ColumnLook look) {
        return found.column() == look.place()
                ? found
                : new Field(
                        look.place(),
                        look.name(),
                        found.ours(),
                        Vocabulary.known().label(look.tokens(), look.ownTokens()),
                        found.score(),
                        found.known());
    }

    /** A column by its place, where another is called so too but for case and blanks. */
    private Field called(Field field) {
        var name = Wording.fold(field.name());
        var times = table.names().stream()
                .filter(other -> Wording.fold(other).equals(name))
                .count();
        return times == 1
                ? field
                : new Field(
                        field.column(),
                        place(field.column()),
                        field.ours(),
                        field.label(),
                        field.score(),
                        field.known());
    }

    static String place(int column) {
        return "#" + (column + 1);
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
                .map(ours -> ours.equals("site_id") && look.areWordsOf("body_site") ? "body_site" : ours)
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
                    .max(java.util.Comparator.comparingLong(this::treatmentsIn))
                    .ifPresent(best -> fields.removeIf(field -> field.is("modality") && !field.equals(best)));
        }
    }

    private long treatmentsIn(Field field) {
        return table.texts(field.column()).stream()
                .filter(text -> !words.codesInCell("modality", text).isEmpty())
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
        var named = instruments.equals(GOODMAN_SCORE) && look.areGrades() ? List.<String>of() : instruments;
        return Optional.of(
                of(look, "score", new Field.Scored(first(scarTypes), first(named), side(look.name()), "", role(look))));
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
        var patient = all("patient_id").stream().findFirst();
        var known = fields.stream()
                .filter(field -> !OF_SOMEBODY.contains(field.ours())
                        || patient.filter(field::equals).isPresent())
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
                    .filter(text -> !words.codesInCell("modality", text).isEmpty() || words.isNoSession(text))
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
