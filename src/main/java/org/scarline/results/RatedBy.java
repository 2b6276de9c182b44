package org.scarline.results;

/**
 * What a scar is rated with: an instrument, and who rates. Different scales are never pooled.
 *
 * @param instrument code; empty where no instrument is concerned, or where a claim leaves it open
 * @param raterRole code; empty likewise
 */
public record RatedBy(String instrument, String raterRole) {
    /** Of practice, gaps, safety and cost, which no instrument measures. */
    public static final RatedBy NONE = new RatedBy("", "");
}
