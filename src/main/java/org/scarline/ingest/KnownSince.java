package org.scarline.ingest;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.check.TakenScores;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.RejectTable;
import org.scarline.rows.ledger.SourceFile;

/**
 * Whether lines of a file were rejected by rows of instruments that are others by now: they name one that nobody knew and that has
 * a row, or have a score that was out of a range, or between steps, that are no longer the instrument's.
 */
final class KnownSince {
    private static final Set<Code> BY_INSTRUMENTS =
            EnumSet.of(Code.UNKNOWN_INSTRUMENT, Code.OUT_OF_RANGE, Code.OFF_STEP);
    private static final String TAKES = " takes ";

    private final RejectTable rejects;
    private final Set<String> known;
    private final Set<String> taken;

    KnownSince(RejectTable rejects, Instruments instruments) {
        this.rejects = rejects;
        this.known = instruments.all().stream()
                .map(Instrument::code)
                .map(SourceProfile::fold)
                .collect(Collectors.toSet());
        this.taken = instruments.all().stream().map(TakenScores::of).collect(Collectors.toSet());
    }

    boolean isNamedIn(SourceFile file) {
        return file.kind().equals(Optional.of(Kind.RATINGS))
                && file.counts().rejected() > 0
                && rejects.groups(file).stream().anyMatch(group -> BY_INSTRUMENTS.contains(group.code()))
                && rejects.problems(file, BY_INSTRUMENTS).stream().anyMatch(this::isJudgedOtherwise);
    }

    /** What a line is rejected for first; with anything else wrong, it is rejected all the same. */
    private boolean isJudgedOtherwise(Problem problem) {
        return problem.code() == Code.UNKNOWN_INSTRUMENT
                ? known.contains(SourceProfile.fold(problem.value()))
                : isByOtherScores(problem);
    }

    /** What was expected of the score then stands in its message, and in none that would be written now. */
    private boolean isByOtherScores(Problem problem) {
        var start = Problem.of(problem.code(), problem.column(), problem.value(), "")
                .message();
        if (!problem.message().startsWith(start)) {
            return false;
        }
        var expected = problem.message().substring(start.length());
        return expected.contains(TAKES)
                && taken.stream().noneMatch(now -> expected.equals(now) || expected.startsWith(now + ";"));
    }
}
