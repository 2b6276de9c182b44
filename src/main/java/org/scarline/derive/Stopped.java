package org.scarline.derive;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;

/** Who was still to be treated after so many sessions, and who had stopped: the two are not alike. */
final class Stopped {
    private record Picked(TreatedSeries series, EfficacyRating rating) {
        boolean wentOn() {
            return series.course().days().size() > rating.sessionsBefore();
        }
    }

    private Stopped() {}

    static void add(Treatment treatment, Contributions contributions) {
        var places = new Long2ObjectOpenHashMap<List<Picked>>();
        var all = contributions.numbers().arm(Contribution.ALL);
        for (var series : treatment.series()) {
            var types = contributions.bothTypes(series.key());
            for (var pick : series.picks()) {
                if (Axes.SESSIONS.contains(pick.level())) {
                    var picked = new Picked(series, pick.rating());
                    for (var type : types) {
                        var place = PlaceNumbers.place(ContributionKind.STOPPED, type, pick.level(), all);
                        places.computeIfAbsent(place, each -> new ArrayList<>()).add(picked);
                    }
                }
            }
        }
        for (var each : places.long2ObjectEntrySet()) {
            put(each.getLongKey(), each.getValue(), contributions);
        }
    }

    private static void put(long place, List<Picked> picked, Contributions contributions) {
        var improvement = new Mean();
        picked.forEach(each -> improvement.add(each.rating().improvement()));
        contributions.put(place, improvement.value().rounded(), end(picked));
    }

    /** The last session, unless any of the places was treated again. */
    private static long end(List<Picked> picked) {
        return picked.stream().anyMatch(Picked::wentOn)
                ? ContributionKind.OPEN
                : picked.stream()
                        .mapToLong(each -> each.series().course().last())
                        .max()
                        .orElseThrow();
    }
}
