package org.scarline.compare;

/**
 * Which row of the claims.
 *
 * @param id of the claim in {@code claims.csv}
 * @param reading which reading of it, empty where there is one; {@code reading.part} where several rows are parts of
 *     one, beside the row with that reading which speaks for all of them
 */
public record ClaimKey(String id, String reading) {
    /** The reading without its part. */
    public String whole() {
        return Reading.whole(reading);
    }

    /** The part without its reading; of a row that is no part, the reading. */
    public String part() {
        return Reading.part(reading);
    }

    /** Whether it is one of several that speak only together. */
    public boolean isPart() {
        return Reading.isPart(reading);
    }
}
