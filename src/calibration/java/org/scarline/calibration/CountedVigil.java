package org.scarline.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scarline.compare.Register;
import org.scarline.results.Results;
import org.scarline.stats.SplitMix64;
import org.scarline.tally.Tally;

/** Many growing cohorts in which all outcome claims are true by as much at once, each looked at again and again. */
final class CountedVigil {
    private static final int LEAST = 30;
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

    private final CountedWorld counted;
    private final List<String> names;
    private final Register claims;
    private final int weeks;

    /**
     * Names what is done.
     *
     * @param weeks from one look to the next
     */
    CountedVigil(CountedWorld counted, List<String> names, int weeks) {
        this.counted = counted;
        this.names = names;
        this.weeks = weeks;
        this.claims = Register.only(names.toArray(String[]::new));
    }

    World world() {
        return counted.world();
    }

    List<Verdicted> verdicts(int cohorts) {
        return Vigil.verdicted(world(), Parallel.map("all at once, " + world().name(), cohorts, this::watch));
    }

    private Map<String, Ever> watch(int number) {
        var watching = new Watching(claims);
        var numbers = SplitMix64.of(world().seed(number));
        var patients = new ArrayList<CountedWorld.Patient>();
        for (var i = 0; i < counted.patients(); i++) {
            patients.add(counted.draw(numbers));
        }
        var tally = new Tally((int) Cohort.CLOSED.toEpochDay());
        for (var week = (Looks.COUNT - 1) % weeks; week < Looks.COUNT; week += weeks) {
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
            return WatchedClaims.ARMS.contains(cell.arm()) && everyType && (everyone || site);
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
