package org.scarline.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.scarline.ingest.FileCheck.Finding;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.ProblemGroup;
import org.scarline.rows.ledger.ProblemGroups;

/**
 * Findings of one code and column of a file: how many, what to do, and each sentence once with where it holds.
 *
 * @param said in the order of the file, at most {@value #SHOWN}
 * @param others sentences that are not among them
 */
record ProblemKind(ProblemGroup group, Rank rank, List<Said> said, long others) {
    private static final int SHOWN = 10;
    private static final int PLACES = 3;

    /** What becomes of what it is said of. */
    enum Rank {
        FILE("not loaded as it is"),
        REJECTED("rejected"),
        REMARK("kept, to be looked at"),
        UNUSUAL("kept, unusual");

        private final String words;

        Rank(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        static Rank of(Finding finding) {
            if (finding.line() == 0) {
                return FILE;
            }
            return finding.warning() ? UNUSUAL : finding.problem().code().isRemark() ? REMARK : REJECTED;
        }
    }

    /**
     * A sentence.
     *
     * @param text as it is said of the first place
     * @param places where it holds too, the first of them
     */
    record Said(String text, long count, List<String> places) {
        /** {@code r.csv:2 score "7": takes 1 to 4 (and 11 more, as 5, 9)}. */
        String line() {
            return count == 1
                    ? text
                    : String.format(
                            Locale.ROOT, "%s (and %,d more, as %s)", text, count - 1, String.join(", ", places));
        }
    }

    /** All kinds among findings: what costs most first, and of that what is most frequent. */
    static List<ProblemKind> of(List<Finding> findings) {
        var groups = new ProblemGroups();
        Map<String, List<Finding>> byKind = new TreeMap<>();
        for (var finding : findings) {
            groups.add(finding.problem(), finding.line());
            byKind.computeIfAbsent(
                            key(finding.problem().code(), finding.problem().column()), each -> new ArrayList<>())
                    .add(finding);
        }
        return groups.all().stream()
                .map(group -> of(group, byKind.getOrDefault(key(group.code(), group.column()), List.of())))
                .sorted(Comparator.comparing(ProblemKind::rank)
                        .thenComparing(kind -> -kind.group().count()))
                .toList();
    }

    private static String key(Code code, String column) {
        return code.name() + '\t' + column;
    }

    private static ProblemKind of(ProblemGroup group, List<Finding> findings) {
        Map<String, Sentence> sentences = new LinkedHashMap<>();
        findings.forEach(finding -> sentences
                .computeIfAbsent(finding.problem().message(), message -> new Sentence(finding))
                .add(finding));
        return new ProblemKind(
                group,
                Rank.of(findings.get(0)),
                sentences.values().stream().limit(SHOWN).map(Sentence::said).toList(),
                Math.max(0, sentences.size() - SHOWN));
    }

    /** One sentence and where it holds, while findings are gone through. */
    private static final class Sentence {
        private final Finding first;
        private final Set<String> places = new LinkedHashSet<>();
        private long count;

        Sentence(Finding first) {
            this.first = first;
        }

        void add(Finding finding) {
            count++;
            if (count > 1 && places.size() < PLACES) {
                places.add(finding.problem().found(finding.line()));
            }
        }

        Said said() {
            return new Said(first.text(), count, List.copyOf(places));
        }
    }

    /** The kind, and what is said of it below. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("  " + group.text());
        said.forEach(each -> lines.add("    " + each.line()));
        if (others > 0) {
            lines.add(String.format(Locale.ROOT, "    %,d more of the kind that say something else: --all", others));
        }
        return lines;
    }
}
