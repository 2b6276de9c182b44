package org.scarline.ingest.suggest.look;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scarline.ingest.check.ExchangedDays;
import org.scarline.ingest.check.Months;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.profile.LeftOut;
import org.scarline.ingest.suggest.words.OurColumns;
import org.scarline.ingest.suggest.words.Vocabulary;

/** What the cells of a sheet say, taken together: its days, its numbers, its words for "not recorded", its totals and remarks. */
public final class SheetTexts {
    /** What is never taken for not recorded without being asked. */
    private static final Set<String> ASKED = Set.of("side", "scar_type");

    /** A word and its number, which is another next month: "Patients: 44". */
    private static final Pattern COUNTED = Pattern.compile("(\\p{L}[\\p{L} .-]*)[:=] *[0-9.,']+");

    /** A legend in one cell, in which another short word stands next month: "Legend: B/L = both sides". */
    private static final Pattern LEGEND = Pattern.compile("(?s)(\\p{L}[\\p{L} .-]{0,30}): .*\\S ?= ?\\S.*");

    private final Vocabulary words = Vocabulary.known();
    private final Table table;
    private final List<Field> fields;
    private final List<String> others;

    /**
     * Of a sheet.
     *
     * @param others first texts of the rows that are no patient's
     */
    SheetTexts(Table table, List<Field> fields, List<String> others) {
        this.table = table;
        this.fields = fields;
        this.others = others;
    }

    /** With those that their program says to be days, where they have a time of day. */
    public Set<String> days() {
        var days = untyped(SheetTexts::areDays);
        days.removeIf(SheetTexts::isWords);
        fields.stream()
                .filter(field -> areDays(field.ours()))
                .flatMap(field -> table.texts(field.column()).stream())
                .filter(text -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9].*"))
                .forEach(days::add);
        return days;
    }

    /** What is to be said of columns whose days and months a program may have exchanged. */
    public List<String> exchanged() {
        return fields.stream()
                .filter(field -> areDays(field.ours()))
                .flatMap(field -> {
                    var days = new ExchangedDays();
                    table.rows().forEach(row -> {
                        var cell = row.get(field.column());
                        days.see(CellText.clean(cell.text()), cell.isTyped());
                    });
                    return days.said(field.name()).stream();
                })
                .toList();
    }

    /** Whether a text begins as no day does. */
    public static boolean isWords(String text) {
        return text.matches("(?s)\\p{L}.*") && !Months.isOne(text.replaceFirst("(?s)(?<=\\p{L})\\P{L}.*", ""));
    }

    public Set<String> numbers() {
        return untyped(OurColumns::areNumbers).stream()
                .map(text -> text.replaceFirst("(?<=[0-9]) ?\\p{L}{1,8}\\.?$", "")
                        .replaceFirst("^[^0-9+-]{1,4}(?=[0-9])", ""))
                .collect(Collectors.toSet());
    }

    /** Days, and those of birth, of which a year may be all that is written. */
    private static boolean areDays(String ours) {
        return ours.equals("birth") || OurColumns.areDays(ours);
    }

    private Set<String> untyped(Predicate<String> kinds) {
        var texts = new LinkedHashSet<String>();
        fields.stream()
                .filter(field -> kinds.test(field.ours()))
                .forEach(field -> texts.addAll(table.untyped(field.column())));
        return texts;
    }

    /** Words for "not recorded" that stand in columns that are read, and mean nothing else in any of them. */
    public Set<String> missing() {
        var missing = new TreeSet<String>();
        fields.forEach(field -> table.texts(field.column()).stream()
                .filter(text -> words.isMissing(field.ours(), text))
                .filter(this::isNothingElse)
                .forEach(missing::add));
        return missing;
    }

    /** Whether a word means the same in every column that is read; a word is no side and no scar type where none stands so. */
    public boolean isNothingElse(String text) {
        return fields.stream()
                .allMatch(field -> words.isMissing(field.ours(), text)
                        || (ASKED.contains(field.ours())
                                && text.matches(".*\\p{L}.*")
                                && !table.texts(field.column()).contains(text)));
    }

    /** By which words rows of totals and remarks are left out: of totals what they begin with, for the next month's are called otherwise. */
    public Set<String> leftOut() {
        return others.stream().map(this::word).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String word(String text) {
        var counted = COUNTED.matcher(text);
        var legend = LEGEND.matcher(text);
        if (legend.matches()) {
            return legend.group(1).strip() + "*";
        }
        if (!words.isTotal(text)) {
            return LeftOut.isMonth(text)
                    ? LeftOut.MONTH + "*"
                    : counted.matches() ? counted.group(1).strip() + "*" : text;
        }
        var all = text.split(" ", -1);
        if (words.isTotal(all[0])) {
            return all[0].replaceFirst("\\p{P}+$", "") + "*";
        }
        for (var each : all) {
            if (words.isTotal(each) && each.matches(".*\\p{L}{3}.*")) {
                return "*" + each.replaceFirst("\\p{P}+$", "") + "*";
            }
        }
        return text;
    }
}
