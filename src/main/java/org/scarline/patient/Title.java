package org.scarline.patient;

import org.scarline.derive.course.Course;

/** The page's title: where the patient stands, in one sentence that claims no more than the ratings tell. */
final class Title {
    private Title() {}

    static String of(Words words) {
        var standing = words.standing();
        return standing.improvement()
                .map(change -> changed(words, change))
                .orElseGet(() ->
                        standing.course().map(course -> untold(words, course)).orElseGet(() -> untreated(words)));
    }

    private static String untreated(Words words) {
        return words.say(words.standing().place().tracks().isEmpty() ? "title.nothing" : "title.untreated");
    }

    /** Treated, and nobody can tell what came of it. */
    private static String untold(Words words, Course course) {
        var tracks = words.standing().place().tracks();
        var sessions = words.sessions(course.days().size());
        if (tracks.stream().allMatch(track -> track.readings().isEmpty())) {
            return words.say("title.unrated", sessions);
        }
        if (tracks.stream().noneMatch(ScarHistory::hasReference)) {
            return words.say("title.no_baseline", sessions);
        }
        var again = tracks.stream()
                .filter(ScarHistory::hasReference)
                .anyMatch(track -> !track.followUps().isEmpty());
        return words.say(again ? "title.unsettled" : "title.no_follow_up", sessions);
    }

    private static String changed(Words words, long change) {
        var after = words.sessions(sessionsBefore(words.standing()));
        if (change == 0) {
            return words.say("title.same", after);
        }
        if (change < 0) {
            return words.say("title.worse", after, words.points(-change));
        }
        var least = words.standing().instrument().minImprovement();
        var noise = least.isPresent() && change < least.getAsLong();
        return words.say(noise ? "title.noise" : "title.better", after, words.points(change));
    }

    private static int sessionsBefore(PatientStatus standing) {
        var last = standing.lastSeen().orElseThrow();
        return standing.course().orElseThrow().sessionsBefore((int) last.toEpochDay());
    }

    /** Whole weeks from the first session to the latest reading that counts. */
    static long week(PatientStatus standing) {
        var last = standing.lastSeen().orElseThrow();
        return (last.toEpochDay() - standing.course().orElseThrow().start()) / 7;
    }
}
