package org.scarline.ingest.check;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.scarline.clinic.Kind;
import org.scarline.ingest.csv.Records;
import org.scarline.reference.Shipped;
import org.scarline.rows.ledger.Problem;

/** Any header is taken or refused in one printable sentence, and so is any row under it. */
public final class RowFuzz {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Rules RULES = new Rules(SourceProfile.DEFAULT, Shipped.instruments());

    private RowFuzz() {}

    /** The first byte chooses a header of all columns of a kind, or none: then the text has its own. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        var text = new String(data, 1, data.length - 1, StandardCharsets.UTF_8);
        var kinds = Kind.values();
        var choice = Math.floorMod(data[0], kinds.length + 1);
        var whole = choice == kinds.length ? text : header(kinds[choice]) + "\n" + text;
        var result = Header.of(whole.getBytes(StandardCharsets.UTF_8), SourceProfile.DEFAULT);
        if (result instanceof Header.Refused refused) {
            isPrintable(refused.problem());
        } else if (result instanceof Header.Known known) {
            rows(known.header(), whole);
        }
    }

    private static String header(Kind kind) {
        return String.join(
                ",",
                ColumnTable.of(kind, Shipped.instruments()).stream()
                        .map(ColumnTable.Described::name)
                        .toList());
    }

    private static void rows(Header header, String text) {
        var check = new RowCheck(header, RULES, "main", TODAY);
        for (var line : text.lines().skip(1).toList()) {
            var cells =
                    new ArrayList<>(Records.cells(line, header.shape().dialect().delimiter()));
            while (cells.size() < header.shape().width()) {
                cells.add("");
            }
            var record = List.copyOf(cells.subList(0, header.shape().width()));
            check.isMeant(record);
            var checked = check.check(record);
            if (check.isValid(record) != checked instanceof Checked.Valid) {
                throw new IllegalStateException("it is valid for one of both only");
            }
            if (checked instanceof Checked.Invalid invalid) {
                invalid.problems().forEach(RowFuzz::isPrintable);
            } else if (checked instanceof Checked.Valid valid) {
                valid.unusual().forEach(RowFuzz::isPrintable);
            }
        }
    }

    private static void isPrintable(Problem problem) {
        if (problem.message().isEmpty() || problem.message().chars().anyMatch(Character::isISOControl)) {
            throw new IllegalStateException("it cannot be printed: " + problem.code());
        }
    }
}
