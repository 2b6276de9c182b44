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
 * @param texts by the name of a column that the profile does not read: a visit's number perhaps, or the patient's name
 */
public record BlockRow(long number, Id id, Optional<LocalDate> day, Map<String, String> texts, Said said) {
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

    /**
     * What it says by the profile.
     *
     * @param person of the patient, by the column of ours
     * @param restated the column of the patient in which an empty cell would mean what stands above; empty for none
     * @param strand what was treated or rated, so that days go on for each in turn
     */
    public record Said(Map<String, String> person, String restated, String strand) {
        @Override
        public String toString() {
            return "what a row says";
        }
    }

    @Override
    public String toString() {
        return "row " + number;
    }
}
