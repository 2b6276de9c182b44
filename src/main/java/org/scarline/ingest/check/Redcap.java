package org.scarline.ingest.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/** Tells a flat export of REDCap by its header: columns of several forms and events stand side by side in it. */
final class Redcap {
    private static final String NEEDS_PROFILE =
            "it is a REDCap export, whose rows belong to several forms: a profile must say which column is what; draft one"
                    + " with: java -jar scarline.jar validate --suggest FILE";

    /** Names that REDCap gives; of a labelled export the labels. */
    private static final Pattern OWN =
            Pattern.compile("redcap_.*|.*_{3}.+|repeat instrument|repeat instance|.*\\(choice=.*\\)");

    private static final Pattern COMPLETE = Pattern.compile(".+_complete|complete\\?");

    /** One value a row, which no table of columns can hold. */
    private static final String OF_VALUES =
            "it is a REDCap export of one value a row (EAV): export it flat, one record or form a row (by the API: type=flat),"
                    + " and drop that; then draft a profile with: java -jar scarline.jar validate --suggest FILE";

    /** What explains an export, and holds none. */
    private static final String DICTIONARY =
            "it is the data dictionary of a REDCap project, which holds no rows: call it PROJECT_DataDictionary.csv, as REDCap"
                    + " does, and it is left where it is for validate --suggest; or take it out";

    private Redcap() {}

    /** Why an export is not read as it is; empty where the header is of none. */
    static Optional<Problem> refused(List<String> cells) {
        if (names(cells).contains("variable / field name")) {
            return Optional.of(Problem.of(Code.UNREADABLE, DICTIONARY));
        }
        if (isOfValues(cells)) {
            return Optional.of(Problem.of(Code.UNREADABLE, OF_VALUES));
        }
        return isHeader(cells) ? Optional.of(Problem.of(Code.NEEDS_PROFILE, NEEDS_PROFILE)) : Optional.empty();
    }

    private static boolean isOfValues(List<String> cells) {
        var names = names(cells);
        return names.contains("record") && names.contains("field_name") && names.contains("value");
    }

    private static List<String> names(List<String> cells) {
        return cells.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    }

    private static boolean isHeader(List<String> cells) {
        var names = names(cells);
        var isOfAForm = names.stream().anyMatch(name -> COMPLETE.matcher(name).matches());
        return names.stream().anyMatch(name -> OWN.matcher(name).matches())
                || (isOfAForm && (names.contains("record_id") || names.contains("record id")))
                || (!names.isEmpty()
                        && COMPLETE.matcher(names.get(names.size() - 1)).matches());
    }
}
