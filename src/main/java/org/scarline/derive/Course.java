package org.scarline.derive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.Arm;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Protocol;

/**
 * Session days that belong together: no gap between two of them is longer than a year.
 *
 * @param days in order, at least one
 * @param nextStart first day of the course after this one, {@link #NEVER} where there is none
 * @param arms of each day together with those before it
 */
public record Course(List<SessionDay> days, int nextStart, List<Arm> arms) {
    /** Later than any day. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** The courses of some session days, in order. */
    public static List<Course> of(List<SessionDay> days) {
        var starts = new ArrayList<Integer>();
        for (var i = 0; i < days.size(); i++) {
            if (i == 0 || days.get(i).day() - days.get(i - 1).day() > Protocol.LONGEST_GAP_DAYS) {
                starts.add(i);
            }
        }
        var courses = new ArrayList<Course>();
        for (var i = 0; i < starts.size(); i++) {
            var last = i + 1 == starts.size();
            var end = last ? days.size() : starts.get(i + 1);
            var ofCourse = days.subList(starts.get(i), end);
            courses.add(new Course(ofCourse, last ? NEVER : days.get(end).day(), arms(ofCourse)));
        }
        return courses;
    }

    private static List<Arm> arms(List<SessionDay> days) {
        var modalities = EnumSet.noneOf(Modality.class);
        var adjuncts = EnumSet.noneOf(Adjunct.class);
        var arms = new ArrayList<Arm>(days.size());
        for (var day : days) {
            for (var session : day.sessions()) {
                modalities.add(session.modality());
                adjuncts.addAll(session.adjuncts());
            }
            arms.add(Arm.of(modalities, adjuncts));
        }
        return arms;
    }

    public int start() {
        return days.get(0).day();
    }

    /** Day of its last session in the data. */
    public int last() {
        return days.get(days.size() - 1).day();
    }

    public Arm startArm() {
        return arms.get(0);
    }

    /** The arm of all its sessions together. */
    public Arm wholeArm() {
        return arms.get(arms.size() - 1);
    }

    /** Days from each session to the next. */
    public List<Integer> gaps() {
        var gaps = new ArrayList<Integer>();
        for (var i = 1; i < days.size(); i++) {
            gaps.add(days.get(i).day() - days.get(i - 1).day());
        }
        return gaps;
    }

    /** Sessions strictly before a day: a rating on a session's day counts as taken before it. */
    public int sessionsBefore(int day) {
        var count = 0;
        while (count < days.size() && days.get(count).day() < day) {
            count++;
        }
        return count;
    }

    /** Days since the last session strictly before a day; there must be one. */
    public int daysSinceSession(int day) {
        return day - days.get(sessionsBefore(day) - 1).day();
    }

    /** Whether a rating on that day is a follow-up of this course: after its start, and not after that of the next. */
    public boolean isFollowUp(int day) {
        return day > start() && day <= nextStart;
    }

    /** Whether the two were under way at the same time. */
    public boolean overlaps(Course other) {
        return start() <= other.last() && other.start() <= last();
    }

    /** Whether it went as documented: 3 to 6 sessions, 21 to 35 days apart, none over active acne. */
    public boolean perProtocol() {
        return Protocol.SESSIONS.contains(days.size())
                && gaps().stream().allMatch(Protocol.GAP_DAYS::contains)
                && days.stream().noneMatch(day -> day.overActiveAcne().orElse(false));
    }
}
