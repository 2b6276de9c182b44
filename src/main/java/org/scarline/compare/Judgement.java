package org.scarline.compare;

import java.util.List;
import java.util.OptionalDouble;
import org.scarline.clinic.Instruments;
import org.scarline.results.Primary;
import org.scarline.results.Results;

/**
 * The documented claims held against the results of a run.
 *
 * @param verdicts one per row of the claims, reading by reading in their order; after the rows that are parts of one
 *     reading, one for all of them
 * @param sensitivity each outcome verdict repeated in other ways, in the same order
 */
record Judgement(List<Verdict> verdicts, List<Sensitivity> sensitivity) {
    public Judgement {
        verdicts = List.copyOf(verdicts);
        sensitivity = List.copyOf(sensitivity);
    }

    /** Where the clinic says of no difference that it matters. */
    public static Judgement of(Claims claims, Results results, Instruments instruments, Primary primary) {
        return of(claims, results, instruments, primary, OptionalDouble.empty());
    }

    /**
     * Throws {@link IllegalArgumentException} when a claim names an instrument that cannot carry it.
     *
     * @param matters the least difference that matters to the clinic, in the unit of the primary instrument
     */
    public static Judgement of(
            Claims claims, Results results, Instruments instruments, Primary primary, OptionalDouble matters) {
        var terms = new Terms(claims.outcomes(), matters);
        var panel = new SensitivityRun(
                new Judge(results, instruments, primary, terms), new FirmFigures(results, instruments), instruments);
        var all = claims.all().stream()
                .flatMap(claim -> Reading.of(claim).stream())
                .flatMap(reading -> panel.of(reading).stream())
                .toList();
        return new Judgement(
                all.stream().map(SensitivityRun.Repeated::marked).toList(),
                all.stream().flatMap(each -> each.sensitivity().stream()).toList());
    }
}
