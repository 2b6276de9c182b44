package org.scarline.ingest;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scarline.rows.NumberedRow;
import org.scarline.rows.Stores;
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
    private FileKeys keys = new FileKeys(0);
    private DayOrder days = new DayOrder(0);
    private EmptySides sides = new EmptySides(0);
    private Remarks remarks = new Remarks();
    private Figures figures = Figures.NONE;

    Intake(Stores stores) {
        this.stores = stores;
    }

    /** Begins anew from what the ledger says; the files still to be loaded, in order. */
    Collection<SourceFile> open(List<SourceFile> ledger) {
        stores.forget();
        files.clear();
        lookAlikes = Optional.empty();
        var pending =
                ledger.stream().filter(file -> file.status() == Status.PENDING).toList();
        pending.forEach(file -> files.put(file.number(), file));
        return pending;
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
        keys = new FileKeys(0);
        days = new DayOrder(0);
        sides = new EmptySides(0);
        remarks = new Remarks();
    }

    /** Stores a block and the ledger's progress; the caller's transaction keeps both or none. */
    void store(Block block) {
        var file = file(block);
        var counts = block.counts().with(storeRows(file, block.accepted()));
        stores.rejects().insert(file, block.rejected());
        stores.rejects().insert(file, remarks.rejects());
        stores.rejects().add(file, block.problems().with(remarks.groups()));
        var after = file.progressed(counts, block.end(), block.isLast() ? Status.LOADED : Status.PENDING)
                .with(figures)
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

    /** Stores the rows of some lines; what became of them is known once their patients' rows are put together. */
    Counts.Rows storeRows(SourceFile file, List<Line.Accepted> lines) {
        remarks = new Remarks();
        figures = Figures.NONE;
        if (lines.isEmpty()) {
            return Counts.Rows.NONE;
        }
        var before = stores.patients().last();
        var numbers =
                stores.numbers(lines.stream().map(line -> line.row().patient()).toList());
        var rows = numbered(file, lines, numbers);
        lines.forEach(remarks::ofSheet);
        nameSameKeys(file, lines, rows);
        nameLookAlikes(lines, numbers, before);
        figures = stores.append(file.kind().orElseThrow(), rows);
        return Counts.Rows.undecided(rows.size());
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

    private void nameSameKeys(SourceFile file, List<Line.Accepted> lines, List<NumberedRow> rows) {
        keys = keys.of(file.number());
        days = days.of(file.number());
        sides = sides.of(file.number());
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            keys.earlier(rows.get(index).patient(), line).ifPresent(earlier -> remarks.sameKey(line, earlier));
            remarks.unlikelyDays(days.see(rows.get(index).patient(), line));
            remarks.emptySides(sides.see(rows.get(index).patient(), line));
        }
    }

    /** Of patients that are new: their numbers lie after those given before. */
    private void nameLookAlikes(List<Line.Accepted> lines, int[] numbers, int before) {
        if (IntStream.of(numbers).noneMatch(number -> number > before)) {
            return;
        }
        lookAlikes = lookAlikes.isEmpty() ? Optional.of(LookAlikes.in(stores.patients())) : lookAlikes;
        var named = new IntOpenHashSet();
        for (var index = 0; index < numbers.length; index++) {
            var line = lines.get(index);
            if (numbers[index] > before && named.add(numbers[index])) {
                lookAlikes.get().of(line.row().patient()).ifPresent(other -> remarks.lookAlike(line, other));
            }
        }
    }
}
