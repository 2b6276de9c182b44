package org.scarline.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** The claims whose verdict has another word, in the order of the file; claims that one run does not have are left out. */
    public List<ChangedVerdict> verdicts() {
        return ChangedVerdict.between(
                Claims.leading(earlier.verdicts()), Claims.of(context).leading());
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
        return context.say(
                "changes.verdict",
                claims.statement(change.now()),
                claims.word(change.before()),
                claims.word(change.now()));
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
