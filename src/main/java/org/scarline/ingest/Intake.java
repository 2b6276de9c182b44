package org.scarline.ingest;

import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scarline.clinic.PatientKey;
import org.scarline.rows.NumberedRow;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Counts;
import org.scarline.rows.ledger.Figures;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Status;

/**
 * Stores blocks of lines. Every valid line becomes a row, also when it repeats or loses against one that stands; so the
 * rows that stand in the end do not depend on the order of arrival.
 */
final class Intake {
    private final Stores stores;
    private final Map<Integer, SourceFile> files = new HashMap<>();
    private Optional<LookAlikes> lookAlikes = Optional.empty();
    private boolean isAnyTakenBack;
    private final FileMemory memory;

    Intake(Stores stores, CopyLines copies) {
        this.stores = stores;
        this.memory = new FileMemory(stores, copies);
    }

    /** Begins anew from what the ledger says; the files still to be loaded, in order. */
    Collection<SourceFile> open(List<SourceFile> ledger) {
        stores.forget();
        files.clear();
        memory.open(ledger);
        lookAlikes = Optional.empty();
        isAnyTakenBack = ledger.stream().anyMatch(Intake::isTakenBack);
        var pending =
                ledger.stream().filter(file -> file.status() == Status.PENDING).toList();
        pending.forEach(file -> files.put(file.number(), file));
        return pending;
    }

    /** Whether patients of a file may have lost all their rows when it was taken back. */
    private static boolean isTakenBack(SourceFile file) {
        return file.isRetracted()
                || file.problem().filter(why -> why.code() == Code.REPLACED).isPresent();
    }

    /** The file that a piece belongs to, as far as it was loaded. */
    SourceFile file(Piece piece) {
        return Objects.requireNonNull(files.get(piece.fileNumber()));
    }

    /** Forgets what is kept in memory of tables: what wrote it was taken back. */
    void forget() {
        stores.forget();
        lookAlikes = Optional.empty();
    }

    /** Forgets all that was kept in memory of what was loaded: the steps to come need the room. */
    void close() {
        forget();
        files.clear();
        memory.forget();
    }

    /** Stores a block and the ledger's progress; the caller's transaction keeps both or none. */
    void store(Block block) {
        var file = file(block);
        var returning = returning(file, block.accepted());
        var stored = storeRows(file, block.accepted());
        var remarks = remarks(file, block, stored, returning);
        stores.rejects().insert(file, block.rejected());
        stores.rejects().insert(file, remarks.from(file.next().nextLine()));
        stores.rejects().join(file, remarks.before(file.next().nextLine()));
        stores.rejects().add(file, block.problems().with(remarks.groups()));
        var counts = block.counts().with(Counts.Rows.undecided(stored.patients().size()));
        var after = file.progressed(counts, block.end(), block.isLast() ? Status.LOADED : Status.PENDING)
                .with(stored.figures())
                .waiting(block.due());
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

    /**
     * Rows that were stored.
     *
     * @param patients the number of each one's patient
     * @param before the last number of a patient that was given before
     */
    record Stored(IntList patients, int before, Figures figures) {
        private static final Stored NOTHING = new Stored(IntList.of(), 0, Figures.NONE);

        @Override
        public String toString() {
            return patients.size() + " rows";
        }
    }

    /** Stores the rows of some lines; what became of them is known once their patients' rows are put together. */
    Stored storeRows(SourceFile file, List<Line.Accepted> lines) {
        if (lines.isEmpty()) {
            return Stored.NOTHING;
        }
        var before = stores.patients().last();
        var numbers =
                stores.numbers(lines.stream().map(line -> line.row().patient()).toList());
        var figures = stores.append(file.kind().orElseThrow(), numbered(file, lines, numbers));
        return new Stored(IntList.of(numbers), before, figures);
    }

    /** What a person should know of the lines of a block, and of lines before it now that these are known. */
    private Remarks remarks(SourceFile file, Block block, Stored stored, Set<PatientKey> returning) {
        var remarks = new Remarks();
        var lines = block.accepted();
        lines.forEach(remarks::ofSheet);
        memory.see(file, block, stored.patients(), remarks);
        nameLookAlikes(lines, stored, returning, remarks);
        return remarks;
    }

    private static List<NumberedRow> numbered(SourceFile file, List<Line.Accepted> lines, int[] numbers) {
        var rows = new ArrayList<NumberedRow>(lines.size());
        for (var index = 0; index < numbers.length; index++) {
            var line = lines.get(index);
            rows.add(new NumberedRow(
                    numbers[index], file.number(), file.lineNumber(line.span().line()), line.row()));
        }
        return rows;
    }

    /**
     * Patients who have their numbers since a file was loaded that was taken back, and no rows now: they are new as they were then,
     * where their ids look like others'.
     */
    private Set<PatientKey> returning(SourceFile file, List<Line.Accepted> lines) {
        if (!isAnyTakenBack && !file.notes().letIn()) {
            return Set.of();
        }
        lookAlikes = lookAlikes.isEmpty() ? Optional.of(LookAlikes.in(stores.patients())) : lookAlikes;
        return lines.stream()
                .map(line -> line.row().patient())
                .distinct()
                .filter(patient -> lookAlikes.get().of(patient).isPresent())
                .filter(patient -> stores.find(patient).isEmpty())
                .collect(Collectors.toSet());
    }

    /** Of patients that are new: their numbers lie after those given before. */
    private void nameLookAlikes(List<Line.Accepted> lines, Stored stored, Set<PatientKey> returning, Remarks remarks) {
        var numbers = stored.patients().toIntArray();
        var before = stored.before();
        if (returning.isEmpty() && IntStream.of(numbers).noneMatch(number -> number > before)) {
            return;
        }
        lookAlikes = lookAlikes.isEmpty() ? Optional.of(LookAlikes.in(stores.patients())) : lookAlikes;
        var named = new IntOpenHashSet();
        for (var index = 0; index < numbers.length; index++) {
            var line = lines.get(index);
            var isNew = numbers[index] > before || returning.contains(line.row().patient());
            if (isNew && named.add(numbers[index])) {
                lookAlikes.get().of(line.row().patient()).ifPresent(other -> remarks.lookAlike(line, other));
            }
        }
    }
}
