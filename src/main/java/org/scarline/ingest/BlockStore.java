package org.scarline.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scarline.ingest.guard.LoadedFiles;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.Attempt;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SourceFile;

/**
 * Stores what was read of files. A line that the database refuses costs that line, whatever else goes wrong with a file
 * costs that file; only a database that fails ends the night.
 */
final class BlockStore {
    private final Stores stores;
    private final Intake intake;
    private final Guarding guarding;
    private LoadedFiles loaded = new LoadedFiles(List.of());

    BlockStore(Stores stores, CopyLines copies, Guarding guarding) {
        this.stores = stores;
        this.guarding = guarding;
        this.intake = new Intake(stores, copies);
    }

    /** Begins anew from what the ledger says; the files still to be loaded, in order. */
    Collection<SourceFile> open() {
        var ledger = stores.ledger().all();
        loaded = new LoadedFiles(ledger);
        return intake.open(ledger);
    }

    /** Forgets what was kept in memory of what was loaded. */
    void close() {
        intake.close();
        loaded = new LoadedFiles(List.of());
    }

    /** Stores a piece of a file in the running transaction; false when the file was put aside instead. */
    boolean store(Piece piece) {
        if (piece instanceof Piece.Unreadable unreadable) {
            stores.putAside(intake.file(piece), unreadable.problem());
            return false;
        }
        return store((Block) piece);
    }

    private boolean store(Block read) {
        var block = withoutWithdrawn(read);
        var attempt = stores.ledger().attempt(() -> intake.store(block));
        if (attempt instanceof Attempt.Refused refused) {
            intake.forget();
            attempt = stores.ledger().attempt(() -> intake.store(withoutRefused(block, refused.sqlState())));
        }
        if (attempt instanceof Attempt.Done) {
            return !block.isLast() || !isHeld(intake.file(block));
        }
        intake.forget();
        stores.putAside(intake.file(block), problem(attempt));
        return false;
    }

    /** Whether a file that was stored to its end was put aside until a person lets it in. */
    private boolean isHeld(SourceFile file) {
        var held = guarding.held(file, loaded, stores);
        held.ifPresent(why -> {
            stores.forget();
            stores.putAside(file, why);
            intake.forget();
        });
        if (held.isEmpty()) {
            loaded.add(file);
        }
        return held.isPresent();
    }

    private static Problem problem(Attempt attempt) {
        return attempt instanceof Attempt.Failed failed
                ? Piece.problem(failed.cause())
                : Problem.of(Code.NOT_STORED, "the database does not take its lines together; nothing of it is kept");
    }

    /** The block without the text of any line that names a patient who withdrew. */
    private Block withoutWithdrawn(Block block) {
        if (stores.withdrawn().isEmpty()) {
            return block;
        }
        var site = intake.file(block).site();
        return block.with(block.lines().stream()
                .map(line -> isWithdrawn(site, line)
                        ? new Line.Rejected(
                                line.span(),
                                List.of(Problem.of(Code.WITHDRAWN, "of a patient who withdrew")),
                                "",
                                Optional.empty())
                        : line)
                .toList());
    }

    private boolean isWithdrawn(String site, Line line) {
        if (line instanceof Line.Accepted accepted) {
            return stores.withdrawn().holds(accepted.row().patient());
        }
        return line instanceof Line.Rejected rejected && stores.withdrawn().isNamed(site, rejected.raw());
    }

    /** The block with the lines that the database refuses as rejects; each was tried without the others. */
    private Block withoutRefused(Block block, String sqlState) {
        var why = Problem.of(
                Code.NOT_STORED,
                "nothing is wrong with the line that is known of, but the database does not take it (SQL state %s)"
                        .formatted(sqlState));
        var refused = new HashSet<Line>();
        findRefused(intake.file(block), block.accepted(), refused);
        var lines = new ArrayList<Line>();
        for (var line : block.lines()) {
            lines.add(refused.contains(line) ? ((Line.Accepted) line).refused(why) : line);
        }
        return block.with(lines);
    }

    /** Tries lines, by halves where they are refused together. */
    private void findRefused(SourceFile file, List<Line.Accepted> lines, Set<Line> refused) {
        var attempt = stores.ledger().probe(() -> intake.storeRows(file, lines));
        intake.forget();
        if (!(attempt instanceof Attempt.Refused)) {
            return;
        }
        if (lines.size() == 1) {
            refused.add(lines.get(0));
        } else {
            var half = lines.size() / 2;
            findRefused(file, lines.subList(0, half), refused);
            findRefused(file, lines.subList(half, lines.size()), refused);
        }
    }
}
