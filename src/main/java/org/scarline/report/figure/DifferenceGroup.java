package org.scarline.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.clinic.Arms;
import org.scarline.clinic.ScarType;
import org.scarline.report.story.Story;
import org.scarline.report.story.Value;
import org.scarline.results.ResultRow;

/** Differences of two arms under one head: over all patients, or in groups of them. */
record DifferenceGroup(String id, List<Gap> gaps) {
    private static final String ARMS = ArmDifference.RF_STANDARD;
    private static final String FINAL = "final";
    private static final List<String> STRATA = List.of("low", "mid", "high");
    private static final List<String> SESSIONS = List.of("1", "2", "3", "4", "5", "6", "7+");

    /** The difference of two arms in one of the groups. */
    record Gap(String level, String name, ArmDifference difference) {
        ResultRow row() {
            return difference.row();
        }

        Value value() {
            return difference.value();
        }
    }

    static List<DifferenceGroup> all(Story story) {
        return List.of(overall(story), types(story), strata(story), sessions(story));
    }

    private static DifferenceGroup overall(Story story) {
        var treated = ArmDifference.ofMeans(story, Story.ALL, ARMS, FINAL, FINAL);
        var started = ArmDifference.ofMeans(story, Story.ALL, Arms.start(ARMS), FINAL, FINAL);
        return group(
                "overall",
                Stream.of(
                        gap("treated", story.say("difference.overall.treated"), treated),
                        gap("start", story.say("difference.overall.start"), started)));
    }

    private static DifferenceGroup types(Story story) {
        return group(
                "types",
                Stream.of(ScarType.values())
                        .map(ScarType::code)
                        .map(type -> gap(
                                type,
                                story.words().name("scar", type),
                                ArmDifference.ofMeans(story, type, ARMS, FINAL, FINAL))));
    }

    private static DifferenceGroup strata(Story story) {
        return group(
                "strata",
                STRATA.stream()
                        .map(stratum -> gap(
                                stratum,
                                story.words().name("stratum", stratum),
                                story.find(Story.ALL, ARMS, FINAL, FINAL, "difference_stratum_" + stratum)
                                        .map(ArmDifference::new))));
    }

    private static DifferenceGroup sessions(Story story) {
        return group(
                "sessions",
                SESSIONS.stream()
                        .map(level -> gap(
                                level,
                                story.say(level.equals("1") ? "sessions.one" : "sessions.many", level),
                                ArmDifference.ofMeans(story, Story.ALL, ARMS, "sessions", level))));
    }

    private static DifferenceGroup group(String id, Stream<Optional<Gap>> gaps) {
        return new DifferenceGroup(id, gaps.flatMap(Optional::stream).toList());
    }

    private static Optional<Gap> gap(String level, String name, Optional<ArmDifference> difference) {
        return difference.map(found -> new Gap(level, name, found));
    }
}
