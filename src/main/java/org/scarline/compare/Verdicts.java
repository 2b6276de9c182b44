package org.scarline.compare;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.scarline.clinic.Instruments;
import org.scarline.results.Primary;
import org.scarline.results.Results;

/** The verdicts alone, for those who ask for nothing else. */
public final class Verdicts {
    private Verdicts() {}

    /**
     * Those on some claims as they stand among more, without what repeats them in other ways.
     *
     * @param outcomeClaims how many claims on outcomes there are in all
     */
    public static List<Verdict> among(
            int outcomeClaims, Claims claims, Results results, Instruments instruments, Primary primary) {
        var judge = new Judge(results, instruments, primary, new Terms(outcomeClaims, OptionalDouble.empty()));
        return claims.all().stream()
                .flatMap(claim -> Reading.of(claim).stream())
                .flatMap(reading -> {
                    var rows = reading.rows().stream().map(judge::verdict).toList();
                    return Stream.concat(rows.stream(), reading.together(rows).stream());
                })
                .toList();
    }

    /** See {@link Judgement#of}. */
    public static List<Verdict> of(Claims claims, Results results, Instruments instruments, Primary primary) {
        return Judgement.of(claims, results, instruments, primary).verdicts();
    }
}
