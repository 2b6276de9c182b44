package org.scarline.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scarline.compare.Register;

/** Many growing cohorts of one world, each looked at again and again for two years. */
final class Vigil {
    private final World world;
    private final Lens lens;
    private final Register claims;
    private final int patients;
    private final int weeks;

    /**
     * Names what is done.
     *
     * @param patients who start within the two years
     * @param weeks from one look to the next
     */
    Vigil(World world, Lens lens, Register claims, int patients, int weeks) {
        this.world = world;
        this.lens = lens;
        this.claims = claims;
        this.patients = patients;
        this.weeks = weeks;
    }

    World world() {
        return world;
    }

    /** One line per claim and reading. */
    List<Verdicted> of(int cohorts) {
        var watched = Parallel.map("verdicts, " + world.name(), cohorts, this::watch);
        return verdicted(world, watched);
    }

    /** One line per claim and reading of watched cohorts, and one for any of them. */
    static List<Verdicted> verdicted(World world, List<Map<String, Ever>> watched) {
        var byReading = new LinkedHashMap<String, List<Ever>>();
        watched.forEach(cohort -> cohort.forEach((reading, ever) ->
                byReading.computeIfAbsent(reading, each -> new ArrayList<>()).add(ever)));
        var all = new ArrayList<Verdicted>();
        byReading.forEach((reading, evers) -> {
            if (evers.stream().anyMatch(ever -> ever.n() > 0)) {
                all.add(Verdicted.of(world, reading, evers));
            }
        });
        if (all.size() > 1) {
            all.add(Verdicted.any(world, watched.stream().map(Vigil::wholes).toList()));
        }
        return all;
    }

    /** Of readings with parts, the word for all of them. */
    private static List<Ever> wholes(Map<String, Ever> cohort) {
        return cohort.entrySet().stream()
                .filter(each -> !each.getKey().contains("."))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Map<String, Ever> watch(int number) {
        var watching = new Watching(claims);
        new Looks(Cohort.growing(world, number, patients, lens), lens).each(weeks, watching::look);
        return watching.byReading();
    }
}
