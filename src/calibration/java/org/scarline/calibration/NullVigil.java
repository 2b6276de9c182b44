package org.scarline.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.scarline.compare.Register;
import org.scarline.results.Results;
import org.scarline.stats.SplitMix64;
import org.scarline.tally.Tally;

/** Many growing cohorts in which all outcome claims are at their thresholds at once, each looked at week by week. */
final class NullVigil {
    private static final int LEAST = 30;
    private static final Set<String> ARMS = Set.of(
            "rf-standard",
            "rf+laser-rf",
            "start:rf-start:standard",
            "start:rf+laser-start:rf",
            "sessions_3_to_6-sessions_1_to_2");

    private static final String ONSET = "onset/by_day_42";

    /** The claims on two arms. */
    static final List<String> ON_ARMS = List.of("series", "rf_adds", "laser_adds");

    /** One reading of every outcome claim that compares with nothing or with no difference. */
    static final List<String> ALL = List.of(
            "effective/any_gain",
            "each_type",
            ONSET,
            "series",
            "continued",
            "rf_adds",
            "laser_adds",
            "skin_types",
            "downtime");

    private final NullWorld nothing;
    private final List<String> names;
    private final Register claims;

    NullVigil(NullWorld nothing, List<String> names) {
        this.nothing = nothing;
        this.names = names;
        this.claims = Register.only(names.toArray(String[]::new));
    }

    World world() {
        return nothing.world();
    }

    List<Verdicted> verdicts(int cohorts) {
        return Vigil.verdicted(world(), Parallel.map("all at once, " + world().name(), cohorts, this::watch));
    }

    private Map<String, Ever> watch(int number) {
        var watching = new Watching(claims);
        var numbers = SplitMix64.of(world().seed(number));
        var patients = new ArrayList<NullWorld.Patient>();
        for (var i = 0; i < nothing.patients(); i++) {
            patients.add(nothing.draw(numbers));
        }
        var tally = new Tally((int) Cohort.CLOSED.toEpochDay());
        for (var week = 0; week < Looks.COUNT; week++) {
            var today = Cohort.OPENED.plusWeeks(week);
            patients.forEach(each -> each.addNew(today, tally));
            var seen = patients.stream().filter(each -> each.isSeen(today)).toList();
            if (seen.size() >= LEAST) {
                var times = new Tally((int) Cohort.CLOSED.toEpochDay());
                seen.stream().filter(each -> names.contains(ONSET)).forEach(each -> each.addTime(today, times));
                watching.look(results(tally, times));
            }
        }
        return watching.byReading();
    }

    /** Intervals of times change as visits come; all else is only added to. */
    private Results results(Tally tally, Tally times) {
        return new Results(Stream.of(tally, times)
                .flatMap(each -> Cohort.results(each, this::isAsked).all().stream())
                .toList());
    }

    private boolean isAsked(org.scarline.results.Cell cell) {
        var everyone = cell.population().equals("all");
        var everyType = cell.scarType().equals("all");
        if (cell.twoArms()) {
            var site = cell.population().startsWith("site:") && !cell.ofStartArm();
            return ARMS.contains(cell.arm()) && everyType && (everyone || site);
        }
        if (!cell.arm().equals("all") || names.equals(ON_ARMS)) {
            return false;
        }
        return switch (cell.axis()) {
            case "final" -> everyone || (everyType && cell.population().startsWith("fitzpatrick"));
            case "continued", "practice" -> everyone;
            case "time" -> everyone && everyType && cell.level().equals("42");
            default -> false;
        };
    }
}
