package org.scarline.patient;

import org.scarline.derive.Course;

/** The page's title: where the patient stands, in one sentence that claims no more than the ratings show. */
final class Title {
    private Title() {}

    static String of(Words words) {
        var status = words.status();
        return SidesApart.title(words)
                .or(() -> status.improvement().map(change -> changed(words, change)))
                .orElseGet(() ->
                        status.course().map(course -> untold(words, course)).orElseGet(() -> untreated(words)));
    }

    private static String untreated(Words words) {
        return words.say(words.status().place().histories().isEmpty() ? "title.nothing" : "title.untreated");
    }

    /** Treated, and the result is not known. */
    private static String untold(Words words, Course course) {
        var histories = words.status().place().histories();
        var sessions = words.sessions(course.days().size());
        if (histories.stream().allMatch(history -> history.readings().isEmpty())) {
            return words.say("title.unrated", sessions);
        }
        if (histories.stream().noneMatch(ScarHistory::hasReference)) {
            return words.say("title.no_baseline", sessions);
        }
        var again = histories.stream()
                .filter(ScarHistory::hasReference)
                .anyMatch(history -> !history.followUps().isEmpty());
        return words.say(again ? "title.unsettled" : "title.no_follow_up", sessions);
    }

    private static String changed(Words words, long change) {
        var after = words.sessions(sessionsBefore(words.status()));
        if (change == 0) {
            return words.say("title.same", after);
        }
        if (change < 0) {
            return words.say("title.worse", after, words.points(-change));
        }
        var least = words.status().instrument().minImprovement();
        var noise = least.isPresent() && change < least.getAsLong();
        return words.say(noise ? "title.noise" : "title.better", after, words.points(change));
    }

    private static int sessionsBefore(PatientStatus status) {
        var last = status.lastSeen().orElseThrow();
        return status.course().orElseThrow().sessionsBefore((int) last.toEpochDay());
    }

    /** Whole weeks from the first session to the latest reading that counts. */
    static long week(PatientStatus status) {
        var last = status.lastSeen().orElseThrow();
        return (last.toEpochDay() - status.course().orElseThrow().start()) / 7;
    }
}
