package org.scarline.compare;

import java.util.List;
import org.scarline.clinic.Instruments;
import org.scarline.results.Primary;
import org.scarline.results.Results;

/** The verdicts alone, for those who ask for nothing else. */
public final class Verdicts {
    private Verdicts() {}

    /** See {@link Judgement#of}. */
    public static List<Verdict> of(Claims claims, Results results, Instruments instruments, Primary primary) {
        return Judgement.of(claims, results, instruments, primary).verdicts();
    }
}
