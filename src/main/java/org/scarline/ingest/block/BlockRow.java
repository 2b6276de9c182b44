package org.scarline.ingest.block;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a row shows of whose it is.
 *
 * @param number as its program shows it
 * @param id how it names its patient
 * @param day on which something was done or rated
 * @param numbers by the place of a column that the profile does not read: a visit's number perhaps
 * @param person what it says of the patient, by the column of ours
 * @param restated what it says of the patient in columns in which an empty cell means what stands above; empty for nothing
 */
public record BlockRow(
        long number,
        Id id,
        Optional<LocalDate> day,
        Map<Integer, Integer> numbers,
        Map<String, String> person,
        String restated) {
    /**
     * How a row names its patient.
     *
     * @param text as it stands in the row; empty where it is left out
     * @param isAsAbove whether a sign stands for the id above
     * @param isHeading whether the row holds nothing but what rows below it take from it
     */
    public record Id(String text, boolean isAsAbove, boolean isHeading) {
        @Override
        public String toString() {
            return "an id";
        }
    }

    @Override
    public String toString() {
        return "row " + number;
    }
}
