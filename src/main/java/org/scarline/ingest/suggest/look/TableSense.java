package org.scarline.ingest.suggest.look;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** How much sense a reading of a sheet makes: by how many of its names are known. */
final class TableSense {
    /** What a row of data holds and a heading does not: an id, a telephone, a day. */
    private static final Pattern IDS =
            Pattern.compile("\\p{L}{0,3}[-/ ]?[0-9]{3,}[-/. ][0-9/. -]+|\\p{L}{1,3}[-/]?[0-9]{3,}|[0-9]{5,}");

    private static final Pattern NUMBERED = Pattern.compile(".*[ ][0-9.,/-]+");

    /** The last row of a heading that numbers something itself, as those who rate. */
    private static final Pattern SAID = Pattern.compile("\\p{L}+[. #]{1,2}[0-9]");

    private static final int MOST_LABELS = 120;
    private static final int LEAST_LABELS = 3;

    private final Vocabulary words = Vocabulary.known();
    private final Table table;
    private final List<String> names;
    private final List<String> own;

    TableSense(Table table) {
        this.table = table;
        this.names = table.names();
        this.own = table.own();
    }

    /** Whether labels of ours are many among few, and a list knows no more: its first column holds other words, and the same over and over. */
    boolean isCardBeside(TableSense list) {
        var repeated =
                names.stream().filter(name -> name.matches(".* \\([0-9]+\\)")).count();
        return names.size() <= MOST_LABELS
                && known() >= LEAST_LABELS
                && known() * 3 >= names.size()
                && repeated * 2 <= names.size()
                && known() > list.known()
                && list.known() <= LEAST_LABELS;
    }

    boolean hasPatient() {
        return names.stream().anyMatch(this::isOfPatient);
    }

    private boolean isOfPatient(String name) {
        return words.field(Tokens.of(name), any -> true)
                .filter("patient_id"::equals)
                .isPresent();
    }

    private long known() {
        return names.stream().filter(name -> !name.isEmpty() && isKnown(name)).count();
    }

    /**
     * Names that are known weigh most, then what they say of instruments, then different names; a second row of them only
     * where it tells columns apart and is none of data.
     */
    long score() {
        var place = table.place();
        var known = 0L;
        var instruments = new HashSet<String>();
        for (var at = 0; at < names.size(); at++) {
            known += isKnown(names.get(at)) || isKnown(own.get(at)) ? 1 : 0;
            instruments.addAll(words.codesIn("instrument", names.get(at)));
        }
        var different = names.stream()
                .filter(name -> !name.isEmpty() && !name.endsWith(")") && !name.matches("[0-9.,/ -]+"))
                .distinct()
                .count();
        var ofData = IntStream.range(0, names.size())
                .filter(at -> place.rows() == 1
                        ? IDS.matcher(names.get(at)).matches()
                        : NUMBERED.matcher(names.get(at)).matches()
                                && !SAID.matcher(own.get(at)).matches())
                .count();
        if (table.rows().isEmpty()) {
            return 50 * known - 5L * place.rows() - place.row() / 5;
        }
        return isBelowATitle() || holdsData()
                ? 0
                : 100 * known
                        + 20L * instruments.size()
                        + 3 * different
                        - 50 * ofData
                        - 2L * place.rows()
                        - place.row() / 5;
    }

    /** Whether one text stands before all names: a title in the row above is no part of them. */
    private boolean isBelowATitle() {
        if (table.place().rows() == 1) {
            return false;
        }
        var above = new HashSet<String>();
        for (var at = 0; at < names.size(); at++) {
            if (!names.get(at).isEmpty()) {
                above.add(
                        names.get(at).endsWith(" " + own.get(at))
                                ? names.get(at)
                                        .substring(
                                                0,
                                                names.get(at).length()
                                                        - own.get(at).length())
                                : "");
            }
        }
        return above.size() == 1 && !above.contains("");
    }

    /** Whether the upper row of names says one thing of all, and names no patient whom the others do not: a title. */
    boolean isBelowOneName(Table without) {
        var above = new HashSet<String>();
        for (var at = 0; at < Math.min(names.size(), without.names().size()); at++) {
            var below = without.names().get(at);
            if (!names.get(at).equals(below) && names.get(at).endsWith(below)) {
                above.add(names.get(at).substring(0, names.get(at).length() - below.length()));
            }
        }
        return above.size() <= 1 && (new TableSense(without).hasPatient() || !hasPatient());
    }

    /** Whether the lower row of names is one of data: a day stands in it, or something with a figure below the patient. */
    private boolean holdsData() {
        if (table.place().rows() == 1) {
            return false;
        }
        for (var at = 0; at < names.size(); at++) {
            var lower = own.get(at);
            var isBelow = !lower.isEmpty() && !lower.equals(names.get(at));
            var upper = isBelow ? names.get(at).substring(0, names.get(at).length() - lower.length()) : "";
            if (isBelow
                    && (DateGuess.isDay(lower)
                            || (isOfPatient(upper) && lower.matches(".*[0-9].*") && !isKnown(lower)))) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnown(String name) {
        return !words.codesIn("scar_type", name).isEmpty()
                || words.field(Tokens.of(name), any -> true).isPresent();
    }
}
