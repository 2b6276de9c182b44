package org.scarline.ingest.guard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Kind;
import org.scarline.reference.ReferenceFile;
import org.scarline.reference.ReferenceFolder;
import org.scarline.reference.ReferenceRow;

/** The rows of {@code guards.csv} become guards. */
final class GuardRows {
    private static final ReferenceFile FILE = new ReferenceFile(
            "guards.csv", List.of("measure", "kind", "action", "min_before", "min_cases", "share", "increase", "why"));

    private GuardRows() {}

    /** Throws {@link IllegalArgumentException} with row, column, found and expected. */
    static List<Guard> read(ReferenceFolder reference) throws IOException {
        var guards = new ArrayList<Guard>();
        reference.read(FILE, row -> guards.add(guard(row)));
        return List.copyOf(guards);
    }

    private static Guard guard(ReferenceRow row) {
        var measure = row.oneOf(Coded.byCode(Measure.class), "measure");
        var action = row.oneOf(Coded.byCode(Action.class), "action");
        var concernsNoFile = measure == Measure.SILENT || measure == Measure.EMPTY_INBOX;
        if (concernsNoFile && action == Action.HOLD) {
            throw row.unexpected("action", "warn or off: there is no file to hold");
        }
        return new Guard(
                measure,
                row.isEmpty("kind") ? Optional.empty() : Optional.of(row.oneOf(Coded.byCode(Kind.class), "kind")),
                action,
                new Guard.Least(
                        row.whole("min_before").orElse(0),
                        row.whole("min_cases").orElse(0)),
                new Guard.Limit(
                        row.number("share").orElse(0), row.number("increase").orElse(0)));
    }
}
