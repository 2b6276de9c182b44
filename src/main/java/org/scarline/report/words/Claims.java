package org.scarline.report.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.compare.Outlook;
import org.scarline.compare.Sensitivity;
import org.scarline.compare.Verdict;

/** The verdict rows claim by claim, in the order of the file, and how each is written. */
public record Claims(ReportContext context, Map<String, List<Verdict>> byId) {
    private static final String INSTRUMENT = "instrument:";
    private static final Pattern RESPONDERS = Pattern.compile("\\bresponders_(\\w+)");

    public static Claims of(ReportContext context) {
        return new Claims(context, byId(context.rows().verdicts()));
    }

    private static Map<String, List<Verdict>> byId(List<Verdict> rows) {
        var byId = new LinkedHashMap<String, List<Verdict>>();
        rows.forEach(
                row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return byId;
    }

    /** The rows that speak for the claims: of each its first reading, and where that has parts the one over all. */
    public List<Verdict> leading() {
        return byId.values().stream().map(Claims::lead).toList();
    }

    /** The same of any rows. */
    public static List<Verdict> leading(List<Verdict> rows) {
        return byId(rows).values().stream().map(Claims::lead).toList();
    }

    /** The parts that a row speaks for. */
    public List<Verdict> parts(Verdict whole) {
        return rows(whole).stream()
                .filter(row -> row.isPart() && row.whole().equals(whole.reading()))
                .toList();
    }

    /** The other ways to read a claim. */
    public List<Verdict> otherReadings(Verdict leading) {
        return rows(leading).stream()
                .filter(row -> !row.isPart() && !row.equals(leading))
                .toList();
    }

    /** Whether a row is a part of its claim, and not the one that speaks for it. */
    public boolean isPart(Verdict verdict) {
        return !lead(rows(verdict)).equals(verdict);
    }

    /** Whether a row is a part of what speaks for its claim. */
    public boolean isPartOfLeading(Verdict verdict) {
        return verdict.isPart() && verdict.whole().equals(lead(rows(verdict)).reading());
    }

    /** Whether a row speaks for parts that stand beside it. */
    public boolean isOverParts(Verdict verdict) {
        return !verdict.isPart() && !parts(verdict).isEmpty();
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

    /** All rows of a claim: the leading one and its parts, then every other reading with its own. */
    public List<Verdict> ordered(Verdict leading) {
        return Stream.concat(Stream.of(leading), otherReadings(leading).stream())
                .flatMap(reading -> Stream.concat(Stream.of(reading), parts(reading).stream()))
                .toList();
    }

    /** How many claims got which word, in the order of the words, and of how many there is a figure alone. Empty where none was tested. */
    public static String counted(List<Verdict> rows, Wording words) {
        var leading = leading(rows);
        var stated = new ArrayList<String>();
        for (var finding : Verdict.Finding.values()) {
            var count = leading.stream().filter(row -> row.finding() == finding).count();
            if (count > 0 && finding == Verdict.Finding.SHOWN && !stated.isEmpty()) {
                stated.add(words.say("claims.shown", Numerals.count(count)));
            } else if (count > 0 && finding != Verdict.Finding.SHOWN) {
                var word = words.name("verdict", finding.code()).toLowerCase(Locale.ROOT);
                stated.add(Numerals.count(count) + " " + word);
            }
        }
        return String.join(", ", stated);
    }

    /** The same, and for a further reading the claim's own words before it. */
    public String wholeStatement(Verdict verdict) {
        return isPart(verdict)
                ? context.say("limits.part", Wording.clean(verdict.statement()), statement(verdict))
                : statement(verdict);
    }

    /** The claim in words; a further reading of it in its own. */
    public String statement(Verdict verdict) {
        var first = lead(rows(verdict));
        if (verdict.equals(first)) {
            return Wording.clean(verdict.statement());
        }
        var own = context.words().find("reading." + verdict.id() + "." + verdict.part());
        return own.or(() -> context.words().find("reading." + verdict.part()))
                .orElseGet(() -> verdict.statement().equals(first.statement())
                        ? context.words().name("reading", verdict.part())
                        : Wording.clean(verdict.statement()));
    }

    /** Whether another reading has another word than the leading one, or an opposite that no reading before it has. */
    public boolean saysMore(Verdict other, Verdict leading) {
        var known = Stream.concat(
                        Stream.of(leading),
                        otherReadings(leading).stream().takeWhile(reading -> !reading.equals(other)))
                .flatMap(reading -> opposites(reading).stream().map(Sensitivity::variant))
                .collect(Collectors.toSet());
        return other.finding() != leading.finding()
                || opposites(other).stream().map(Sensitivity::variant).anyMatch(variant -> !known.contains(variant));
    }

    /** What a reading of a claim counts, in words. */
    public String reading(Verdict verdict) {
        return context.words().name("reading", verdict.part());
    }

    /** Whether a firm word would not stand, were all outcome claims judged together. */
    public boolean standsAlone(Verdict verdict) {
        return verdict.outlook()
                .holdsForAllClaims()
                .filter(Outlook.Holds.NO::equals)
                .isPresent();
    }

    /** Whether a limit alone keeps a word from being firm: its interval would allow it. */
    public boolean isHeldBack(Verdict verdict) {
        var threshold = verdict.threshold().orElse(Double.NaN);
        var leans = verdict.finding() == Verdict.Finding.LEANING_FOR
                || verdict.finding() == Verdict.Finding.LEANING_AGAINST;
        return leans
                && (verdict.alwaysLow().orElse(Double.NaN) > threshold
                        || verdict.alwaysHigh().orElse(Double.NaN) < threshold);
    }

    public String word(Verdict verdict) {
        return context.words().name("verdict", verdict.finding().code());
    }

    /** The word, and where it is that nobody can tell, why. */
    public String wordAndWhy(Verdict verdict) {
        return verdict.finding() == Verdict.Finding.UNDETERMINED
                ? context.say("verdict.undetermined.why", word(verdict))
                : word(verdict);
    }

    /** The verdict repeated in other ways, in the order of the file. */
    public List<Sensitivity> variants(Verdict verdict) {
        return context.rows().sensitivity().stream()
                .filter(row -> row.id().equals(verdict.id()) && row.reading().equals(verdict.reading()))
                .filter(row -> row.flip() != Sensitivity.Flip.FIGURE)
                .toList();
    }

    /** Those that say the opposite. */
    public List<Sensitivity> opposites(Verdict verdict) {
        return variants(verdict).stream()
                .filter(row -> row.flip() == Sensitivity.Flip.OPPOSITE)
                .toList();
    }

    /** What is other in a variant, in words. */
    public String variant(String variant) {
        return variant.startsWith(INSTRUMENT)
                ? context.label(variant.substring(INSTRUMENT.length()))
                : context.words().name("variant", variant);
    }

    /** That a variant says the opposite, in words. */
    public String opposite(Sensitivity row) {
        return row.variant().startsWith(INSTRUMENT)
                ? context.say("opposite.instrument", variant(row.variant()))
                : context.words().name("opposite", row.variant());
    }

    public String word(Sensitivity row) {
        return context.words().name("verdict", row.finding().code());
    }

    /** How the claims' numbers are written. */
    public ClaimFigures figures() {
        return new ClaimFigures(context);
    }

    /** What limits a verdict, without what holds for every outcome and is said once. */
    public List<String> limits(Verdict verdict) {
        var shared = context.say("limits.shared");
        return verdict.limits().stream()
                .map(Wording::clean)
                .filter(limit -> !limit.equals(shared))
                .map(this::withoutCodes)
                .toList();
    }

    /** A limit that names an instrument or a rule by its code, with their words in its place. */
    private String withoutCodes(String limit) {
        var words = limit;
        for (var instrument : context.instruments().all()) {
            words = words.replaceAll(
                    "\\b" + instrument.code() + "\\b", Matcher.quoteReplacement(context.label(instrument.code())));
        }
        return RESPONDERS
                .matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(
                        context.say("limits.responders", context.words().name("rule", found.group(1)))));
    }
}
