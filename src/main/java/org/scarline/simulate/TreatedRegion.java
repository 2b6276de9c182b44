package org.scarline.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Protocol;
import org.scarline.clinic.Session;
import org.scarline.clinic.Side;

/** One region of a patient, with its sessions in order of their days. */
record TreatedRegion(BodySite bodySite, Side side, List<Session> sessions) {
    TreatedRegion {
        sessions = List.copyOf(sessions);
    }

    /** The days of the first course: up to the first gap of more than a year; empty when never treated. */
    List<LocalDate> firstCourse() {
        var days = sessions.stream().map(Session::date).toList();
        for (var next = 1; next < days.size(); next++) {
            if (days.get(next - 1).plusDays(Protocol.LONGEST_GAP_DAYS).isBefore(days.get(next))) {
                return days.subList(0, next);
            }
        }
        return days;
    }

    /** The arm of the first session, as in {@code rf+laser}. */
    String startArm() {
        var first = sessions.get(0);
        return Stream.concat(
                        Stream.of(first.modality().code()),
                        first.adjuncts().stream().map(Adjunct::arm).distinct().sorted())
                .collect(Collectors.joining("+"));
    }

    @Override
    public String toString() {
        return "a simulated region";
    }
}
