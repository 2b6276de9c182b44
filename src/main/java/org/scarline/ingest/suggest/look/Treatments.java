package org.scarline.ingest.suggest.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scarline.ingest.suggest.words.OurColumns;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Which column of a sheet says what was done in a session: one of a day, by its name, else by what stands in it, else a device. */
final class Treatments {
    private final Vocabulary words = Vocabulary.known();
    private final Table table;
    private final List<Field> fields;

    private Treatments(Table table, List<Field> fields) {
        this.table = table;
        this.fields = fields;
    }

    /** The columns that are known, with that column and without what only looks like it. */
    static List<Field> among(List<Field> fields, Table table) {
        var treatments = new Treatments(table, new ArrayList<>(fields));
        treatments.find();
        return treatments.fields;
    }

    private void find() {
        oneModality();
        if (all("modality").isEmpty()) {
            modalityByWhatStandsThere();
        }
        if (all("modality").isEmpty()) {
            all("device").forEach(this::alsoModality);
        }
    }

    /** Of several columns of treatments on one day only one says what was done: in which most are known. */
    private void oneModality() {
        var all = all("modality");
        var labels = OurColumns.DAY.stream()
                .flatMap(kind -> all(kind).stream())
                .map(Field::label)
                .distinct()
                .count();
        var sides = all.stream().map(field -> field.score().side()).distinct().count();
        if (all.size() > 1 && labels < 2 && sides < 2) {
            all.stream()
                    .max(Comparator.comparingLong(this::treatmentsIn))
                    .ifPresent(best -> fields.removeIf(field -> field.is("modality") && !field.equals(best)));
        }
    }

    private long treatmentsIn(Field field) {
        return table.texts(field.column()).stream()
                .filter(text -> !words.codesInCell("modality", text).isEmpty())
                .count();
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
