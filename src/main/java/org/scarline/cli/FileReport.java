package org.scarline.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scarline.clinic.Kind;
import org.scarline.disk.Json;
import org.scarline.ingest.FileCheck.Finding;
import org.scarline.ingest.FileCheck.Outcome;

/**
 * What validate found in a file.
 *
 * @param outcomes one, or one for each copy that the file becomes
 */
record FileReport(String file, List<Outcome> outcomes, List<Finding> findings) {
    List<FindingGroup> groups() {
        return FindingGroup.of(findings);
    }

    boolean isClean() {
        return outcomes.stream().allMatch(Outcome::isClean);
    }

    /** The law of lines of a copy, in words. */
    static String law(Outcome outcome) {
        var counts = outcome.counts();
        return String.format(
                Locale.ROOT,
                "%s: %s, %,d lines = %,d header + %,d blank + %,d valid + %,d rejected; %,d unusual values",
                outcome.file(),
                outcome.refused()
                        ? "would not be loaded"
                        : outcome.kind().map(Kind::code).orElse(""),
                counts.lines(),
                counts.header(),
                counts.blank(),
                outcome.valid(),
                counts.rejected(),
                counts.unusual());
    }

    /** What a night would do with the file. */
    String nextNight() {
        if (outcomes.stream().allMatch(Outcome::refused)) {
            return "run would not load it (exit 3)";
        }
        var valid = outcomes.stream().mapToLong(Outcome::valid).sum();
        return String.format(Locale.ROOT, "run would load %,d rows (exit %d)", valid, isClean() ? 0 : 3);
    }

    /** The whole in lines, for a terminal. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        for (var outcome : outcomes) {
            lines.add(law(outcome));
            if (!outcome.extraColumns().isEmpty()) {
                lines.add("  not read: " + String.join(", ", outcome.extraColumns()));
            }
        }
        groups().forEach(group -> lines.add("  " + group.text()));
        lines.add("  " + nextNight());
        return lines;
    }

    /** The same for a program. */
    ObjectNode json() {
        var json = Json.object().put("file", file).put("clean", isClean()).put("next_night", nextNight());
        var parts = json.putArray("parts");
        for (var outcome : outcomes) {
            var counts = outcome.counts();
            var part = parts.addObject()
                    .put("kind", outcome.kind().map(Kind::code).orElse(""))
                    .put("refused", outcome.refused())
                    .put("lines", counts.lines())
                    .put("header", counts.header())
                    .put("blank", counts.blank())
                    .put("valid", outcome.valid())
                    .put("rejected", counts.rejected())
                    .put("unusual", counts.unusual());
            outcome.extraColumns().forEach(part.putArray("not_read")::add);
        }
        var problems = json.putArray("problems");
        for (var group : groups()) {
            var problem = problems.addObject()
                    .put("code", group.code())
                    .put("column", group.column())
                    .put("count", group.count())
                    .put("advice", group.advice());
            group.first().forEach(problem.putArray("first")::add);
        }
        return json;
    }
}
