package org.scarline.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;

/** Who was still to be treated after so many sessions, and who had stopped: the two are not alike. */
final class Stopped {
    private record Picked(TreatedSeries series, EfficacyRating rating) {
        boolean wentOn() {
            return series.course().days().size() > rating.sessionsBefore();
        }
    }

    private Stopped() {}

    static void add(Treatment treatment, Contributions contributions) {
        var places = new HashMap<Contribution.Key, List<Picked>>();
        for (var series : treatment.series()) {
            for (var pick : series.picks()) {
                if (Axes.SESSIONS.contains(pick.level())) {
                    for (var key : keys(series, pick)) {
                        places.computeIfAbsent(key, place -> new ArrayList<>()).add(new Picked(series, pick.rating()));
                    }
                }
            }
        }
        places.forEach((key, picked) -> {
            var improvement = new Mean();
            picked.forEach(each -> improvement.add(each.rating().improvement()));
            contributions.put(key, improvement.value().rounded(), end(picked));
        });
    }

    private static List<Contribution.Key> keys(TreatedSeries series, Axes.Pick pick) {
        return List.of(
                key(series, Contribution.ALL, pick.level()),
                key(series, series.key().scarType().code(), pick.level()));
    }

    private static Contribution.Key key(TreatedSeries series, String scarType, Level level) {
        return new Contribution.Key(
                ContributionKind.STOPPED,
                series.key().instrument(),
                series.key().raterRole().code(),
                scarType,
                level,
                Contribution.ALL);
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
