package org.scarline.rows.ledger;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Adds problems up by code and column, in the order of both. */
public final class ProblemGroups {
    private final TreeMap<String, ProblemGroup> groups = new TreeMap<>();

    /** Another problem, behind those that were added; of the file itself where its line is 0. */
    public void add(Problem problem, long line) {
        add(ProblemGroup.of(problem, line));
    }

    private void add(ProblemGroup group) {
        groups.merge(group.code().name() + '\t' + group.column(), group, ProblemGroup::plus);
    }

    /** These, and behind them others. */
    public ProblemGroups with(ProblemGroups later) {
        return with(later.all());
    }

    ProblemGroups with(Collection<ProblemGroup> later) {
        later.forEach(this::add);
        return this;
    }

    public List<ProblemGroup> all() {
        return List.copyOf(groups.values());
    }
}
