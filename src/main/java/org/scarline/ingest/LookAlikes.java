package org.scarline.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scarline.clinic.PatientKey;
import org.scarline.rows.patient.PatientTable;

/** Finds patients of one site whose ids differ only in case, dashes, quotes, blanks, unseen characters, leading zeros or marks around them. */
final class LookAlikes {
    private static final String DROPPED = "'\"`\u00b4\u2018\u2019\u201c\u201d\u2032\u2033\u00ab\u00bb\u2039\u203a_";

    /** Before and behind an id: a footnote's star or small number, brackets, a full stop. */
    private static final Pattern MARKS = Pattern.compile("^[^\\p{L}\\p{Nd}]+|[^\\p{L}\\p{Nd}]+$");

    private static final String ASCII_DROPPED = "'\"`_- ";

    private static final Pattern POINT_ZERO = Pattern.compile("(?<=[0-9])\\.0$");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");

    private final Map<PatientKey, String> first = new HashMap<>();

    private LookAlikes() {}

    /** Knows nobody yet. */
    static LookAlikes none() {
        return new LookAlikes();
    }

    /** Knows all patients of a table. */
    static LookAlikes in(PatientTable table) {
        var known = new LookAlikes();
        table.each(patient -> known.first.putIfAbsent(known.folded(patient), patient.id()));
        return known;
    }

    /** The id of another patient of the site that a patient is easily taken for. */
    Optional<String> of(PatientKey patient) {
        var other = first.computeIfAbsent(folded(patient), key -> patient.id());
        return other.equals(patient.id()) ? Optional.empty() : Optional.of(other);
    }

    private PatientKey folded(PatientKey patient) {
        return new PatientKey(patient.site(), folded(patient.id()));
    }

    /** What of an id is read at a glance; a spreadsheet's 101.0 is its 101. */
    static String folded(String id) {
        return isPlain(id) ? foldedPlain(id) : foldedByPatterns(id);
    }

    /** Visible ASCII without marks around it. */
    private static boolean isPlain(String id) {
        if (id.isEmpty() || !isLetterOrDigit(id.charAt(0)) || !isLetterOrDigit(id.charAt(id.length() - 1))) {
            return false;
        }
        for (var at = 0; at < id.length(); at++) {
            if (id.charAt(at) < ' ' || id.charAt(at) > '~') {
                return false;
            }
        }
        return true;
    }

    /** The same as by patterns, sign by sign: every new patient comes this way. */
    private static String foldedPlain(String id) {
        var isDecimal = id.endsWith(".0") && id.length() > 2 && isDigit(id.charAt(id.length() - 3));
        var end = isDecimal ? id.length() - 2 : id.length();
        var folded = new StringBuilder(end);
        var isInNumber = false;
        for (var at = 0; at < end; at++) {
            var each = id.charAt(at);
            var isLeading = each == '0' && !isInNumber && at + 1 < end && isDigit(id.charAt(at + 1));
            isInNumber = isDigit(each) && !isLeading;
            if (!isLeading && ASCII_DROPPED.indexOf(each) < 0) {
                folded.append(Character.toLowerCase(each));
            }
        }
        return folded.toString();
    }

    private static boolean isLetterOrDigit(char each) {
        return isDigit(each) || (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    static String foldedByPatterns(String id) {
        var bare = MARKS.matcher(id.toLowerCase(Locale.ROOT)).replaceAll("");
        var text = POINT_ZERO.matcher(bare.isEmpty() ? id : bare).replaceFirst("");
        var folded = new StringBuilder(text.length());
        LEADING_ZEROS
                .matcher(text)
                .replaceAll("")
                .chars()
                .filter(each -> !isDropped(each))
                .forEach(each -> folded.append((char) each));
        return folded.toString();
    }

    private static boolean isDropped(int each) {
        var type = Character.getType(each);
        return DROPPED.indexOf(each) >= 0
                || type == Character.DASH_PUNCTUATION
                || type == Character.SPACE_SEPARATOR
                || type == Character.FORMAT;
    }
}
