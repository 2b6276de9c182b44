package org.scarline.export.individual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scarline.export.individual.Traits.Coarseness;
import org.scarline.export.individual.Traits.Shown;

/**
 * How coarse traits must be so that nobody's are rare (k-anonymity, Samarati and Sweeney 1998): the same for all patients but
 * the rarest, of whom nothing is shown, and of all ways the one that loses least.
 *
 * @param rare what the rarest would have been shown as
 * @param k patients who look alike, at least
 * @param l different answers to "did the patient improve?" among those who look alike, at least (l-diversity, Machanavajjhala
 *     and others 2007); yes, no and not known are three
 */
record Generalisation(Coarseness coarseness, Set<Shown> rare, int k, int l) {
    /** Of whom nothing is shown: at most one in so many. */
    private static final int RAREST = 10;

    private static final Comparator<Coarseness> ORDER = Comparator.comparingInt(Coarseness::sex)
            .thenComparingInt(Coarseness::skin)
            .thenComparingInt(Coarseness::age);

    Generalisation {
        rare = Set.copyOf(rare);
    }

    /** One way, and how much it loses. */
    private record Tried(Generalisation way, double loss) {}

    /** The way that loses least and leaves so many alike; empty where there are fewer patients. */
    static Optional<Generalisation> of(Collection<Subject> subjects, int k) {
        return ways().stream()
                .map(way -> tried(way, subjects, k))
                .filter(tried -> tried.way().k() >= k)
                .min(Comparator.comparingDouble(Tried::loss)
                        .thenComparing(tried -> tried.way().coarseness(), ORDER))
                .map(Tried::way);
    }

    /** A patient's traits as they are shown. */
    Shown of(Traits traits) {
        var shown = traits.at(coarseness);
        return rare.contains(shown) ? Shown.NOTHING : shown;
    }

    private static List<Coarseness> ways() {
        var ways = new ArrayList<Coarseness>();
        for (var age = 0; age <= Coarseness.AGES; age++) {
            for (var sex = 0; sex <= Coarseness.SEXES; sex++) {
                for (var skin = 0; skin <= Coarseness.SKINS; skin++) {
                    ways.add(new Coarseness(age, sex, skin));
                }
            }
        }
        return ways;
    }

    private static Tried tried(Coarseness way, Collection<Subject> subjects, int k) {
        var sizes = new HashMap<Shown, Integer>();
        subjects.forEach(subject -> sizes.merge(subject.traits().at(way), 1, Integer::sum));
        var rare = sizes.entrySet().stream()
                .filter(each -> each.getValue() < k)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var few = rare.stream().mapToInt(each -> sizes.getOrDefault(each, 0)).sum();
        var kept = few * RAREST <= subjects.size() ? rare : Set.<Shown>of();
        var share = kept.isEmpty() ? 0 : (double) few / subjects.size();
        var measured = measured(new Generalisation(way, kept, 0, 0), subjects);
        return new Tried(measured, way.loss() * (1 - share) + Coarseness.ALL_LOST * share);
    }

    private static Generalisation measured(Generalisation way, Collection<Subject> subjects) {
        var sizes = new HashMap<Shown, Integer>();
        var answers = new HashMap<Shown, Set<String>>();
        for (var subject : subjects) {
            var shown = way.of(subject.traits());
            sizes.merge(shown, 1, Integer::sum);
            answers.computeIfAbsent(shown, each -> new TreeSet<>()).add(subject.improved());
        }
        return new Generalisation(
                way.coarseness(),
                way.rare(),
                sizes.values().stream().mapToInt(each -> each).min().orElse(0),
                answers.values().stream().mapToInt(Set::size).min().orElse(0));
    }
}
