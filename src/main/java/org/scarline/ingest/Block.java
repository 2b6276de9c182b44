package org.scarline.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scarline.rows.ledger.Counts;
import org.scarline.rows.ledger.ProblemGroups;
import org.scarline.rows.ledger.RejectTable.Reject;
import org.scarline.rows.ledger.Span;

/**
 * Lines of one file that are stored together, or not at all.
 *
 * @param fileNumber of the ledger
 * @param header lines of the header, when this is the file's first block
 * @param blank lines before the header, likewise
 * @param end where the file is to be gone on with
 * @param isLast whether the file ends here
 */
record Block(int fileNumber, int header, int blank, List<Line> lines, Span end, boolean isLast) implements Piece {

    List<Line.Accepted> accepted() {
        var accepted = new ArrayList<Line.Accepted>(lines.size());
        for (var line : lines) {
            if (line instanceof Line.Accepted each) {
                accepted.add(each);
            }
        }
        return Collections.unmodifiableList(accepted);
    }

    /** The first day on which one of its rejects can be taken; empty where waiting does not help. */
    Optional<LocalDate> due() {
        return lines.stream()
                .filter(Line.Rejected.class::isInstance)
                .flatMap(line -> ((Line.Rejected) line).due().stream())
                .min(Comparator.naturalOrder());
    }

    List<Reject> rejected() {
        return lines.stream()
                .filter(Line.Rejected.class::isInstance)
                .map(line -> ((Line.Rejected) line).reject())
                .toList();
    }

    /** What its lines' problems come to by kind, what is unusual and kept among them. */
    ProblemGroups problems() {
        var problems = new ProblemGroups();
        for (var line : lines) {
            var number = line.span().line();
            if (line instanceof Line.Rejected rejected) {
                rejected.problems().forEach(each -> problems.add(each, number));
            } else if (line instanceof Line.Accepted accepted) {
                accepted.unusual().forEach(each -> problems.add(each, number));
            }
        }
        return problems;
    }

    /** The same block with some of its lines turned into others. */
    Block with(List<Line> changed) {
        return new Block(fileNumber, header, blank, changed, end, isLast);
    }

    /** The lines counted that say nothing about a row. */
    Counts counts() {
        var blankLines = (long) blank;
        var rejected = 0L;
        var unusual = 0L;
        for (var line : lines) {
            if (line instanceof Line.Accepted accepted) {
                unusual += accepted.unusual().size();
            } else if (line instanceof Line.Rejected) {
                rejected++;
            } else {
                blankLines++;
            }
        }
        return new Counts(lines.size() + header + blank, header, blankLines, rejected, Counts.Rows.NONE, unusual);
    }

    @Override
    public String toString() {
        return "file %d up to line %d".formatted(fileNumber, end.nextLine());
    }
}
