package org.scarline.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.compare.Verdict;
import org.scarline.results.FlowRow;
import org.scarline.runs.ChangedVerdict;
import org.scarline.runs.EarlierRun;

/** What page one says of what changed since the run before. */
public record Changes(ReportContext context, EarlierRun earlier) {
    private static final String COUNTED = "with_final_rating";

    /** As many changed verdicts as page one names; the others stand in the table. */
    private static final int NAMED = 2;

    /** Empty where there was no run before, or none that this version can read. */
    public static Optional<Changes> of(ReportContext context) {
        return context.earlier().map(earlier -> new Changes(context, earlier));
    }

    /**
     * The verdicts that have another word: claims by what speaks for them, then the other ways to read them, each in the order
     * of the file. What one run does not have is left out.
     */
    public List<ChangedVerdict> verdicts() {
        var leading = Claims.of(context).leading();
        var others = context.rows().verdicts().stream().filter(row -> !leading.contains(row));
        var now = Stream.concat(leading.stream(), others).toList();
        return ChangedVerdict.between(earlier.verdicts(), now);
    }

    /** What page one says of it: how many patients there were and are, and which verdicts have another word. */
    public String stated() {
        var parts = new ArrayList<String>();
        parts.add(context.say("changes.since", Numerals.date(earlier.cutOff())));
        patients().ifPresent(parts::add);
        var changed = verdicts();
        changed.stream().limit(NAMED).map(this::stated).forEach(parts::add);
        parts.add(rest(changed));
        return String.join(" ", parts);
    }

    private Optional<String> patients() {
        var now = counted(context.rows().flow());
        var before = counted(earlier.flow());
        return now.flatMap(is -> before.map(was -> was.n() == is.n()
                ? context.say("changes.patients.same", Count.n(is))
                : context.say("changes.patients", Count.n(is), Count.n(was))));
    }

    private static Optional<FlowRow> counted(List<FlowRow> flow) {
        return flow.stream()
                .filter(row -> row.instrument().isEmpty()
                        && row.stage().equals(COUNTED)
                        && row.reason().isEmpty())
                .findFirst();
    }

    private String stated(ChangedVerdict change) {
        var claims = Claims.of(context);
        var was = claims.word(change.before());
        var is = claims.word(change.now());
        return claims.isPart(change.now())
                ? context.say("changes.verdict.reading", reading(change.now()), was, is)
                : context.say("changes.verdict", context.say("changes.claim", claims.statement(change.now())), was, is);
    }

    /** Another reading of a claim, with the claim's own words. */
    public String reading(Verdict verdict) {
        return context.say(
                "changes.reading",
                Wording.clean(verdict.statement()),
                Claims.of(context).statement(verdict));
    }

    private String rest(List<ChangedVerdict> changed) {
        if (changed.isEmpty()) {
            return context.say("changes.none");
        }
        return changed.size() > NAMED
                ? context.say("changes.more", Count.rows(changed.subList(NAMED, changed.size())))
                : context.say("changes.others");
    }
}
