package org.scarline.compare;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What the data say to one documented claim: a row of {@code verdicts.csv}. Rates and shares are fractions of 1.
 *
 * @param id of the claim in {@code claims.csv}
 * @param reading which reading of it, empty where there is one; {@code reading.part} where several rows are parts of
 *     one, beside the row with that reading which speaks for all of them
 * @param statement the claim in the project's own words
 * @param ciLow ordinary 95 % interval, lower end
 * @param alwaysLow interval that holds at all looks together, lower end; the verdict uses this one
 * @param n patients it rests on
 * @param eligible patients who could have been evaluated, zero where that has no meaning
 * @param rule the claimed side, for example {@code > }
 * @param threshold in the estimate's unit; empty for a figure without a verdict
 * @param limits why the verdict goes no further, or what must be read with it; often empty
 */
public record Verdict(
        String id,
        String reading,
        Kind kind,
        String statement,
        Finding finding,
        OptionalDouble estimate,
        OptionalDouble ciLow,
        OptionalDouble ciHigh,
        OptionalDouble alwaysLow,
        OptionalDouble alwaysHigh,
        long n,
        long eligible,
        String rule,
        OptionalDouble threshold,
        String instrument,
        String raterRole,
        List<String> limits) {

    public Verdict {
        limits = List.copyOf(limits);
    }

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

    /** The same with further limits. */
    Verdict with(List<String> further) {
        return new Verdict(
                id,
                reading,
                kind,
                statement,
                finding,
                estimate,
                ciLow,
                ciHigh,
                alwaysLow,
                alwaysHigh,
                n,
                eligible,
                rule,
                threshold,
                instrument,
                raterRole,
                Stream.concat(limits.stream(), further.stream()).toList());
    }

    /** What a claim is about: what treatment does, what clinics do, or a figure without a verdict. */
    public enum Kind implements org.scarline.clinic.Coded {
        OUTCOME,
        PRACTICE,
        DESCRIPTIVE
    }

    /** The verdict's word. */
    public enum Finding implements org.scarline.clinic.Coded {
        SUPPORTED,
        LEANING_FOR,
        LEANING_AGAINST,
        CONTRADICTED,
        UNDETERMINED,
        INSUFFICIENT_DATA,
        NOT_RECORDED,
        FOLLOWED,
        PARTLY,
        NOT_FOLLOWED,
        /** A figure, no verdict. */
        SHOWN
    }
}
