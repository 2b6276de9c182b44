package org.scarline.report.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Arms;
import org.scarline.compare.Verdict;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;

/** Adverse events of the patients whose gain a verdict is about, so that no benefit stands without its price. */
public record Harm(ReportContext context) {
    private static final String FINAL = "final";

    private static final String DARK = "fitzpatrick_4_6";

    /** As many of the rarer kinds as a line has room for. */
    private static final int NAMED = 2;

    /** Beside pigment marks; what is expected stands in the table of events, and so does what has no name. */
    private static final EnumSet<AdverseEvent> RARE = EnumSet.range(AdverseEvent.INFECTION, AdverseEvent.NERVE);

    /** Recorded events in words; empty for a verdict about everybody, about practice, or without a record. */
    public String beside(Verdict verdict) {
        var cell = verdict.observed().cell();
        if (verdict.kind() != Verdict.Kind.OUTCOME || !cell.axis().equals(FINAL)) {
            return "";
        }
        if (Arms.isComparison(cell.arm())) {
            return ofArms(Arms.sides(cell.arm()));
        }
        return cell.population().equals(Cell.ALL) ? "" : ofPopulation(cell.population());
    }

    private String ofPopulation(String population) {
        return event(population, ReportContext.ALL, AdverseEvent.PIH)
                .map(row -> context.say(
                        "harm.group",
                        name(AdverseEvent.PIH),
                        Count.events(row),
                        Count.n(row),
                        Measure.SHARE.write(Value.of(row))))
                .map(stated -> population.equals(DARK) ? withLight(stated) : stated)
                .orElse("");
    }

    /** With how much more often than in light skin. */
    private String withLight(String stated) {
        return context.rows()
                .results()
                .find(Cell.of("safety", "").statistic("pih_ever_skin_difference"))
                .map(row -> context.say("harm.skin", stated, context.stated(Measure.SHARES_APART, Value.of(row))))
                .orElse(stated);
    }

    /** Pigment marks always; of what is rarer, what occurred. Of how many is said once: a record of any event is one of all. */
    private String ofArms(List<String> arms) {
        var stated = new ArrayList<String>();
        pairs(arms, AdverseEvent.PIH)
                .ifPresent(pair -> stated.add(said("harm.event", name(AdverseEvent.PIH), pair, arms)));
        var rare = RARE.stream()
                .filter(event -> pairs(arms, event).filter(Pair::occurred).isPresent())
                .sorted(Comparator.comparing((AdverseEvent event) ->
                        -pairs(arms, event).map(Pair::events).orElse(0L)))
                .toList();
        for (var event : rare.subList(0, Math.min(NAMED, rare.size()))) {
            var name = name(event).toLowerCase(Locale.ROOT);
            pairs(arms, event).ifPresent(pair -> stated.add(said("harm.further", name, pair, arms)));
        }
        if (rare.size() > NAMED) {
            stated.add(context.say("harm.others"));
        }
        return String.join("; ", stated);
    }

    /** Events and patients of each arm by its name; a sentence may leave the patients out. */
    private String said(String key, String event, Pair pair, List<String> arms) {
        return context.say(
                key,
                event,
                context.arm(arms.get(0)),
                Count.events(pair.first()),
                Count.n(pair.first()),
                context.arm(arms.get(1)),
                Count.events(pair.second()),
                Count.n(pair.second()));
    }

    /** The same event in both arms. */
    private record Pair(ResultRow first, ResultRow second) {
        long events() {
            return first.events().orElse(0) + second.events().orElse(0);
        }

        boolean occurred() {
            return events() > 0;
        }
    }

    private Optional<Pair> pairs(List<String> arms, AdverseEvent event) {
        return event(ReportContext.ALL, arms.get(0), event)
                .flatMap(first -> event(ReportContext.ALL, arms.get(1), event).map(second -> new Pair(first, second)));
    }

    private Optional<ResultRow> event(String population, String arm, AdverseEvent event) {
        return context.rows()
                .results()
                .find(Cell.of("safety", "").inPopulation(population).inArm(arm).statistic(event.code() + "_ever"));
    }

    private String name(AdverseEvent event) {
        return context.words().name("safety.column", event.code());
    }
}
