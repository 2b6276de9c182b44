package org.scarline.ingest.suggest.look;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Who rated, where names of columns of scores say it: doctors by name, those who rate by number, or initials below the same headings. */
final class RaterNames {
    private static final int MOST = 8;
    private static final String REMARK = "(?:\\s*\\([^()]*\\))?";

    private static final Pattern DOCTOR = Pattern.compile(
            "(?<!\\p{L})(?i:dra?|prof|dott|dott\\.ssa|mudr|med|lek|uzm)\\.?(?:\\s*(?i:dr|med)\\.?)*\\s*(?:\\p{Lu}\\.\\s*)*\\p{Lu}[\\p{L}'-]*"
                    + REMARK);
    private static final Pattern NUMBERED =
            Pattern.compile("(\\p{L}{2,})[\\s.#-]*(?:[0-9]|(?<=[\\s.#-])[A-Z])(?![\\p{L}\\p{N}])" + REMARK);

    /** Letters of a name, or a short word that is numbered; a letter that numbers visits as a rule is none. */
    private static final Pattern INITIALS = Pattern.compile(
            "(.*\\S)[\\s/:-]+(\\p{Lu}{2,3}|[ABEGORU][1-9]|(?iu:obs|eval|éval|val|avl|rev|bew|gut|unt|ass|exam)[."
                    + " ]{1,2}[1-9])");

    private final Vocabulary words = Vocabulary.known();
    private final Table table;

    RaterNames(Table table) {
        this.table = table;
    }

    /** By the places of the columns, the part of the name that says who; nothing where only one rated. */
    Map<Integer, String> all() {
        var named = new TreeMap<Integer, String>();
        for (var place = 0; place < table.names().size(); place++) {
            var at = place;
            phrase(table.names().get(place)).filter(phrase -> areScores(at)).ifPresent(phrase -> named.put(at, phrase));
        }
        var all = named.isEmpty() ? initials() : named;
        var people = Set.copyOf(all.values());
        var areSeveral = people.size() > 1 || (people.size() == 1 && areBesideOthers(all.keySet()));
        return areSeveral && people.size() <= MOST ? all : Map.of();
    }

    /** Whether other columns name scores too: one who is named beside them is another. */
    private boolean areBesideOthers(Set<Integer> named) {
        return IntStream.range(0, table.names().size())
                .filter(place -> !named.contains(place))
                .anyMatch(place ->
                        !words.codesIn("scar_type", table.names().get(place)).isEmpty() && areScores(place));
    }

    private Optional<String> phrase(String name) {
        var doctor = DOCTOR.matcher(name);
        if (doctor.find()) {
            return Optional.of(
                    saysMore(doctor.group()) ? doctor.group().replaceFirst("\\s*\\(.*", "") : doctor.group());
        }
        return NUMBERED.matcher(name)
                .results()
                .filter(found -> isRater(found.group(1)))
                .map(found -> found.group())
                .findFirst();
    }

    /** Whether a remark behind a name says what the scores are too. */
    private boolean saysMore(String phrase) {
        return words.isGoodman(phrase)
                || List.of("instrument", "scar_type").stream()
                        .anyMatch(column -> !words.codesIn(column, phrase).isEmpty());
    }

    private boolean isRater(String word) {
        return words.field(Tokens.of(word), "rater_id"::equals).isPresent()
                || !words.codesIn("rater_role", word).isEmpty();
    }

    private boolean areScores(int place) {
        var look = ColumnLook.of(table, place);
        return look.areScores() && look.areSmall();
    }

    /** Two or more below each heading that names scores or comes again with the same initials. */
    private Map<Integer, String> initials() {
        Map<String, Map<Integer, String>> below = new LinkedHashMap<>();
        for (var place = 0; place < table.names().size(); place++) {
            var found = INITIALS.matcher(table.names().get(place));
            if (found.matches() && !isKnown(found.group(2)) && areScores(place)) {
                below.computeIfAbsent(Wording.fold(found.group(1)), any -> new LinkedHashMap<>())
                        .put(place, found.group(2));
            }
        }
        var shared = below.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .toList();
        var people = shared.stream()
                .map(each -> Set.copyOf(each.getValue().values()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var all = new TreeMap<Integer, String>();
        if (people.size() == 1 && (shared.size() > 1 || shared.stream().allMatch(each -> namesScores(each.getKey())))) {
            below.values()
                    .forEach(each -> each.forEach((place, who) -> {
                        if (people.iterator().next().contains(who)) {
                            all.put(place, who);
                        }
                    }));
        }
        return all;
    }

    private boolean namesScores(String heading) {
        return words.field(Tokens.of(heading), "score"::equals).isPresent()
                || List.of("scar_type", "instrument").stream()
                        .anyMatch(column -> !words.codesIn(column, heading).isEmpty());
    }

    private boolean isKnown(String initials) {
        return words.field(Tokens.of(initials), any -> true).isPresent()
                || List.of("scar_type", "instrument", "side", "body_site", "adjunct", "modality", "goodman").stream()
                        .anyMatch(column -> !words.codesIn(column, initials).isEmpty())
                || words.isGoodman(initials)
                || words.isUnused(Tokens.of(initials));
    }
}
