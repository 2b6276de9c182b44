package org.scarline.ingest.profile;

import java.util.Locale;
import java.util.Set;
import org.scarline.ingest.csv.CellText;

/** What people write for "as above". */
public final class AsAbove {
    private static final Set<String> DITTO = Set.of(
            "\"",
            "\u201d",
            "\u201e",
            "\u2033",
            "''",
            "-\"-",
            "- \" -",
            "dito",
            "ditto",
            "dto",
            "dto.",
            "idem",
            "\u00eddem",
            "id.",
            "s.o.",
            "jw.",
            "j.w.");

    private AsAbove() {}

    public static boolean isSaidBy(String text) {
        return DITTO.contains(CellText.clean(text).toLowerCase(Locale.ROOT));
    }
}
