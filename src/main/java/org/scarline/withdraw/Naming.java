package org.scarline.withdraw;

import java.nio.charset.StandardCharsets;
import org.scarline.clinic.PatientKey;

/** Whether bytes or texts name a patient: the id as a word of its own, no letter or digit beside it. */
final class Naming {
    private final byte[] id;
    private final String text;

    Naming(PatientKey patient) {
        this.text = patient.id();
        this.id = text.getBytes(StandardCharsets.UTF_8);
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
