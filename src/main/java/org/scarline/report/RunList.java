package org.scarline.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Run;
import org.scarline.report.document.Templates;
import org.scarline.report.words.Claims;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.Value;
import org.scarline.report.words.Wording;
import org.scarline.runs.PastRun;

/** The page that leads to all runs, newest data first, and shows how the headline numbers went. */
record RunList(List<Entry> entries, List<Trend> trends) {
    /**
     * One run.
     *
     * @param verdicts how many claims got which word
     * @param printed whether its PDF is there
     * @param mark marks the latest one; empty for the others
     */
    public record Entry(String run, String cutOff, Headline headline, String verdicts, boolean printed, String mark) {}

    /**
     * The figure that stands for a run.
     *
     * @param improvement the mean with its interval; a dash where there is none
     * @param patients it rests on; a dash likewise
     */
    public record Headline(String improvement, String patients) {}

    /** Published runs, newest data first, and of several with the same cut-off the latest. */
    public static RunList of(List<PastRun> published, Run latest, Instruments instruments) {
        var words = Wording.english();
        var runs = published.stream()
                .sorted(Comparator.comparing(PastRun::cutOff)
                        .thenComparing(run -> run.id().equals(latest.id()))
                        .reversed())
                .toList();
        var entries =
                runs.stream().map(run -> entry(run, latest, instruments, words)).toList();
        return new RunList(entries, Trend.of(runs, instruments, words));
    }

    private static Entry entry(PastRun run, Run latest, Instruments instruments, Wording words) {
        var none = words.say("table.none");
        var figure = HeadlineRow.improvement(run);
        var improvement = figure.map(row -> {
            var measure = Measure.points(instruments.find(row.instrument()), words);
            var value = Value.of(row);
            return value.interval().isPresent()
                    ? words.say("table.estimate", measure.full(value), measure.range(value))
                    : measure.full(value);
        });
        return new Entry(
                run.id(),
                Wording.date(run.cutOff()),
                new Headline(improvement.orElse(none), figure.map(Count::n).orElse(none)),
                run.verdicts().isEmpty() ? words.say("runs.unreadable") : Claims.counted(run.verdicts(), words),
                run.printed(),
                run.id().equals(latest.id()) ? words.say("runs.latest") : "");
    }

    /** The page. */
    public String html() {
        return new Templates(Wording.english()).fill("runs", Map.of("entries", entries, "trends", trends));
    }
}
