package org.scarline.ingest.suggest.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a laser that stands beside needling ablates: known by its medium where that has one answer. */
public final class Lasers {
    private static final Pattern ANY = Pattern.compile(
            "(?iu).*(laser|lazer|(?<![a-z])co ?[2\u2082]|fraxel|(?<![a-z])yag|erbium|thulium|(?<![a-z])pdl|laseroterap).*");
    private static final Pattern NOT_ABLATIVE = Pattern.compile("(?iu).*(non|nicht|not|no|nie|niet)[ -]?ablati.*");
    private static final Pattern DENIAL = Pattern.compile("(?iu)(non|nicht|not|no|nie|niet)[ -]?ablati\\p{L}*");
    private static final Pattern NEVER = Pattern.compile(
            "(?iu).*(nd[: -]*yag|glass?|1540|1550|1927|thulium|(?<![a-z])pdl|dye|farbstoff|(?<![a-z])pi[ck]o).*");
    private static final Pattern ABLATIVE = Pattern.compile("(?iu).*ablati.*");
    private static final Pattern ALWAYS = Pattern.compile(
            "(?iu).*((?<![a-z])co ?[2\u2082]|kohlendioxid|10[.,]?600|er[: -]*yag|erbium[: -]*yag|2940).*");

    private Lasers() {}

    public static boolean isOne(String text) {
        return ANY.matcher(text).matches();
    }

    /** A text without the words that say of a laser what it does not: they deny no treatment. */
    public static String withoutDenial(String text) {
        return DENIAL.matcher(text).replaceAll("");
    }

    /** Its codes: one where it is sure, none where nothing tells, two where both are said. */
    public static List<String> codes(String text) {
        var codes = new ArrayList<String>();
        var isNot = NOT_ABLATIVE.matcher(text).matches();
        if (ALWAYS.matcher(text).matches() || (ABLATIVE.matcher(text).matches() && !isNot)) {
            codes.add("laser_ablative");
        }
        if (isNot || NEVER.matcher(text).matches()) {
            codes.add("laser_nonablative");
        }
        return List.copyOf(codes);
    }
}
