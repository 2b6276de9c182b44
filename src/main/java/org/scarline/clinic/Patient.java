package org.scarline.clinic;

import java.util.OptionalInt;

/**
 * What a clinic recorded about a person.
 *
 * @param fitzpatrick skin type 1 to 6, empty when not recorded
 * @param birthYear calendar year, empty when not recorded
 * @param sex as the clinic wrote it, lower case, empty when not recorded
 * @param researchConsent whether the person allows research on the records
 */
public record Patient(OptionalInt fitzpatrick, OptionalInt birthYear, String sex, Answer researchConsent) {
    @Override
    public String toString() {
        return "a patient's row";
    }
}
