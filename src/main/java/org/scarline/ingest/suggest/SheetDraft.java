package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the columns of a sheet are taken for. */
final class SheetDraft {
    private static final Set<String> NUMBERS = Set.of(
            "needle_depth_mm",
            "passes",
            "rf_energy_mj",
            "duration_min",
            "pain",
            "downtime_days",
            "erythema_days",
            "cost",
            "score");
    private static final Set<String> DAYS =
            Set.of("session_date", "assessed_on", "birth_date", "date", "isotretinoin_stopped");

    /** A column that holds the score of one scar type. */
    record Wide(int column, String scarType, String label) {}

    private final Vocabulary words = Vocabulary.known();
    private final Table table;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, Integer> labelledDays = new TreeMap<>();
    private final List<Wide> wide = new ArrayList<>();
    private final Set<Integer> read = new LinkedHashSet<>();

    SheetDraft(Table table) {
        this.table = table;
        for (var column = 0; column < table.names().size(); column++) {
            var name = table.names().get(column);
            var scarTypes = words.codesIn("scar_type", name);
            var ours = words.column(name);
            if (ours.isPresent() && places.putIfAbsent(ours.get(), column) == null) {
                read.add(column);
            } else if (scarTypes.size() == 1 && isScore(column)) {
                wide.add(new Wide(column, scarTypes.get(0), label(name)));
                read.add(column);
            } else {
                day(column, name);
            }
        }
    }

    /** A day with a label, as Datum T0: of the scores that have the same. */
    private void day(int column, String name) {
        var first = name.split("[ _-]+", 2);
        var ours = words.column(first[0]);
        if (first.length == 2 && ours.filter(DAYS::contains).isPresent()) {
            labelledDays.put(label(first[1]), column);
            read.add(column);
        }
    }

    private boolean isScore(int column) {
        var texts = table.texts(column);
        return texts.stream().anyMatch(text -> text.matches("[0-9]+([.,][0-9]+)?"));
    }

    /** What a name says beside the scar type: which visit. */
    private String label(String name) {
        var rest = new ArrayList<String>();
        for (var part : name.split("[ _-]+", -1)) {
            if (words.codesIn("scar_type", part).isEmpty()
                    && !part.matches("(?i)ice|pick|box|car|ecca|goodman|baron|grade?")) {
                rest.add(part.toLowerCase(java.util.Locale.ROOT));
            }
        }
        return String.join(" ", rest);
    }

    Table table() {
        return table;
    }

    List<Wide> wide() {
        return wide;
    }

    boolean has(String ours) {
        return places.containsKey(ours);
    }

    Optional<Integer> place(String ours) {
        return Optional.ofNullable(places.get(ours));
    }

    Optional<Integer> dayOf(Wide score) {
        return Optional.ofNullable(labelledDays.get(score.label()));
    }

    String name(int column) {
        return table.names().get(column);
    }

    /** Names of the columns that the draft does not read. */
    List<String> unread() {
        var unread = new ArrayList<String>();
        for (var column = 0; column < table.names().size(); column++) {
            if (!read.contains(column) && !name(column).isEmpty()) {
                unread.add(name(column));
            }
        }
        return unread;
    }

    Set<String> days() {
        var days = new LinkedHashSet<String>();
        places.forEach((ours, column) -> {
            if (DAYS.contains(ours)) {
                days.addAll(table.untyped(column));
            }
        });
        labelledDays.values().forEach(column -> days.addAll(table.untyped(column)));
        return days;
    }

    Set<String> numbers() {
        var numbers = new LinkedHashSet<String>();
        places.forEach((ours, column) -> {
            if (NUMBERS.contains(ours)) {
                numbers.addAll(table.untyped(column));
            }
        });
        wide.forEach(each -> numbers.addAll(table.untyped(each.column())));
        return numbers;
    }

    /** Everything that stands in columns of scores. */
    Set<String> scores() {
        var scores = new LinkedHashSet<String>();
        place("score").ifPresent(column -> scores.addAll(table.texts(column)));
        wide.forEach(each -> scores.addAll(table.texts(each.column())));
        return scores;
    }

    /** Words for "not recorded" that stand in columns that are read. */
    Set<String> missing() {
        var missing = new LinkedHashSet<String>();
        read.forEach(
                column -> table.texts(column).stream().filter(words::isMissing).forEach(missing::add));
        return missing;
    }

    /** Words of totals in the first column. */
    Set<String> totals() {
        var totals = new LinkedHashSet<String>();
        table.texts(0).stream().filter(words::isTotal).forEach(totals::add);
        return totals;
    }
}
