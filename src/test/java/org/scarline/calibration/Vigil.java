package org.scarline.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scarline.compare.Claims;

/** Many growing cohorts of one world, each looked at every week for two years. */
final class Vigil {
    private final World world;
    private final Lens lens;
    private final Claims claims;
    private final int patients;

    Vigil(World world, Lens lens, Claims claims, int patients) {
        this.world = world;
        this.lens = lens;
        this.claims = claims;
        this.patients = patients;
    }

    /** One line per claim and reading. */
    List<Verdicted> of(int cohorts) {
        var watched = Parallel.map("verdicts, " + world.name(), cohorts, this::watch);
        var byReading = new LinkedHashMap<String, List<Ever>>();
        watched.forEach(cohort -> cohort.forEach((reading, ever) ->
                byReading.computeIfAbsent(reading, each -> new ArrayList<>()).add(ever)));
        var all = new ArrayList<Verdicted>();
        byReading.forEach((reading, evers) -> all.add(Verdicted.of(world, reading, evers)));
        return all;
    }

    private Map<String, Ever> watch(int number) {
        var watching = new Watching(claims);
        new Looks(Cohort.growing(world, number, patients, lens), lens)
                .each((look, outcomes, results) -> watching.look(results));
        return watching.byReading();
    }
}
