package org.scarline.ingest.suggest.answer;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Which of our columns one that nobody knows by its name may be: those whose name is like its own, then those that can hold what stands in it. */
public final class Candidates {
    private static final int MOST = 2;
    private static final int MOST_PEOPLE = 12;
    private static final int MOST_WORDS = 20;
    private static final int LONGEST = 24;

    /** Numbers from and to which a column of ours may reach in a clinic; a number without a fraction where it counts something. */
    private record Span(double least, double most, boolean isCount) {}

    private static final Map<String, Span> SPANS = spans();
    private static final Set<String> OF_PEOPLE = Set.of("operator_id", "rater_id");

    /** Small numbers of too many kinds for their span to tell. */
    private static final Set<String> BY_NAME = Set.of("downtime_days", "erythema_days");

    private static final Set<String> OF_DAYS = Set.of("isotretinoin_stopped");

    private final Vocabulary words = Vocabulary.known();
    private final List<String> name;
    private final List<String> texts;

    /** Of a column and what stands in it, each text once, without words for "not recorded". */
    public Candidates(String name, Collection<String> texts) {
        this.name = Tokens.of(name);
        this.texts = List.copyOf(texts);
    }

    private static Map<String, Span> spans() {
        var spans = new LinkedHashMap<String, Span>();
        spans.put("passes", new Span(1, 8, true));
        spans.put("needle_depth_mm", new Span(0.1, 5, false));
        spans.put("pain", new Span(0, 10, false));
        spans.put("downtime_days", new Span(0, 30, true));
        spans.put("erythema_days", new Span(0, 30, true));
        spans.put("duration_min", new Span(5, 240, true));
        spans.put("rf_energy_mj", new Span(5, 300, false));
        spans.put("cost", new Span(20, 20_000, false));
        spans.put("fitzpatrick", new Span(1, 6, true));
        return spans;
    }

    /** The best of those that are wanted; none where nothing speaks for any. */
    public List<String> among(List<String> wanted) {
        var isNamed = wanted.stream().anyMatch(ours -> holds(ours) && likeness(ours) > 0);
        return wanted.stream()
                .filter(ours -> holds(ours) && (isNamed ? likeness(ours) > 0 : looksLike(ours)))
                .sorted(Comparator.comparingInt(this::likeness).reversed())
                .limit(MOST)
                .toList();
    }

    private int likeness(String ours) {
        return words.likeness(ours, name);
    }

    /** Whether what stands there can be meant for it at all. */
    private boolean holds(String ours) {
        var span = SPANS.get(ours);
        if (span != null) {
            return texts.stream().allMatch(text -> isWithin(text, span));
        }
        return OF_DAYS.contains(ours)
                ? texts.stream().allMatch(DateGuess::isDay)
                : texts.size() <= MOST_WORDS
                        && texts.stream().allMatch(text -> text.matches(".*\\p{L}.*") && text.length() <= LONGEST);
    }

    /** Whether most of what stands there are numbers that a column of ours cannot hold, as millimetres among minutes. */
    public boolean areOther(String ours) {
        var span = SPANS.get(ours);
        var numbers = texts.stream()
                .filter(text -> text.matches("[0-9]{1,5}([.,][0-9]{1,2})?"))
                .toList();
        return span != null
                && numbers.stream().filter(text -> !isWithin(text, span)).count() * 2 > texts.size();
    }

    private static boolean isWithin(String text, Span span) {
        if (!text.matches("[0-9]{1,5}([.,][0-9]{1,2})?")) {
            return false;
        }
        var number = Double.parseDouble(text.replace(',', '.'));
        return number >= span.least() && number <= span.most() && (!span.isCount() || number == Math.rint(number));
    }

    /** Whether what stands there is enough to ask for it: numbers of its span, or initials of a few. */
    private boolean looksLike(String ours) {
        return (SPANS.containsKey(ours) && !BY_NAME.contains(ours) && texts.size() > 1)
                || (OF_PEOPLE.contains(ours) && arePeople());
    }

    private boolean arePeople() {
        return texts.size() > 1
                && texts.size() <= MOST_PEOPLE
                && texts.stream().allMatch(text -> text.matches("\\p{Lu}{1,4}|.{0,12}\\p{L}\\. ?\\p{Lu}\\p{L}*"));
    }
}
