package org.scarline.withdraw;

import java.nio.charset.StandardCharsets;
import org.scarline.clinic.PatientKey;

/** Whether bytes or texts name a patient: the id as a word of its own, no letter or digit beside it. */
final class Naming {
    /** Shorter ones stand by chance in a file of some megabytes. */
    private static final int BYTES = 5;

    /** A number of fewer digits may be a year, a count or a code. */
    private static final int DIGITS = 6;

    private final byte[] id;
    private final String text;

    Naming(PatientKey patient) {
        this.text = patient.id();
        this.id = text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether an id found in any file says anything: one such as {@code 7} stands in all of them. */
    boolean isTelling() {
        var isNumber = text.chars().allMatch(Character::isDigit);
        return id.length >= (isNumber ? DIGITS : BYTES);
    }

    boolean isIn(String line) {
        return isIn(line.getBytes(StandardCharsets.UTF_8));
    }

    boolean isIn(byte[] bytes) {
        for (var at = 0; at + id.length <= bytes.length; at++) {
            if (isAt(bytes, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(byte[] bytes, int at) {
        for (var i = 0; i < id.length; i++) {
            if (bytes[at + i] != id[i]) {
                return false;
            }
        }
        return !isWord(bytes, at - 1) && !isWord(bytes, at + id.length);
    }

    private static boolean isWord(byte[] bytes, int at) {
        return at >= 0 && at < bytes.length && (Character.isLetterOrDigit(bytes[at]) || bytes[at] < 0);
    }
}
