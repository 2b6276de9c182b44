package org.scarline.tally;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.FlowStage;
import org.scarline.derive.outcome.Level;

/** Sites whose ratings are of nobody who was treated there: what was treated and what was rated call their patients otherwise. */
final class Strangers {
    private static final int FEW = 10;

    private final Tally tally;

    private Strangers(Tally tally) {
        this.tally = tally;
    }

    /** A line for each such site; none where anybody is both treated and rated, or where few are. */
    static List<String> texts(Tally tally) {
        var strangers = new Strangers(tally);
        return tally.sites().stream()
                .sorted()
                .flatMap(site -> strangers.text(site).stream())
                .toList();
    }

    private Optional<String> text(String site) {
        var population = Population.site(site);
        Map<FlowStage, Long> ends = new EnumMap<>(FlowStage.class);
        var ratedAlone = 0L;
        for (var key : tally.keys(ContributionKind.FLOW)) {
            Level level = key.level();
            var patients = tally.counted(key, population).n();
            if (level instanceof FlowStage stage && key.instrument().isEmpty()) {
                ends.merge(stage, patients, Long::sum);
            } else if (level == FlowStage.NOT_TREATED) {
                ratedAlone = Math.max(ratedAlone, patients);
            }
        }
        var all = ends.values().stream().mapToLong(Long::longValue).sum();
        var treated = all - ends.getOrDefault(FlowStage.NOT_TREATED, 0L);
        var isNobodyRated = ends.getOrDefault(FlowStage.NOT_RATED, 0L) == treated;
        return isNobodyRated && treated >= FEW && ratedAlone >= FEW
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "site %s: of %,d patients with sessions none has a rating, and of at least %,d with ratings none a session, so"
                                + " that no outcome is known: are their ids of two kinds, as names beside numbers, or with and without"
                                + " leading zeros?",
                        site,
                        treated,
                        ratedAlone))
                : Optional.empty();
    }
}
