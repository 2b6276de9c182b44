package org.scarline.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scarline.ingest.Summary;
import org.scarline.night.Folders;
import org.scarline.night.Night;

/** What a night says at its end; the last line says what happened and where to look. */
final class NightSummary {
    private final PrintWriter out;

    NightSummary(PrintWriter out) {
        this.out = out;
    }

    void say(Folders folders, Night.Ending ending, Summary summary, Optional<String> release) {
        summary.notTaken()
                .forEach(file -> out.printf(
                        "not loaded: %s (%s)%n", file.path(), file.problem().message()));
        summary.oddities().late().forEach(file -> out.println("late: " + file));
        summary.oddities().shrunken().forEach(file -> out.println("shrunken: " + file));
        if (ending.isNew() && ending.arrivals().untouched().ignored() > 0) {
            out.printf(
                    Locale.ROOT,
                    "ignored: %d files that are not csv%n",
                    ending.arrivals().untouched().ignored());
        }
        summary.oddities().extraColumns().forEach(columns -> out.println("columns not read: " + columns));
        summary.oddities().remarks().forEach(remark -> out.printf("look at %s; see %s%n", remark, folders.rejected()));
        out.println(lastLine(folders, ending, summary)
                + release.map(words -> "; " + words).orElse(""));
    }

    private static String lastLine(Folders folders, Night.Ending ending, Summary summary) {
        var run = ending.run().orElse("");
        if (!ending.isNew()) {
            return "nothing new since " + run;
        }
        var counts = summary.counts();
        var said = new ArrayList<String>(List.of(number(summary.loaded(), "files loaded")));
        said.add(number(counts.accepted(), "rows accepted"));
        said.add(number(counts.rows().duplicate(), "duplicates"));
        said.add(number(counts.rejected(), "rejected"));
        if (counts.unusual() > 0) {
            said.add(number(counts.unusual(), "unusual values kept"));
        }
        if (!summary.notTaken().isEmpty()) {
            said.add(number(summary.notTaken().size(), "files not loaded"));
        }
        var rejected = counts.rejected() > 0 || summary.newlyNotTaken() > 0 ? "; see " + folders.rejected() : "";
        return "done: %s; report %s%s"
                .formatted(String.join(", ", said), folders.reports().resolve(run), rejected);
    }

    private static String number(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s", count, what);
    }
}
