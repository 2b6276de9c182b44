package org.scarline.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Points;
import org.scarline.clinic.Protocol;
import org.scarline.clinic.Session;
import org.scarline.clinic.Usual;
import org.scarline.derive.Course;
import org.scarline.derive.SessionDay;

/** What the sessions of a course show that is not as documented. */
final class SessionFlags {
    private SessionFlags() {}

    static List<Flag> of(Course course) {
        var flags = new ArrayList<Flag>();
        gaps(course, flags);
        if (course.days().size() > Protocol.SESSIONS.high()) {
            flags.add(Flag.of(
                    Flag.Kind.SESSIONS, day(course.last()), course.days().size()));
        }
        course.days().forEach(day -> add(day, flags));
        return flags;
    }

    private static void gaps(Course course, List<Flag> flags) {
        var gaps = course.gaps();
        for (var i = 0; i < gaps.size(); i++) {
            if (!Protocol.GAP_DAYS.contains(gaps.get(i))) {
                flags.add(Flag.of(Flag.Kind.GAP, day(course.days().get(i + 1).day()), gaps.get(i)));
            }
        }
    }

    private static void add(SessionDay day, List<Flag> flags) {
        var date = day(day.day());
        if (day.overActiveAcne().orElse(false)) {
            flags.add(Flag.of(Flag.Kind.ACTIVE_ACNE, date, 0));
        }
        day.sessions().stream()
                .flatMap(session -> session.isotretinoinStopped().stream())
                .mapToInt(stopped -> (int) (date.toEpochDay() - stopped.toEpochDay()))
                .filter(days -> days <= Protocol.ISOTRETINOIN_DAYS)
                .min()
                .ifPresent(days -> flags.add(Flag.of(Flag.Kind.ISOTRETINOIN, date, days)));
        day.downtimeDays().stream()
                .filter(days -> days > Protocol.LITTLE_DOWNTIME_DAYS)
                .forEach(days -> flags.add(Flag.of(Flag.Kind.DOWNTIME, date, days)));
        day.durationMinutes().stream()
                .filter(minutes -> !Protocol.MINUTES.contains(minutes))
                .forEach(minutes -> flags.add(Flag.of(Flag.Kind.DURATION, date, minutes)));
        day.sessions().forEach(session -> settings(session, date, flags));
        var events = new TreeSet<AdverseEvent>();
        day.sessions().forEach(session -> session.adverseEvents().ifPresent(events::addAll));
        events.removeAll(AdverseEvent.EXPECTED);
        if (!events.isEmpty()) {
            flags.add(new Flag(
                    Flag.Kind.EVENT, date, 0, events.stream().map(Coded::code).toList()));
        }
    }

    /** What was set on the device, where it is not what is usual. */
    private static void settings(Session session, LocalDate date, List<Flag> flags) {
        var needling = session.needling();
        needling.depthMm()
                .ifPresent(depth ->
                        setting("needle_depth_mm", Points.of(depth), Usual.depth(session.modality()), date, flags));
        needling.passes().ifPresent(passes -> setting("passes", Points.of(passes), Usual.PASSES, date, flags));
        needling.rfEnergyMj()
                .ifPresent(energy -> setting("rf_energy_mj", Points.of(energy), Usual.RF_ENERGY, date, flags));
    }

    private static void setting(String column, long value, Usual usual, LocalDate date, List<Flag> flags) {
        if (!usual.holds(value)) {
            flags.add(new Flag(Flag.Kind.SETTING, date, 0, List.of(column, Points.write(value))));
        }
    }

    private static LocalDate day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }
}
