package org.scarline.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scarline.ingest.Summary;
import org.scarline.night.Folders;
import org.scarline.night.Night;
import org.scarline.rows.ledger.Amount;

/** What a night says at its end; the last line says what happened and where to look. */
final class NightSummary {
    private final PrintWriter out;

    NightSummary(PrintWriter out) {
        this.out = out;
    }

    /**
     * What there is to say beside how the night ended.
     *
     * @param notices what concerns no single file
     * @param release how the release went; empty where this night came to no decision
     */
    record Statement(Summary summary, List<String> notices, Optional<String> release) {}

    /** Returns whether something needs a person. */
    boolean say(Folders folders, Night.Ending ending, Statement stated) {
        var summary = stated.summary();
        stated.notices().forEach(out::println);
        ending.arrivals()
                .inLedger()
                .lost()
                .forEach(file -> out.printf(
                        "lines that wait: %s is in neither inbox nor archive; drop it again, so that they can be judged%n",
                        file.path()));
        summary.notTaken()
                .forEach(file -> out.printf(
                        "not loaded: %s (%s)%n", file.path(), file.problem().message()));
        oddities(folders, ending, summary);
        out.println(lastLine(
                folders,
                ending,
                summary,
                stated.release().map(words -> "; " + words).orElse("")));
        return summary.needsAPerson()
                || !stated.notices().isEmpty()
                || !ending.arrivals().inLedger().lost().isEmpty()
                || ending.run().isEmpty();
    }

    private void oddities(Folders folders, Night.Ending ending, Summary summary) {
        summary.oddities().late().forEach(file -> out.println("late: " + file));
        summary.oddities().shrunken().forEach(file -> out.println("shrunken: " + file));
        if (ending.isNew() && ending.arrivals().untouched().ignored() > 0) {
            out.printf(
                    "ignored: %s no data (profiles, those of editors and systems, and those still being sent)%n",
                    Amount.of(ending.arrivals().untouched().ignored(), "file that is", "files that are"));
        }
        summary.oddities().extraColumns().forEach(columns -> out.println("columns not read: " + columns));
        summary.oddities().readAnyway().forEach(said -> out.println("look at " + said));
        summary.oddities().remarks().forEach(remark -> out.printf("look at %s; see %s%n", remark, folders.rejected()));
    }

    /** The last line of a night that finds nothing to do. */
    static String nothingNew(String run) {
        return "nothing new since " + run;
    }

    private static String lastLine(Folders folders, Night.Ending ending, Summary summary, String release) {
        if (!ending.isNew() && ending.run().isPresent()) {
            return nothingNew(ending.run().get()) + unsaid(folders, summary);
        }
        var counts = summary.counts();
        var said = new ArrayList<String>(List.of(Amount.of(summary.loaded(), "file loaded", "files loaded")));
        said.add(Amount.of(counts.accepted(), "row accepted", "rows accepted"));
        said.add(Amount.of(counts.rows().duplicate(), "duplicate"));
        said.add(Amount.of(counts.rejected(), "rejected", "rejected"));
        if (counts.unusual() > 0) {
            said.add(Amount.of(counts.unusual(), "unusual value kept", "unusual values kept"));
        }
        if (!summary.notTaken().isEmpty()) {
            said.add(Amount.of(summary.notTaken().size(), "file not loaded", "files not loaded"));
        }
        var run = ending.run().map(name -> folders.reports().resolve(name));
        return run.isPresent()
                ? "done: %s; report %s%s%s"
                        .formatted(String.join(", ", said), run.get(), release, where(folders, summary))
                : "no usable data: %s; no report is made%s".formatted(String.join(", ", said), where(folders, summary));
    }

    /** What an earlier night found and no night that ended well has said. */
    private static String unsaid(Folders folders, Summary summary) {
        return summary.loaded() == 0 && summary.newlyNotTaken() == 0
                ? outOfReach(summary)
                : "; not said before: %s rejected, %s%s"
                        .formatted(
                                String.format(
                                        Locale.ROOT, "%,d", summary.counts().rejected()),
                                Amount.of(summary.newlyNotTaken(), "file not loaded", "files not loaded"),
                                where(folders, summary));
    }

    /** What is said until a person mends it. */
    private static String outOfReach(Summary summary) {
        return summary.outOfReach() == 0
                ? ""
                : "; " + Amount.of(summary.outOfReach(), "still cannot be read", "still cannot be read");
    }

    private static String where(Folders folders, Summary summary) {
        if (summary.counts().rejected() == 0 && summary.newlyNotTaken() == 0) {
            return "";
        }
        return "; see " + folders.rejected() + (folders.key().isThere() ? " (encrypted: scarline show FILE)" : "");
    }
}
