package org.scarline.derive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Protocol;
import org.scarline.clinic.Session;
import org.scarline.derive.outcome.Outcome;

/** A patient's courses as the clinic gave them: by body site, with the sides of a site taken together. */
final class GivenCourses {
    private GivenCourses() {}

    /** All courses of the patient, by body site. */
    public static List<Course> of(List<Session> sessions) {
        var bySite = new EnumMap<BodySite, List<Session>>(BodySite.class);
        sessions.forEach(session -> bySite.computeIfAbsent(session.bodySite(), site -> new ArrayList<>())
                .add(session));
        return bySite.values().stream()
                .flatMap(ofSite -> Course.of(SessionDay.of(ofSite)).stream())
                .toList();
    }

    /** Each course's length and cost, under the arm of all the patient's sessions together. */
    public static List<Outcome.CourseGiven> given(List<Course> courses) {
        if (courses.isEmpty()) {
            return List.of();
        }
        var arm = SessionDay.arm(days(courses)).name();
        return courses.stream().map(course -> given(course, arm)).toList();
    }

    private static Outcome.CourseGiven given(Course course, String arm) {
        var cost = Cost.of(course);
        return new Outcome.CourseGiven(
                arm,
                course.last(),
                Protocol.SESSIONS.contains(course.days().size()),
                cost.map(Cost::currency).orElse(""),
                cost.map(Cost::total).orElse(0L));
    }

    static List<SessionDay> days(List<Course> courses) {
        return courses.stream().flatMap(course -> course.days().stream()).toList();
    }
}
