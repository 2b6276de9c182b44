package org.scarline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.compare.Verdict;
import org.scarline.stats.Interval;

/** The verdict rows claim by claim, in the order of the file, and how each is written. */
record Claims(Story story, Map<String, List<Verdict>> byId) {
    static Claims of(Story story) {
        return new Claims(story, byId(story.rows().verdicts()));
    }

    private static Map<String, List<Verdict>> byId(List<Verdict> rows) {
        var byId = new LinkedHashMap<String, List<Verdict>>();
        rows.forEach(
                row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return byId;
    }

    /** The rows that speak for the claims: of each its first reading, and where that has parts the one over all. */
    List<Verdict> leading() {
        return byId.values().stream().map(Claims::lead).toList();
    }

    /** The rows of a claim beside the leading one. */
    List<Verdict> parts(Verdict leading) {
        return rows(leading).stream().filter(row -> !row.equals(leading)).toList();
    }

    /** Whether a row is a part of its claim, and not the one that speaks for it. */
    boolean isPart(Verdict verdict) {
        return !lead(rows(verdict)).equals(verdict);
    }

    /** Whether a row speaks for parts that stand beside it. */
    boolean isOverParts(Verdict verdict) {
        return rows(verdict).stream()
                .anyMatch(row -> row.isPart() && row.whole().equals(verdict.reading()));
    }

    private List<Verdict> rows(Verdict verdict) {
        return byId.getOrDefault(verdict.id(), List.of(verdict));
    }

    private static Verdict lead(List<Verdict> claim) {
        var first = claim.get(0);
        return claim.stream()
                .filter(verdict -> verdict.reading().equals(first.whole()))
                .findFirst()
                .orElse(first);
    }

    /** A claim's rows with the leading one first. */
    static List<Verdict> leadFirst(List<Verdict> claim) {
        var first = lead(claim);
        return Stream.concat(Stream.of(first), claim.stream().filter(row -> !row.equals(first)))
                .toList();
    }

    /** How many claims got which word, in the order of the words; figures without a verdict are not told. */
    static String counted(List<Verdict> rows, Wording words) {
        var leading = byId(rows).values().stream().map(Claims::lead).toList();
        var told = new ArrayList<String>();
        for (var finding : Verdict.Finding.values()) {
            var count = leading.stream().filter(row -> row.finding() == finding).count();
            if (count > 0 && finding != Verdict.Finding.SHOWN) {
                var word = words.name("verdict", finding.code()).toLowerCase(Locale.ROOT);
                told.add(Numerals.count(count) + " " + word);
            }
        }
        return String.join(", ", told);
    }

    /** The claim in words; a further reading of it in its own. */
    String statement(Verdict verdict) {
        var first = lead(rows(verdict));
        if (verdict.equals(first)) {
            return Wording.clean(verdict.statement());
        }
        var own = story.words().find("reading." + verdict.id() + "." + verdict.part());
        return own.or(() -> story.words().find("reading." + verdict.part()))
                .orElseGet(() -> verdict.statement().equals(first.statement())
                        ? story.words().name("reading", verdict.part())
                        : Wording.clean(verdict.statement()));
    }

    String word(Verdict verdict) {
        return story.words().name("verdict", verdict.finding().code());
    }

    /** How the claim's figure is written: told by the wording's {@code unit} of its id, else by its kind. */
    Measure measure(Verdict verdict) {
        var unit = story.words()
                .find("unit." + verdict.id())
                .orElse(verdict.kind() == Verdict.Kind.OUTCOME ? "points" : "share");
        var instrument = verdict.instrument().isEmpty() ? story.instrument() : verdict.instrument();
        var share = verdict.estimate().orElse(0) >= 0 && verdict.estimate().orElse(0) <= 1;
        return switch (unit) {
            case "points" -> story.points(instrument);
            case "share" -> share ? Measure.SHARE : Measure.PLAIN;
            default -> Measure.PLAIN;
        };
    }

    /** Estimate and ordinary interval; a dash where there is none. */
    String figure(Verdict verdict) {
        return verdict.estimate().isPresent()
                ? told(verdict, measure(verdict).write(verdict.estimate().getAsDouble()))
                : story.say("table.none");
    }

    /** The same with the estimate's unit. */
    String full(Verdict verdict) {
        return verdict.estimate().isPresent()
                ? told(verdict, measure(verdict).full(verdict.estimate().getAsDouble()))
                : story.say("table.none");
    }

    private String told(Verdict verdict, String estimate) {
        var measure = measure(verdict);
        return interval(verdict)
                .map(interval -> story.say("table.estimate", estimate, measure.write(interval)))
                .orElse(estimate);
    }

    /** The interval that holds at all looks together; a dash where there is none. */
    String always(Verdict verdict) {
        var measure = measure(verdict);
        return alwaysInterval(verdict).map(measure::write).orElseGet(() -> story.say("table.none"));
    }

    /** The claimed side, as in {@code > 50%}; a dash for a figure without a verdict. */
    String claimed(Verdict verdict) {
        return verdict.threshold().isPresent()
                ? rule(verdict.rule()) + " "
                        + measure(verdict).full(verdict.threshold().getAsDouble())
                : story.say("table.none");
    }

    private String rule(String rule) {
        return Wording.clean(rule).replace(">=", "\u2265").replace("<=", "\u2264");
    }

    /** What limits a verdict, without what holds for every outcome and is said once. */
    String limits(Verdict verdict) {
        var shared = story.say("limits.shared");
        return verdict.limits().stream()
                .map(Wording::clean)
                .filter(limit -> !limit.equals(shared))
                .collect(Collectors.joining("; "));
    }

    static Optional<Interval> interval(Verdict verdict) {
        return Story.interval(verdict.ciLow(), verdict.ciHigh());
    }

    static Optional<Interval> alwaysInterval(Verdict verdict) {
        return Story.interval(verdict.alwaysLow(), verdict.alwaysHigh());
    }
}
