package org.scarline.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.scarline.ingest.FileCheck.Finding;

/**
 * Problems of one kind in one column of a file.
 *
 * @param code with {@code unusual} and remarks among them, which are kept
 * @param column empty when they concern whole lines or the file
 * @param count how many
 * @param first the first of them, as they are said
 */
record FindingGroup(String code, String column, int count, List<String> first) {
    private static final int SHOWN = 3;

    /** By code and column. */
    static List<FindingGroup> of(Collection<Finding> findings) {
        var groups = new TreeMap<String, List<Finding>>();
        for (var finding : findings) {
            var problem = finding.problem();
            groups.computeIfAbsent(problem.code() + "\t" + problem.column(), key -> new ArrayList<>())
                    .add(finding);
        }
        return groups.values().stream()
                .map(group -> new FindingGroup(
                        group.get(0).problem().code().name(),
                        group.get(0).problem().column(),
                        group.size(),
                        group.stream().limit(SHOWN).map(Finding::text).toList()))
                .toList();
    }

    /** What to do about it. */
    String advice() {
        return ADVICE.getOrDefault(code, "mend the lines in the source and drop the file again");
    }

    /** {@code OUT_OF_RANGE score: 2, such as ratings.csv:41 score "7": …; mend …}. */
    String text() {
        var where = column.isEmpty() ? "" : " " + column;
        return String.format(Locale.ROOT, "%s%s: %,d; %s", code, where, count, advice());
    }

    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry("UNUSUAL", "kept; look whether it is meant"),
            Map.entry("SAME_KEY", "kept, the last counts; look which is right"),
            Map.entry("LOOK_ALIKE", "kept as two patients; look whether they are one"),
            Map.entry("UNKNOWN_CODE", "write our words, or name the source's under codes in a profile"),
            Map.entry("UNKNOWN_INSTRUMENT", "write our code, or add the instrument to data/reference/instruments.csv"),
            Map.entry("BAD_DATE", "write yyyy-MM-dd, or name date_format in a profile"),
            Map.entry("AMBIGUOUS_NUMBER", "name decimal_mark in a profile"),
            Map.entry("SCIENTIFIC_ID", "export ids as text: the lost digits cannot be had back from this file"),
            Map.entry("BAD_ENCODING", "save as CSV UTF-8, or name encoding in a profile"),
            Map.entry("UNKNOWN_KIND", "draft a profile: validate --suggest FILE"),
            Map.entry("MISSING_COLUMN", "add the column, or draft a profile: validate --suggest FILE"),
            Map.entry("NEEDS_PROFILE", "draft a profile: validate --suggest FILE"),
            Map.entry("STILL_GROWING", "add a line end, or let it lie until the next night"));
}
