package org.scarline.ingest.translate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.scarline.ingest.check.Months;
import org.scarline.ingest.check.Wording;

/**
 * The name of a column as words, with one sign for what tells visits apart: numbers with their units of time, months, before
 * and after.
 */
record NameShape(List<String> words) {
    private static final String VISIT = "#";
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");
    private static final Pattern NUMERAL = Pattern.compile("ii|iii|iv|vi|vii|viii|ix|xi|xii");
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er", "ere", "eme", "e", "o", "a");
    private static final Set<String> UNITS =
            Set.of(("d t day days tag tage tagen tg jour jours j dia dias dag dagen dni gun w wk wks week "
                            + "weeks wo woche wochen sem semaine semaines semana semanas settimana settimane wkn weken "
                            + "tyg tygodni tygodnie hafta uke uker m mo mon mth mths month months monat monate monaten "
                            + "mois mes meses mese mesi mnd maand maanden mies miesiac miesiace miesiecy ay maned "
                            + "maneder y yr yrs year years jahr jahre an ans ano anos anni anno jaar rok lata yil ar")
                    .split(" ", -1));
    private static final Set<String> VISITS =
            Set.of(("vor vorher nach nachher before after pre post baseline base antes depois despues avant "
                            + "apres voor na nadien przed po prima dopo once sonra for etter first second third fourth "
                            + "fifth last final end erste ersten zweite zweiten dritte dritten vierte vierten letzte "
                            + "abschluss ende schluss premier premiere deuxieme troisieme primera segunda tercera "
                            + "primeira terceira primo secondo terzo eerste tweede derde pierwsza druga trzecia ilk "
                            + "ikinci son")
                    .split(" ", -1));

    static NameShape of(String name) {
        var plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('\u0142', 'l'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        var words = new ArrayList<String>();
        WORD.matcher(plain).results().map(found -> found.group()).forEach(word -> add(words, word));
        return new NameShape(words);
    }

    private static void add(List<String> words, String word) {
        var isBehindVisit = !words.isEmpty() && words.get(words.size() - 1).equals(VISIT);
        var isVisit = Character.isDigit(word.charAt(0))
                || NUMERAL.matcher(word).matches()
                || VISITS.contains(word)
                || Months.isOne(word);
        if (isVisit && !words.isEmpty() && UNITS.contains(words.get(words.size() - 1))) {
            words.set(words.size() - 1, VISIT);
        } else if (!isBehindVisit || !(isVisit || UNITS.contains(word) || ORDINALS.contains(word))) {
            words.add(isVisit ? VISIT : word);
        }
    }

    /** Whether two names are one but for a number or a word for a visit. */
    static boolean areAlike(String one, String other) {
        if (Wording.fold(one).equals(Wording.fold(other))) {
            return true;
        }
        var first = of(one);
        var second = of(other);
        var isSame = first.words().equals(second.words())
                || (first.bare().equals(second.bare()) && first.bare().stream().anyMatch(NameShape::isLong));
        return isSame && (first.hasVisit() || second.hasVisit());
    }

    private static boolean isLong(String word) {
        return word.length() > 2;
    }

    private boolean hasVisit() {
        return words.contains(VISIT);
    }

    private List<String> bare() {
        return words.stream().filter(word -> !word.equals(VISIT)).toList();
    }

    /** What it has in common with the columns beside it that belong to the same visit. */
    List<String> visit() {
        return words.isEmpty() ? List.of() : words.subList(0, words.size() - 1);
    }

    /** What it holds of the visit. */
    String last() {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }
}
