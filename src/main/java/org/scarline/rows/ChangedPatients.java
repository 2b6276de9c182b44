package org.scarline.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.scarline.rows.ledger.Counts;
import org.scarline.rows.ledger.Precedence;
import org.scarline.rows.patient.MarkTable;

/**
 * The patients with rows that no outcome knows yet, in the order of their numbers. Where many changed, their rows are
 * scanned from the first to the last; where few did, each is looked up.
 */
public final class ChangedPatients {
    private final Stores stores;
    private final Precedence precedence;
    private int after = -1;

    ChangedPatients(Stores stores) {
        this.stores = stores;
        this.precedence = stores.ledger().precedence();
    }

    /** The next patients, at most so many; none after the last. */
    public List<ChangedPatient> next(int most) {
        var marks = stores.marks().next(after, most);
        var changed = new ArrayList<ChangedPatient>(marks.size());
        var gap = Math.max(4, stores.rows().segments());
        for (var from = 0; from < marks.size(); ) {
            var before = from + 1;
            while (before < marks.size()
                    && marks.get(before).patient() - marks.get(before - 1).patient() <= gap) {
                before++;
            }
            read(marks.subList(from, before), changed);
            from = before;
        }
        after = marks.isEmpty() ? after : marks.get(marks.size() - 1).patient();
        return changed;
    }

    private void read(List<MarkTable.Mark> near, List<ChangedPatient> changed) {
        var found = stores.rows()
                .between(near.get(0).patient(), near.get(near.size() - 1).patient());
        for (var mark : near) {
            var versions = found.containsKey(mark.patient())
                    ? found.get(mark.patient())
                    : stores.rows().none();
            var fates = new Fates(mark.since());
            var rows = versions.settle(precedence, fates);
            changed.add(
                    new ChangedPatient(mark.patient(), rows, mark.again() || fates.changeSomething(), fates.counts()));
        }
    }

    /**
     * Clears the marks of the patients that were given last, and enters what became of their rows in the ledger; call in
     * the transaction that stores their outcomes.
     */
    public void done(List<ChangedPatient> all) {
        if (all.isEmpty()) {
            return;
        }
        var became = new TreeMap<Integer, Counts.Rows>();
        all.forEach(each -> each.became().forEach((file, rows) -> became.merge(file, rows, Counts.Rows::plus)));
        stores.ledger().decide(became);
        stores.marks().clear(all.get(0).number(), all.get(all.size() - 1).number());
    }
}
