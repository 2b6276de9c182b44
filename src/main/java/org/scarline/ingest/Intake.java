package org.scarline.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.scarline.clinic.Kind;
import org.scarline.clinic.PatientKey;
import org.scarline.rows.PatientTable;
import org.scarline.rows.Precedence;
import org.scarline.rows.RowId;
import org.scarline.rows.RowTable;
import org.scarline.rows.RowTable.RowKey;
import org.scarline.rows.RowTable.Standing;
import org.scarline.rows.RowTable.Stored;
import org.scarline.rows.ledger.Counts;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.RejectTable;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Status;

/**
 * Stores blocks of lines. Every valid line becomes a row, also when it repeats or loses against one that stands; so the
 * rows that stand in the end do not depend on the order of arrival.
 */
final class Intake {
    private final LedgerTable ledger;
    private final PatientTable patients;
    private final RejectTable rejects;
    private final Map<Kind, RowTable> rows;
    private final Map<Integer, SourceFile> files = new HashMap<>();
    private Precedence precedence = new Precedence(List.of());

    Intake(LedgerTable ledger, PatientTable patients, RejectTable rejects, Map<Kind, RowTable> rows) {
        this.ledger = ledger;
        this.patients = patients;
        this.rejects = rejects;
        this.rows = rows;
    }

    /** Begins anew from what the ledger says; the files still to be loaded, in order. */
    Collection<SourceFile> open() {
        patients.forget();
        files.clear();
        precedence = ledger.precedence();
        var pending = ledger.pending();
        pending.forEach(file -> files.put(file.number(), file));
        return pending;
    }

    /** Stores a block and the ledger's progress; the caller's transaction keeps both or none. */
    void store(Block block) {
        var file = Objects.requireNonNull(files.get(block.fileNumber()));
        var counts = block.counts().plus(storeRows(file, block.accepted(), block.patients()));
        rejects.insert(file, block.rejected());
        var after = file.progressed(counts, block.end(), block.isLast() ? Status.LOADED : Status.PENDING);
        if (block.isLast()) {
            checkEnd(after);
        }
        ledger.advance(file, after);
        files.put(file.number(), after);
    }

    private static void checkEnd(SourceFile file) {
        file.counts().checkLaw("file %d".formatted(file.number()));
        if (file.next().nextLine() != file.physicalLines() + 1 || file.next().nextOffset() != file.bytes()) {
            throw new IllegalStateException("file %d has %d lines and %d bytes; read up to line %d, byte %d"
                    .formatted(
                            file.number(),
                            file.physicalLines(),
                            file.bytes(),
                            file.next().nextLine() - 1,
                            file.next().nextOffset()));
        }
    }

    private Counts storeRows(SourceFile file, List<Line.Accepted> lines, List<PatientKey> keys) {
        if (lines.isEmpty()) {
            return Counts.NONE;
        }
        var table = Objects.requireNonNull(rows.get(file.kind().orElseThrow()));
        var fresh = new HashSet<Integer>();
        var numbers = patients.numbers(keys, fresh);
        var wanted = new HashSet<RowKey>();
        var stored = new ArrayList<Stored>(lines.size());
        var rowKeys = new ArrayList<RowKey>(lines.size());
        for (var line : lines) {
            var patient = Objects.requireNonNull(numbers.get(line.row().patient()));
            var key = new RowKey(patient, line.row().key());
            rowKeys.add(key);
            wanted.add(key);
            stored.add(new Stored(RowId.of(patient, file.lineNumber(line.span().line())), line.row()));
        }
        var verdicts = new Verdicts(standing(table, numbers, fresh, wanted));
        for (var index = 0; index < stored.size(); index++) {
            verdicts.add(rowKeys.get(index), stored.get(index));
        }
        table.insert(stored);
        verdicts.changed.removeAll(fresh);
        patients.markChanged(verdicts.changed);
        return verdicts.counts();
    }

    private Map<RowKey, Standing> standing(
            RowTable table, Map<PatientKey, Integer> numbers, Set<Integer> fresh, Set<RowKey> wanted) {
        var standing = new HashMap<RowKey, Standing>();
        var earlier = new TreeSet<>(numbers.values());
        earlier.removeAll(fresh);
        table.findStanding(earlier, precedence, wanted, standing);
        return standing;
    }

    /** Holds rows in their order against those that stand. */
    private final class Verdicts {
        private final Map<RowKey, Standing> standing;
        private final Set<Integer> changed = new HashSet<>();
        private long duplicate;
        private long newRows;
        private long corrected;
        private long superseded;
        private long voided;

        Verdicts(Map<RowKey, Standing> standing) {
            this.standing = standing;
        }

        void add(RowKey key, Stored stored) {
            var now = new Standing(RowId.line(stored.id()), stored.row().values());
            var before = standing.get(key);
            var stands = before == null || precedence.compare(now.line(), before.line()) > 0;
            if (before != null && before.values().equals(now.values())) {
                duplicate++;
            } else if (!stands) {
                superseded++;
            } else {
                changed.add(key.patient());
                if (stored.row().isVoid()) {
                    voided++;
                } else if (before == null) {
                    newRows++;
                } else {
                    corrected++;
                }
            }
            if (stands) {
                standing.put(key, now);
            }
        }

        Counts counts() {
            return new Counts(0, 0, 0, 0, duplicate, newRows, corrected, superseded, voided, 0);
        }
    }
}
