package org.scarline.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.scarline.clinic.Coded;
import org.scarline.results.Cell;
import org.scarline.results.RatedBy;
import org.scarline.stats.Interval;

/**
 * What the data say to one documented claim: a row of {@code verdicts.csv}. Rates and shares are fractions of 1.
 *
 * @param key of the claim's row
 * @param claimed what it says
 * @param observed the row of the results that it was judged by
 * @param outlook how far it carries, and what more patients would bring
 * @param limits why the verdict goes no further, or what must be read with it; often empty
 */
public record Verdict(
        Key key, Claimed claimed, Finding finding, Observed observed, Outlook outlook, List<String> limits) {

    /**
     * Which row of the claims.
     *
     * @param id of the claim in {@code claims.csv}
     * @param reading which reading of it, empty where there is one; {@code reading.part} where several rows are parts of
     *     one, beside the row with that reading which speaks for all of them
     */
    public record Key(String id, String reading) {
        /** The reading without its part. */
        String whole() {
            return Reading.whole(reading);
        }

        /** The part without its reading; of a row that is no part, the reading. */
        String part() {
            return Reading.part(reading);
        }

        /** Whether it is one of several that speak only together. */
        boolean isPart() {
            return Reading.isPart(reading);
        }
    }

    /**
     * What is claimed.
     *
     * @param statement the claim in the project's own words
     * @param rule the claimed side, for example {@code > }
     * @param threshold in the estimate's unit; empty for a figure without a verdict
     */
    public record Claimed(Kind kind, String statement, String rule, OptionalDouble threshold) {}

    public Verdict {
        limits = List.copyOf(limits);
    }

    public String id() {
        return key.id();
    }

    public String reading() {
        return key.reading();
    }

    /** The reading without its part. */
    public String whole() {
        return key.whole();
    }

    /** The part without its reading; of a row that is no part, the reading. */
    public String part() {
        return key.part();
    }

    /** Whether it is one of several that speak only together. */
    public boolean isPart() {
        return key.isPart();
    }

    public Kind kind() {
        return claimed.kind();
    }

    public String statement() {
        return claimed.statement();
    }

    public String rule() {
        return claimed.rule();
    }

    public OptionalDouble threshold() {
        return claimed.threshold();
    }

    public OptionalDouble estimate() {
        return observed.estimate();
    }

    /** Ordinary 95 % interval, lower end. */
    public OptionalDouble ciLow() {
        return low(observed.ordinary());
    }

    public OptionalDouble ciHigh() {
        return high(observed.ordinary());
    }

    /** Interval that holds at all looks together, lower end; the verdict uses this one. */
    public OptionalDouble alwaysLow() {
        return low(observed.always());
    }

    public OptionalDouble alwaysHigh() {
        return high(observed.always());
    }

    static OptionalDouble low(Optional<Interval> interval) {
        return interval.map(Interval::low).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    static OptionalDouble high(Optional<Interval> interval) {
        return interval.map(Interval::high).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    public long n() {
        return observed.n();
    }

    /** Patients who could have been evaluated; empty where that has no meaning. */
    public OptionalLong eligible() {
        return outlook.eligible();
    }

    Cell cell() {
        return observed.cell();
    }

    RatedBy ratedBy() {
        return observed.cell().ratedBy();
    }

    public String instrument() {
        return observed.cell().instrument();
    }

    public String raterRole() {
        return observed.cell().raterRole();
    }

    /** The same with further limits. */
    Verdict with(List<String> further) {
        var all = Stream.concat(limits.stream(), further.stream()).toList();
        return new Verdict(key, claimed, finding, observed, outlook, all);
    }

    /** What a claim is about: what treatment does, what clinics do, or a figure without a verdict. */
    public enum Kind implements Coded {
        OUTCOME,
        PRACTICE,
        DESCRIPTIVE
    }

    /** The verdict's word. */
    public enum Finding implements Coded {
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
        SHOWN;

        /** Whether it says that the truth lies on one side. */
        public boolean isFirm() {
            return this == SUPPORTED || this == CONTRADICTED || this == FOLLOWED || this == NOT_FOLLOWED;
        }
    }
}
