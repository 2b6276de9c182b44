package org.scarline.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scarline.clinic.Session;
import org.scarline.clinic.Side;
import org.scarline.derive.SessionDay;
import org.scarline.report.table.Table;
import org.scarline.report.words.Ticks;

/** The page's tables: the documented steps, and what was done and rated day by day. */
final class PatientTables {
    /** More days do not go on a page. */
    private static final int MOST_DAYS = 10;

    private static final int LEAST_DAYS = 3;
    private static final int MANY_FINDINGS = 5;

    /** More scars do not go beside each other. */
    private static final int MOST_SCARS = 6;

    private PatientTables() {}

    static Table steps(Words words) {
        var status = words.status();
        var rows = status.steps().stream()
                .map(step -> Table.Row.of(
                        words.say(name(status, step), Ticks.count(step.number())),
                        step.window().map(words::window).orElse(words.say("tile.none")),
                        words.say("state." + step.state())))
                .toList();
        var columns = List.of(
                new Table.Column(words.say("steps.step"), "wide"),
                new Table.Column(words.say("steps.window"), "text"),
                new Table.Column(words.say("steps.state"), "text"));
        return new Table("steps", words.say("steps.caption"), columns, rows, words.say("steps.note"));
    }

    /** As long as another session may follow, the final rating is named with that condition. */
    private static String name(PatientStatus status, Step step) {
        var goesOn = status.steps().stream().anyMatch(other -> other.kind() == Step.Kind.SESSION && other.isToCome());
        return step.kind() == Step.Kind.FINAL_RATING && goesOn ? "step.FINAL_RATING.if" : "step." + step.kind();
    }

    static Table visits(Words words) {
        var histories = shown(words.status());
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column(words.say("visits.day"), "text"));
        columns.add(new Table.Column(words.say("visits.week"), "num"));
        columns.add(new Table.Column(words.say("visits.session"), "text"));
        histories.forEach(history -> columns.add(new Table.Column(words.scar(history), "num")));
        var days = days(words.status(), histories);
        var most = mostDays(words);
        var rows = days.stream()
                .filter(day -> days.indexOf(day) == 0 || days.indexOf(day) > days.size() - most)
                .map(day -> row(words, histories, day))
                .toList();
        return new Table("visits", words.say("visits.caption"), columns, rows, note(words, days.size() - rows.size()));
    }

    /** Many findings leave less room. */
    private static int mostDays(Words words) {
        return Math.max(
                LEAST_DAYS, MOST_DAYS - 2 * Math.max(0, Finding.of(words).size() - MANY_FINDINGS));
    }

    private static List<ScarHistory> shown(PatientStatus status) {
        return status.place().histories().stream().limit(MOST_SCARS).toList();
    }

    private static List<LocalDate> days(PatientStatus status, List<ScarHistory> histories) {
        var days = new TreeSet<LocalDate>();
        status.course().ifPresent(course -> course.days().forEach(day -> days.add(LocalDate.ofEpochDay(day.day()))));
        histories.forEach(history -> history.readings().forEach(reading -> days.add(reading.day())));
        return List.copyOf(days);
    }

    private static Table.Row row(Words words, List<ScarHistory> histories, LocalDate day) {
        var course = words.status().course();
        var cells = new ArrayList<String>();
        cells.add(words.date(day));
        cells.add(course.map(each -> Ticks.count(Math.floorDiv(day.toEpochDay() - each.start(), 7L)))
                .orElse(""));
        cells.add(session(words, day));
        for (var history : histories) {
            cells.add(history.readings().stream()
                    .filter(reading -> reading.day().equals(day))
                    .map(reading -> score(words, reading))
                    .findFirst()
                    .orElse(""));
        }
        return Table.Row.of(cells.toArray(String[]::new));
    }

    private static String session(Words words, LocalDate day) {
        var numbered = new TreeMap<Integer, SessionDay>();
        words.status()
                .course()
                .ifPresent(course -> course.days().forEach(each -> numbered.put(numbered.size() + 1, each)));
        return numbered.entrySet().stream()
                .filter(entry -> entry.getValue().day() == day.toEpochDay())
                .map(entry -> words.say("visits.done", Ticks.count(entry.getKey()), treatment(words, entry.getValue())))
                .collect(Collectors.joining());
    }

    /** By side where the sides were treated differently. */
    private static String treatment(Words words, SessionDay day) {
        var bySide = new EnumMap<Side, List<Session>>(Side.class);
        day.sessions()
                .forEach(session -> bySide.computeIfAbsent(session.side(), side -> new ArrayList<>())
                        .add(session));
        var arms = bySide.values().stream()
                .map(sessions -> new SessionDay(day.day(), sessions).arm().name())
                .distinct()
                .toList();
        if (arms.size() == 1) {
            return words.context().arm(arms.get(0));
        }
        return bySide.entrySet().stream()
                .map(entry -> words.say(
                        "visits.side",
                        words.context().words().name("side", entry.getKey().code()),
                        words.context()
                                .arm(new SessionDay(day.day(), entry.getValue())
                                        .arm()
                                        .name())))
                .collect(Collectors.joining(", "));
    }

    private static String score(Words words, ScarRating reading) {
        var score = words.number(reading.score());
        var shown = reading.baseline() || reading.improvement().isEmpty()
                ? score
                : words.say(
                        "visits.score",
                        score,
                        words.signed(reading.improvement().get()));
        return reading.settled() ? shown : words.say("visits.unsettled", shown);
    }

    private static String note(Words words, int leftOut) {
        var status = words.status();
        var notes = new ArrayList<String>();
        notes.add(words.say("visits.note." + status.instrument().better()));
        if (leftOut > 0) {
            notes.add(words.say("visits.left_out", Ticks.count(leftOut)));
        }
        var scars = status.place().histories().size() - MOST_SCARS;
        if (scars > 0) {
            notes.add(words.say("visits.scars_left_out", Ticks.count(scars)));
        }
        if (status.notShown().otherRatings() > 0) {
            notes.add(words.say("visits.others", Ticks.count(status.notShown().otherRatings())));
        }
        if (!status.notShown().elsewhere().isEmpty()) {
            notes.add(words.say(
                    "visits.elsewhere",
                    status.notShown().elsewhere().stream()
                            .map(site -> words.place(site.code()))
                            .collect(Collectors.joining(", "))));
        }
        return String.join(" ", notes);
    }
}
