package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.suggest.words.Lasers;
import org.scarline.ingest.suggest.words.Vocabulary;

/** What the columns of a sheet are taken for, by their names and by what stands in them. */
final class SheetDraft {
    private static final List<String> NUMBERS = List.of(
            "needle_depth_mm",
            "passes",
            "rf_energy_mj",
            "duration_min",
            "pain",
            "downtime_days",
            "erythema_days",
            "cost",
            "score");
    private static final List<String> DAYS =
            List.of("session_date", "assessed_on", "birth", "date", "isotretinoin_stopped");

    private final Vocabulary words = Vocabulary.known();
    private final Table table;
    private final List<Field> fields = new ArrayList<>();

    SheetDraft(Table table) {
        this.table = table;
        for (var place = 0; place < table.names().size(); place++) {
            var look = ColumnLook.of(table, place);
            if (!look.tokens().isEmpty()) {
                field(look).ifPresent(fields::add);
            }
        }
        oneModality();
        if (!has("modality")) {
            byWhatStandsIn("device").ifPresent(this::alsoModality);
        }
        if (!has("modality")) {
            modalityByWhatStandsThere();
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
            return Optional.of(of(look, "ticked", new Field.Scored("", "", "", adjuncts.get(0))));
        }
        return ours(look).map(ours -> of(look, ours, Field.Scored.NOTHING));
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
        if (all.size() > 1 && labels < 2) {
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
        var instruments = words.codesIn("instrument", look.name());
        var isEmpty = look.texts().isEmpty() && look.own().equals(look.name());
        if (!look.areNumbers() || isEmpty || scarTypes.size() > 1 || instruments.size() > 1) {
            return Optional.empty();
        }
        if (scarTypes.isEmpty() && instruments.isEmpty()) {
            return Optional.empty();
        }
        var sides = words.codesIn("side", look.name());
        return Optional.of(of(
                look,
                "score",
                new Field.Scored(first(scarTypes), first(instruments), sides.size() == 1 ? sides.get(0) : "", "")));
    }

    private static String first(List<String> codes) {
        return codes.isEmpty() ? "" : codes.get(0);
    }

    private Field of(ColumnLook look, String ours, Field.Scored score) {
        return new Field(look.place(), look.name(), ours, words.label(look.tokens(), look.ownTokens()), score);
    }

    private Optional<Field> byWhatStandsIn(String ours) {
        return base(ours)
                .filter(field -> table.texts(field.column()).stream()
                        .anyMatch(text -> !words.codesIn("modality", text).isEmpty()));
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

    private void alsoModality(Field device) {
        fields.add(new Field(device.column(), device.name(), "modality", device.label(), Field.Scored.NOTHING));
    }

    Table table() {
        return table;
    }

    List<Field> all(String ours) {
        return fields.stream().filter(field -> field.is(ours)).toList();
    }

    boolean has(String ours) {
        return base(ours).isPresent();
    }

    /** The column that holds something for the whole row: the only one, or the one whose name says nothing else. */
    Optional<Field> base(String ours) {
        var all = all(ours);
        return all.size() == 1
                ? Optional.of(all.get(0))
                : all.stream()
                        .filter(field -> field.label().isEmpty())
                        .findFirst()
                        .or(() -> ours.equals("patient_id") ? all.stream().findFirst() : Optional.empty());
    }

    /** The columns of one kind that only their labels tell apart, as visits. */
    boolean isWide(String ours) {
        return all(ours).size() > 1;
    }

    /** The day that a label has: of those of a kind that come first. */
    Optional<Field> dayOf(String label, List<String> kinds) {
        for (var kind : kinds) {
            var labelled =
                    all(kind).stream().filter(day -> day.label().equals(label)).findFirst();
            if (labelled.isPresent() && !label.isEmpty()) {
                return labelled;
            }
        }
        return Optional.empty();
    }

    /** Names of the columns that the draft does not read. */
    List<String> unread(Set<String> read) {
        return table.names().stream()
                .filter(name -> !name.isEmpty() && !read.contains(name))
                .toList();
    }

    /** The texts of those rows that a condition holds for; rows of totals are none. */
    List<List<String>> rows(Predicate<List<String>> fits) {
        return table.rows().stream()
                .map(row ->
                        row.stream().map(cell -> CellText.clean(cell.text())).toList())
                .filter(row -> !words.isTotal(row.get(0)))
                .filter(fits)
                .toList();
    }

    /** Whether a cell says nothing. */
    boolean isEmpty(String text) {
        return text.isEmpty() || words.isMissing(text);
    }

    Set<String> days() {
        return untyped(DAYS);
    }

    Set<String> numbers() {
        return untyped(NUMBERS).stream()
                .map(text -> text.replaceFirst("(?<=[0-9]) ?\\p{L}{1,8}\\.?$", ""))
                .collect(java.util.stream.Collectors.toSet());
    }

    private Set<String> untyped(List<String> kinds) {
        var texts = new LinkedHashSet<String>();
        fields.stream()
                .filter(field -> kinds.contains(field.ours()))
                .forEach(field -> texts.addAll(table.untyped(field.column())));
        return texts;
    }

    /** Words for "not recorded" that stand in columns that are read. */
    Set<String> missing() {
        var missing = new LinkedHashSet<String>();
        new HashSet<>(fields)
                .forEach(field -> table.texts(field.column()).stream()
                        .filter(words::isMissing)
                        .forEach(missing::add));
        return new java.util.TreeSet<>(missing);
    }

    /** Words of totals in the first column, and remarks that stand there alone. */
    Set<String> totals() {
        var totals = new LinkedHashSet<String>();
        table.texts(0).stream().filter(words::isTotal).forEach(totals::add);
        table.rows().stream()
                .map(row ->
                        row.stream().map(cell -> CellText.clean(cell.text())).toList())
                .filter(row -> row.get(0).contains(" ") && row.stream().skip(1).allMatch(String::isEmpty))
                .forEach(row -> totals.add(row.get(0)));
        return totals;
    }
}
