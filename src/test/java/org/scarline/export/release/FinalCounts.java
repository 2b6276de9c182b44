package org.scarline.export.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.scarline.results.Cell;

/**
 * The counts at the final rating as an attacker's unknowns: patients (n), responders (x), and what ties them together
 * whatever they are. Cells are scar type and treatment, and the two groups of skin types.
 */
final class FinalCounts {
    private static final List<String> TYPES = List.of(Cell.ALL, "ice_pick", "boxcar", "rolling");
    private static final List<String> ARMS = List.of(Cell.ALL, "standard", "rf");
    private static final List<String> SKINS = List.of("fitzpatrick_1_3", "fitzpatrick_4_6");

    /** A weighted sum of unknowns is at least so much. */
    record Tie(List<Term> terms, double least) {}

    /** An unknown and its weight. */
    record Term(int place, double weight) {}

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Tie> ties = new ArrayList<>();

    FinalCounts() {
        for (var what : List.of("n|", "x|")) {
            TYPES.forEach(type -> ARMS.forEach(arm -> places.put(what + type + "|" + arm, places.size())));
            SKINS.forEach(skin -> places.put(what + skin, places.size()));
        }
        for (var sign : List.of(Map.of("n|", 1.0), Map.of("x|", 1.0), Map.of("n|", 1.0, "x|", -1.0))) {
            tieParts(sign);
        }
        places.keySet().stream().filter(each -> each.startsWith("n|")).forEach(n -> {
            var x = n.replaceFirst("n", "x");
            tie(Map.of(n, 1.0, x, -1.0));
        });
    }

    /** The same holds of patients, of responders, and of those who do not respond. */
    private void tieParts(Map<String, Double> kinds) {
        for (var type : TYPES) {
            tie(sum(kinds, Map.of(type + "|all", 1.0, type + "|standard", -1.0, type + "|rf", -1.0)));
            if (!type.equals(Cell.ALL)) {
                ARMS.forEach(arm -> tie(sum(kinds, Map.of("all|" + arm, 1.0, type + "|" + arm, -1.0))));
                var other = new LinkedHashMap<String, Double>();
                ARMS.forEach(arm -> {
                    var weight = arm.equals(Cell.ALL) ? 1.0 : -1.0;
                    other.put("all|" + arm, weight);
                    other.put(type + "|" + arm, -weight);
                });
                tie(sum(kinds, other));
            }
        }
        for (var arm : ARMS) {
            // everybody has one type or two
            for (var most : List.of(1.0, 2.0)) {
                var types = new LinkedHashMap<String, Double>();
                TYPES.forEach(type -> types.put(type + "|" + arm, type.equals(Cell.ALL) ? -most : 1.0));
                types.replaceAll((cell, weight) -> most == 1 ? weight : -weight);
                tie(sum(kinds, types));
            }
        }
        tie(sum(kinds, Map.of("all|all", 1.0, SKINS.get(0), -1.0, SKINS.get(1), -1.0)));
    }

    private static Map<String, Double> sum(Map<String, Double> kinds, Map<String, Double> weights) {
        var all = new LinkedHashMap<String, Double>();
        kinds.forEach((kind, sign) -> weights.forEach((cell, weight) -> all.put(kind + cell, sign * weight)));
        return all;
    }

    private void tie(Map<String, Double> weights) {
        var terms = weights.entrySet().stream()
                .map(each -> new Term(place(each.getKey()), each.getValue()))
                .toList();
        ties.add(new Tie(terms, 0));
    }

    int place(String unknown) {
        return Objects.requireNonNull(places.get(unknown), unknown);
    }

    int size() {
        return places.size();
    }

    List<Tie> ties() {
        return ties;
    }

    /** How an aggregate's cell is called among the unknowns. */
    static String name(Cell cell) {
        return cell.population().equals(Cell.ALL) ? cell.scarType() + "|" + cell.arm() : cell.population();
    }

    /** The numbers of patients, by place. */
    List<Integer> patients() {
        return places.entrySet().stream()
                .filter(each -> each.getKey().startsWith("n|"))
                .map(Map.Entry::getValue)
                .toList();
    }

    boolean holds(String unknown) {
        return places.containsKey(unknown);
    }

    /**
     * From the smallest to the largest value of an unknown in one release, or of its change between two: two linear
     * programs.
     */
    double width(int unknown, List<Bounds> releases, Bounds.Step step) {
        var size = releases.size() * places.size();
        var constraints = new ArrayList<LinearConstraint>();
        for (var release = 0; release < releases.size(); release++) {
            constrain(releases.get(release), release * places.size(), size, constraints);
        }
        var objective = new double[size];
        objective[size - places.size() + unknown] = 1;
        if (releases.size() == 2) {
            objective[unknown] = -1;
            for (var place = 0; place < places.size(); place++) {
                var change = new double[size];
                change[place] = -1;
                change[places.size() + place] = 1;
                constraints.add(new LinearConstraint(change, Relationship.GEQ, -step.leaving()));
                constraints.add(new LinearConstraint(change, Relationship.LEQ, step.joining()));
            }
        }
        return end(objective, constraints, GoalType.MAXIMIZE) - end(objective, constraints, GoalType.MINIMIZE);
    }

    private void constrain(Bounds bounds, int from, int size, List<LinearConstraint> constraints) {
        for (var tie : ties) {
            var weights = new double[size];
            for (var term : tie.terms()) {
                weights[from + term.place()] += term.weight();
            }
            constraints.add(new LinearConstraint(weights, Relationship.GEQ, tie.least()));
        }
        for (var place = 0; place < places.size(); place++) {
            var one = new double[size];
            one[from + place] = 1;
            constraints.add(new LinearConstraint(one, Relationship.GEQ, bounds.low(place)));
            constraints.add(new LinearConstraint(one, Relationship.LEQ, bounds.high(place)));
        }
    }

    private static double end(double[] objective, List<LinearConstraint> constraints, GoalType goal) {
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(objective, 0),
                        new LinearConstraintSet(constraints),
                        goal,
                        new NonNegativeConstraint(true))
                .getValue();
    }
}
