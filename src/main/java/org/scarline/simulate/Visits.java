package org.scarline.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.scarline.clinic.Protocol;
import org.scarline.clinic.Session;

/** On which days a patient is rated. */
final class Visits {
    private static final double RATED_AT_SESSION = 0.85;
    private static final double RATED_WHILE_SWOLLEN = 0.02;

    private static final int FURTHER_DAYS = 168;

    private final Truth truth;
    private final LocalDate lastDay;

    /** There are no ratings after the last day. */
    Visits(Truth truth, LocalDate lastDay) {
        this.truth = truth;
        this.lastDay = lastDay;
    }

    /** The days, in order; both sides of a split face are rated on the same ones. */
    NavigableSet<LocalDate> draw(Person person, TreatedRegion region, Draws draws) {
        var days = new TreeSet<LocalDate>();
        baseline(person.start(), days, draws);
        var course = region.firstCourse();
        var all = region.sessions().stream().map(Session::date).toList();
        var later = all.subList(course.size(), all.size());
        atSessions(course.subList(Math.min(1, course.size()), course.size()), days, draws);
        if (!course.isEmpty()) {
            afterCourse(person, course.get(course.size() - 1), later, days, draws);
        }
        further(person, course, days);
        atSessions(later, days, draws);
        if (!later.isEmpty() && draws.chance(0.6)) {
            days.add(later.get(later.size() - 1)
                    .plusDays(draws.between(Protocol.FINAL_DAYS.low(), Protocol.FINAL_DAYS.high())));
        }
        days.removeIf(day -> day.isAfter(lastDay));
        return days;
    }

    private void baseline(LocalDate start, NavigableSet<LocalDate> days, Draws draws) {
        var before = draws.between(1, 42);
        var earlier = draws.between(43, 120);
        var tooEarly = draws.between(190, 260);
        if (draws.chance(truth.get(Parameter.NO_BASELINE_SHARE))) {
            return;
        }
        days.add(start.minusDays(draws.pick(List.of(before, 0, tooEarly), 0.73, 0.26, 0.01)));
        if (draws.chance(0.06)) {
            days.add(start.minusDays(earlier));
        }
    }

    private static void atSessions(List<LocalDate> sessions, NavigableSet<LocalDate> days, Draws draws) {
        for (var session : sessions) {
            if (draws.chance(RATED_AT_SESSION)) {
                days.add(session);
            }
            if (draws.chance(RATED_WHILE_SWOLLEN)) {
                days.add(session.plusDays(draws.between(1, 7)));
            }
        }
    }

    private void further(Person person, List<LocalDate> course, NavigableSet<LocalDate> days) {
        var every = (int) truth.get(Parameter.VISIT_EVERY);
        if (every > 0 && !course.isEmpty()) {
            for (var day = every; day <= FURTHER_DAYS; day += every) {
                days.add(person.start().plusDays(day));
            }
        }
    }

    /** Patients without visible improvement are less likely to be seen again. */
    private void afterCourse(
            Person person, LocalDate last, List<LocalDate> later, NavigableSet<LocalDate> days, Draws draws) {
        var end = later.isEmpty() ? LocalDate.MAX : later.get(0);
        var visit = last.plusDays(draws.between(60, 112));
        var lost = person.improvedBy(visit) ? 0 : truth.get(Parameter.LOST_UNIMPROVED);
        var comesBack = draws.chance(truth.get(Parameter.FOLLOW_UP_SHARE) - lost);
        var early = last.plusDays(draws.between(24, 50));
        var halfYear = last.plusDays(draws.between(150, 200));
        var year = last.plusDays(draws.between(300, 400));
        add(comesBack, visit, end, days);
        add(draws.chance(0.6) && (comesBack || draws.chance(0.3)), early, end, days);
        add(draws.chance(0.35) && comesBack, halfYear, end, days);
        add(draws.chance(0.15) && comesBack, year, end, days);
    }

    private static void add(boolean comes, LocalDate day, LocalDate end, NavigableSet<LocalDate> days) {
        if (comes && !day.isAfter(end)) {
            days.add(day);
        }
    }
}
