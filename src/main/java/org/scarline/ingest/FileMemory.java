package org.scarline.ingest;

import it.unimi.dsi.fastutil.ints.IntList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.PatientKey;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Status;

/**
 * What the lines of one file said so far, in little memory: their keys, days and sides. Where it does not end before the lines to
 * come, because a night ended between two blocks or a block was not stored, it is made again from the lines before, which are read
 * once more and neither stored nor counted.
 */
final class FileMemory {
    private final Stores stores;
    private final CopyLines copies;
    private int file;
    private long next;
    private FileKeys keys = new FileKeys();
    private DayOrder days = new DayOrder();
    private EmptySides sides = new EmptySides();
    private Set<PatientKey> oddIds = new HashSet<>();
    private String oddIdsOf = "";
    private OddIds ids = new OddIds(oddIds);
    private SameDay day = new SameDay();
    private SameDay.@Nullable Source source;

    /** Files of this night: those to come, and those that no finished night has named. */
    private final List<SourceFile> night = new ArrayList<>();

    /** Those of them that are loaded. */
    private final List<SourceFile> loaded = new ArrayList<>();

    FileMemory(Stores stores, CopyLines copies) {
        this.stores = stores;
        this.copies = copies;
    }

    /** Begins anew from what the ledger says. */
    void open(List<SourceFile> ledger) {
        forget();
        loaded.clear();
        night.clear();
        ledger.stream()
                .filter(each -> each.status() == Status.LOADED && !each.notes().reported())
                .forEach(loaded::add);
        ledger.stream().filter(each -> each.status() == Status.PENDING).forEach(night::add);
        night.addAll(loaded);
    }

    /** Knows nothing any more. */
    void forget() {
        day = new SameDay();
        oddIdsOf = "";
        file = 0;
        next = 0;
        forgetLines();
    }

    private void forgetLines() {
        source = null;
        keys = new FileKeys();
        days = new DayOrder();
        sides = new EmptySides();
        ids = new OddIds(oddIds);
    }

    /** Sees the accepted lines of a block that goes on where its file stands; what is to be said of these and of earlier ones. */
    void see(SourceFile from, Block block, IntList patients, Remarks remarks) {
        if (file != from.number() || next != from.next().nextLine()) {
            begin(from);
        }
        see(block.accepted(), patients, remarks);
        next = block.end().nextLine();
        if (block.isLast()) {
            loaded.add(from);
            next = 0;
        }
    }

    /** What files of the day say is remembered from one to the next; only where the night goes on elsewhere are they read once more. */
    private void begin(SourceFile from) {
        var isNext = file == 0
                ? loaded.isEmpty()
                : file != from.number() && next == 0 && from.next().nextLine() == 1;
        file = 0;
        next = 0;
        forgetLines();
        if (!isNext) {
            day = new SameDay();
            loaded.stream().filter(each -> isOfDay(each, from)).forEach(this::recallDay);
        }
        nameOddIds(from, isNext);
        // what nobody else speaks of in this night needs no memory
        source = night.stream().anyMatch(each -> isOfDay(each, from)) ? source(from) : null;
        recall(from);
        file = from.number();
    }

    /** Of what one dropped file holds, an id that was named in one kind of rows is not named again in another. */
    private void nameOddIds(SourceFile from, boolean isNext) {
        var dropped = from.content().dropped();
        if (isNext && oddIdsOf.equals(dropped)) {
            return;
        }
        oddIds = new HashSet<>();
        oddIdsOf = dropped;
        forgetLines();
        if (!isNext) {
            loaded.stream()
                    .filter(each -> each.content().dropped().equals(dropped))
                    .forEach(this::recallLines);
        }
    }

    private static boolean isOfDay(SourceFile one, SourceFile other) {
        return one.site().equals(other.site())
                && one.kind().equals(other.kind())
                && one.asOf().equals(other.asOf())
                && one.number() != other.number();
    }

    private SameDay.Source source(SourceFile of) {
        return new SameDay.Source(of.site(), of.kind().orElseThrow(), of.asOf(), of.name(), of.sha256());
    }

    /** The lines of a file that is loaded; nothing of one whose copy is gone. */
    private void recallDay(SourceFile other) {
        source = source(other);
        recallLines(other);
    }

    private void recallLines(SourceFile other) {
        try {
            recall(other, Long.MAX_VALUE);
        } catch (UncheckedIOException gone) {
            // what its lines said is not known any more, and nothing is compared with it
        }
        forgetLines();
    }

    private void see(List<Line.Accepted> lines, IntList patients, Remarks remarks) {
        for (var index = 0; index < patients.size(); index++) {
            var line = lines.get(index);
            var patient = patients.getInt(index);
            keys.earlier(patient, line).ifPresent(earlier -> remarks.sameKey(line, earlier));
            if (source != null) {
                day.other(source, patient, line.row()).ifPresent(problem -> remarks.sameDay(line, problem));
            }
            remarks.unlikelyDays(days.see(patient, line));
            remarks.emptySides(sides.see(patient, line));
            ids.see(line);
        }
        remarks.oddIds(ids.known());
    }

    /** The lines before those to come; what is to be said of them was said. */
    private void recall(SourceFile from) {
        var end = from.next().nextLine();
        if (end != 1) {
            recall(from, end);
        }
    }

    private void recall(SourceFile from, long end) {
        try {
            var refused = refused(from);
            var header = copies.header(from);
            try (var lines = copies.behind(from, header, header.head().body())) {
                for (var some = lines.next(); !some.isEmpty(); some = lines.next()) {
                    var stored = stored(some, end, refused);
                    see(stored, numbers(stored), new Remarks());
                    if (some.get(some.size() - 1).span().nextLine() >= end) {
                        return;
                    }
                }
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Lines that the database did not take. */
    private Set<Long> refused(SourceFile from) {
        var refused = new HashSet<Long>();
        if (stores.rejects().codes(from).containsKey(Code.NOT_STORED.name())) {
            stores.rejects().each(from, reject -> {
                if (reject.problem().code() == Code.NOT_STORED) {
                    refused.add(reject.fileLine());
                }
            });
        }
        return refused;
    }

    private List<Line.Accepted> stored(List<Line> lines, long end, Set<Long> refused) {
        return lines.stream()
                .filter(Line.Accepted.class::isInstance)
                .map(Line.Accepted.class::cast)
                .filter(line -> line.span().line() < end
                        && !refused.contains(line.span().line()))
                .filter(line -> !stores.withdrawn().holds(line.row().patient()))
                .toList();
    }

    private IntList numbers(List<Line.Accepted> lines) {
        return IntList.of(
                stores.numbers(lines.stream().map(line -> line.row().patient()).toList()));
    }
}
