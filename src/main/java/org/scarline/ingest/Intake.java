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
import org.scarline.rows.RowId;
import org.scarline.rows.StoredRow;
import org.scarline.rows.StoredRowsTable.RowKey;
import org.scarline.rows.StoredRowsTable.Standing;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.Counts;
import org.scarline.rows.ledger.Precedence;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Status;

/**
 * Stores blocks of lines. Every valid line becomes a row, also when it repeats or loses against one that stands; so the
 * rows that stand in the end do not depend on the order of arrival.
 */
final class Intake {
    private final Stores stores;
    private final Map<Integer, SourceFile> files = new HashMap<>();
    private Precedence precedence = new Precedence(List.of());

    Intake(Stores stores) {
        this.stores = stores;
    }

    /** Begins anew from what the ledger says; the files still to be loaded, in order. */
    Collection<SourceFile> open() {
        stores.patients().forget();
        files.clear();
        precedence = stores.ledger().precedence();
        var pending = stores.ledger().pending();
        pending.forEach(file -> files.put(file.number(), file));
        return pending;
    }

    /** The file that a piece belongs to, as far as it was loaded. */
    SourceFile file(Piece piece) {
        return Objects.requireNonNull(files.get(piece.fileNumber()));
    }

    /** Forgets what is kept in memory of patients: what wrote it was taken back. */
    void forget() {
        stores.patients().forget();
    }

    /** Stores a block and the ledger's progress; the caller's transaction keeps both or none. */
    void store(Block block) {
        var file = file(block);
        var counts = block.counts().with(storeRows(file, block.accepted()));
        stores.rejects().insert(file, block.rejected());
        var after = file.progressed(counts, block.end(), block.isLast() ? Status.LOADED : Status.PENDING);
        if (block.isLast()) {
            checkEnd(after);
        }
        stores.ledger().advance(file, after);
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

    /** Stores the rows of some lines; what became of them. */
    Counts.Rows storeRows(SourceFile file, List<Line.Accepted> lines) {
        if (lines.isEmpty()) {
            return Counts.Rows.NONE;
        }
        var kind = file.kind().orElseThrow();
        var fresh = new HashSet<Integer>();
        var keys = lines.stream().map(line -> line.row().patient()).distinct().toList();
        var numbers = stores.patients().numbers(keys, fresh);
        var wanted = new HashSet<RowKey>();
        var stored = new ArrayList<StoredRow>(lines.size());
        var rowKeys = new ArrayList<RowKey>(lines.size());
        for (var line : lines) {
            var patient = Objects.requireNonNull(numbers.get(line.row().patient()));
            var key = new RowKey(patient, line.row().key());
            rowKeys.add(key);
            wanted.add(key);
            stored.add(
                    new StoredRow(RowId.of(patient, file.lineNumber(line.span().line())), line.row()));
        }
        var verdicts = new Verdicts(standing(kind, numbers, fresh, wanted));
        for (var index = 0; index < stored.size(); index++) {
            verdicts.add(rowKeys.get(index), stored.get(index));
        }
        stores.rows().insert(kind, stored);
        verdicts.changed.removeAll(fresh);
        stores.patients().markChanged(verdicts.changed);
        return verdicts.counts();
    }

    private Map<RowKey, Standing> standing(
            Kind kind, Map<PatientKey, Integer> numbers, Set<Integer> fresh, Set<RowKey> wanted) {
        var earlier = new TreeSet<>(numbers.values());
        earlier.removeAll(fresh);
        return stores.rows().standing(kind, earlier, precedence, wanted);
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

        void add(RowKey key, StoredRow stored) {
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

        Counts.Rows counts() {
            return new Counts.Rows(duplicate, newRows, corrected, superseded, voided);
        }
    }
}
