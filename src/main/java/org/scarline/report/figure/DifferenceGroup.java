package org.scarline.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.clinic.Arms;
import org.scarline.clinic.ScarType;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Value;
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

    static List<DifferenceGroup> all(ReportContext context) {
        return List.of(overall(context), types(context), strata(context), sessions(context));
    }

    private static DifferenceGroup overall(ReportContext context) {
        var treated = ArmDifference.ofMeans(context, ReportContext.ALL, ARMS, FINAL, FINAL);
        var started = ArmDifference.ofMeans(context, ReportContext.ALL, Arms.start(ARMS), FINAL, FINAL);
        return group(
                "overall",
                Stream.of(
                        gap("treated", context.say("difference.overall.treated"), treated),
                        gap("start", context.say("difference.overall.start"), started)));
    }

    private static DifferenceGroup types(ReportContext context) {
        return group(
                "types",
                Stream.of(ScarType.values())
                        .map(ScarType::code)
                        .map(type -> gap(
                                type,
                                context.words().name("scar", type),
                                ArmDifference.ofMeans(context, type, ARMS, FINAL, FINAL))));
    }

    private static DifferenceGroup strata(ReportContext context) {
        return group(
                "strata",
                STRATA.stream()
                        .map(stratum -> gap(
                                stratum,
                                context.words().name("stratum", stratum),
                                context.find(ReportContext.ALL, ARMS, FINAL, FINAL, "difference_stratum_" + stratum)
                                        .map(ArmDifference::new))));
    }

    private static DifferenceGroup sessions(ReportContext context) {
        return group(
                "sessions",
                SESSIONS.stream()
                        .map(level -> gap(
                                level,
                                context.say(level.equals("1") ? "sessions.one" : "sessions.many", level),
                                ArmDifference.ofMeans(context, ReportContext.ALL, ARMS, "sessions", level))));
    }

    private static DifferenceGroup group(String id, Stream<Optional<Gap>> gaps) {
        return new DifferenceGroup(id, gaps.flatMap(Optional::stream).toList());
    }

    private static Optional<Gap> gap(String level, String name, Optional<ArmDifference> difference) {
        return difference.map(found -> new Gap(level, name, found));
    }
}
