package org.scarline.ingest.check;

import java.util.List;
import java.util.regex.Pattern;

/** Tells a flat export of REDCap by its header: columns of several forms and events stand side by side in it. */
final class Redcap {
    static final String NEEDS_PROFILE =
            "it is a REDCap export, whose rows belong to several forms: a profile must say which column is what; draft one"
                    + " with: java -jar scarline.jar validate --suggest FILE";

    /** Names that REDCap gives; of a labelled export the labels. */
    private static final Pattern OWN =
            Pattern.compile("redcap_.*|.*_{3}.+|repeat instrument|repeat instance|.*\\(choice=.*\\)");

    private static final Pattern COMPLETE = Pattern.compile(".+_complete|complete\\?");

    private Redcap() {}

    static boolean isHeader(List<String> cells) {
        var names = cells.stream()
                .map(cell -> cell.strip().toLowerCase(java.util.Locale.ROOT))
                .toList();
        var isOfAForm = names.stream().anyMatch(name -> COMPLETE.matcher(name).matches());
        return names.stream().anyMatch(name -> OWN.matcher(name).matches())
                || (isOfAForm && (names.contains("record_id") || names.contains("record id")))
                || (!names.isEmpty()
                        && COMPLETE.matcher(names.get(names.size() - 1)).matches());
    }
}
