package org.scarline.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scarline.clinic.Kind;
import org.scarline.disk.Json;
import org.scarline.ingest.FileCheck.Finding;
import org.scarline.ingest.FileCheck.Outcome;
import org.scarline.rows.ledger.Amount;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.ProblemGroup;

/**
 * What validate found in a file.
 *
 * @param outcomes one, or one for each copy that the file becomes
 */
record FileReport(String file, List<Outcome> outcomes, List<Finding> findings) {
    List<ProblemKind> kinds() {
        return ProblemKind.of(findings);
    }

    boolean isClean() {
        return outcomes.stream().allMatch(Outcome::isClean)
                && findings.stream()
                        .noneMatch(finding -> finding.problem().code().isRemark());
    }

    /** The law of lines of a copy, in words. */
    static String law(Outcome outcome) {
        var counts = outcome.counts();
        return String.format(
                Locale.ROOT,
                "%s: %s, %,d lines = %,d header + %,d blank + %,d valid + %,d rejected; %s",
                outcome.file(),
                outcome.refused()
                        ? "would not be loaded"
                        : outcome.kind().map(Kind::code).orElse(""),
                counts.lines(),
                counts.header(),
                counts.blank(),
                outcome.valid(),
                counts.rejected(),
                Amount.of(counts.unusual(), "unusual value"));
    }

    /** Whether every line is of another width than the header: then the header is wrong, not they. */
    private boolean isHeaderDamaged() {
        var width = kinds().stream()
                .map(ProblemKind::group)
                .filter(group -> group.code() == Code.TOO_FEW_COLUMNS || group.code() == Code.TOO_MANY_COLUMNS)
                .mapToLong(ProblemGroup::count)
                .sum();
        return width > 1
                && outcomes.stream()
                        .allMatch(outcome ->
                                outcome.valid() == 0 && outcome.counts().rejected() == width);
    }

    /** What is to be mended before all lines; empty where the header fits them. */
    Optional<String> damage() {
        return isHeaderDamaged()
                ? Optional.of(
                        "the header is damaged: no line has as many columns as it has names; mend the header first")
                : Optional.empty();
    }

    /** What a night would do with the file. */
    String nextNight() {
        if (outcomes.stream().allMatch(Outcome::refused)) {
            return "run would not load it (exit 3)";
        }
        var valid = outcomes.stream().mapToLong(Outcome::valid).sum();
        return String.format(Locale.ROOT, "run would load %s (exit %d)", Amount.of(valid, "row"), isClean() ? 0 : 3);
    }

    /** The whole in lines, for a terminal. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        for (var outcome : outcomes) {
            lines.add(law(outcome));
            outcome.beside().accounts().forEach(account -> lines.add("  " + account));
            lines.addAll(UnreadNames.lines(outcome));
        }
        kinds().forEach(kind -> lines.addAll(kind.lines()));
        damage().ifPresent(damage -> lines.add("  " + damage));
        lines.add("  " + nextNight());
        return lines;
    }

    /** The same for a program. */
    ObjectNode json() {
        var json = Json.object().put("file", file).put("clean", isClean()).put("next_night", nextNight());
        var parts = json.putArray("parts");
        outcomes.forEach(outcome -> put(outcome, parts.addObject()));
        var problems = json.putArray("problems");
        kinds().forEach(kind -> put(kind, problems.addObject()));
        return json;
    }

    private static void put(Outcome outcome, ObjectNode part) {
        var counts = outcome.counts();
        part.put("kind", outcome.kind().map(Kind::code).orElse(""))
                .put("refused", outcome.refused())
                .put("lines", counts.lines())
                .put("header", counts.header())
                .put("blank", counts.blank())
                .put("valid", outcome.valid())
                .put("rejected", counts.rejected())
                .put("unusual", counts.unusual());
        outcome.beside().accounts().forEach(part.putArray("sheets")::add);
        outcome.extraColumns().forEach(part.putArray("not_read")::add);
    }

    private static void put(ProblemKind kind, ObjectNode problem) {
        var group = kind.group();
        problem.put("code", group.code().name())
                .put("becomes", kind.rank().words())
                .put("column", group.column())
                .put("count", group.count())
                .put("advice", group.advice());
        group.first().forEach(problem.putArray("places")::add);
        var said = problem.putArray("said");
        kind.said().forEach(each -> said.addObject().put("text", each.text()).put("count", each.count()));
        problem.put("others", kind.others());
    }
}
