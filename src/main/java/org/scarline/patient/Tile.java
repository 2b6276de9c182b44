package org.scarline.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.VisitWindow;
import org.scarline.report.words.Count;
import org.scarline.report.words.Ticks;
import org.scarline.report.words.Value;

/**
 * One of the four key figures at the top of the page.
 *
 * @param caveat often empty
 */
record Tile(String label, String value, String detail, String caveat) {
    static List<Tile> of(Words words) {
        return List.of(sessions(words), change(words), cohort(words), next(words));
    }

    private static Tile sessions(Words words) {
        var detail = words.status()
                .course()
                .map(course -> words.say(
                        "tile.sessions.days",
                        words.date(course.days().get(0).sessions().get(0).date()),
                        words.date(course.days()
                                .get(course.days().size() - 1)
                                .sessions()
                                .get(0)
                                .date())))
                .orElse("");
        var earlier = words.status().place().courses().size() - 1;
        return new Tile(
                words.say("tile.sessions"),
                Ticks.count(words.status().sessions()),
                detail,
                words.say(earlier > 0 ? "tile.sessions.later" : "tile.sessions.documented", Ticks.count(earlier + 1)));
    }

    private static Tile change(Words words) {
        var status = words.status();
        var label = words.say("tile.change");
        return status.improvement()
                .map(change -> new Tile(
                        label,
                        words.change(change),
                        words.say(
                                SidesApart.title(words).isPresent()
                                        ? "tile.change.apart"
                                        : status.latest().size() == 1 ? "tile.change.one" : "tile.change.many",
                                Ticks.count(Title.week(status)),
                                Ticks.count(status.latest().size())),
                        caveat(words)))
                .orElseGet(() -> new Tile(label, words.say("tile.none"), words.say("tile.change.none"), ""));
    }

    private static String caveat(Words words) {
        var least = words.status().instrument().minImprovement();
        return least.isPresent() ? words.say("tile.change.least", words.points(least.getAsLong())) : "";
    }

    /** What the cohort had in the visit window of the patient's latest reading. */
    private static Tile cohort(Words words) {
        var label = words.say("tile.cohort");
        return level(words.status())
                .flatMap(level -> words.cohort(level, "mean_improvement")
                        .map(row -> new Tile(
                                label,
                                words.measure().full(Value.of(row)),
                                words.context()
                                        .say(
                                                "patient.tile.cohort.detail",
                                                words.context().words().name("level", level),
                                                words.context().range(words.measure(), Value.of(row)),
                                                Count.n(row)),
                                words.say("tile.cohort.caveat"))))
                .orElseGet(() -> new Tile(label, words.say("tile.none"), words.say("tile.cohort.none"), ""));
    }

    private static Optional<String> level(PatientStatus status) {
        if (status.lastSeen().isEmpty() || status.course().isEmpty()) {
            return Optional.empty();
        }
        var days = status.lastSeen().get().toEpochDay() - status.course().get().start();
        return VisitWindow.SINCE_FIRST.stream()
                .filter(window -> days >= window.from() && days <= window.to())
                .map(window -> window.level())
                .findFirst();
    }

    private static Tile next(Words words) {
        var label = words.say("tile.next");
        return Steps.next(words.status().steps())
                .map(step -> next(words, label, step))
                .orElseGet(() -> new Tile(label, words.say("tile.next.none"), words.say("tile.next.none.detail"), ""));
    }

    private static Tile next(Words words, String label, Step step) {
        var details = new ArrayList<String>();
        step.window().ifPresent(window -> details.add(words.window(window)));
        details.add(words.say("state." + step.state()));
        return new Tile(
                label,
                words.say("next." + step.kind(), Ticks.count(step.number())),
                String.join(", ", details),
                words.say("tile.next.caveat"));
    }
}
