package org.scarline.runs;

import java.util.List;
import org.scarline.compare.Verdict;

/** A reading of a claim whose verdict has another word than in an earlier run. */
public record ChangedVerdict(Verdict before, Verdict now) {
    /** In the order of the rows of now; readings that one run does not have are left out. */
    public static List<ChangedVerdict> between(List<Verdict> before, List<Verdict> now) {
        return now.stream()
                .flatMap(is -> before.stream()
                        .filter(was -> was.id().equals(is.id())
                                && was.reading().equals(is.reading())
                                && was.finding() != is.finding())
                        .map(was -> new ChangedVerdict(was, is)))
                .toList();
    }
}
