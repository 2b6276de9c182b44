package org.scarline.rows.segment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scarline.clinic.Kind;
import org.scarline.rows.segment.PackWriter.Pack;
import org.scarline.rows.segment.Segment.Span;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The rows of one kind as numbers, in packs. Owns its table. */
public final class SegmentedRowsTable {
    /** A segment of fewer rows is small; half of what is loaded at once. */
    private static final int SMALL = 15_000;

    /** From so many small segments on they are merged. */
    private static final int FEW = 16;

    /** Rows that are written anew in a night at most, which costs a second or two. */
    private static final int MERGED_ROWS = 150_000;

    /** Rows of a pack at most, which is how many numbers {@code pack_place} has. */
    private static final int PACK = 256;

    /** Packs of one query: what it costs by itself is shared by them, and all of them stand in memory. */
    private static final int PACKS_AT_ONCE = 16;

    private final JdbcTemplate database;
    private final SegmentTable segments;
    private final Kind kind;
    private final String name;
    private final List<PackColumn> columns;
    private final BitSet texts = new BitSet();
    private final PackWriter writer;
    private final String select;

    /** The table of a kind, with its columns after those that every row has. */
    public SegmentedRowsTable(
            JdbcTemplate database, SegmentTable segments, Kind kind, String name, List<? extends Field<?, ?>> fields) {
        this.database = database;
        this.segments = segments;
        this.kind = kind;
        this.name = name;
        this.columns = new ArrayList<>(Numbers.HEAD_COLUMNS);
        for (var field : fields) {
            columns.add(new PackColumn(field.name(), field.encoding().sql(), field.position()));
            texts.set(field.position(), field.encoding().width() > 0);
        }
        this.writer = new PackWriter(name, columns);
        this.select = "SELECT id, row_count, %s FROM %s WHERE id >= ? AND id <= ? ORDER BY id"
                .formatted(columns.stream().map(PackColumn::name).collect(Collectors.joining(", ")), name);
    }

    /** Appends rows as a segment of their own; call in a transaction. */
    public void append(Collection<long[]> rows) {
        if (!rows.isEmpty()) {
            var sorted = Numbers.sorted(rows);
            var number = segments.next();
            segments.add(segment(number, sorted, write(number, sorted)));
        }
    }

    private Segment segment(int number, List<long[]> sorted, PackStarts starts) {
        var first = Integer.MAX_VALUE;
        var end = 0;
        for (var row : sorted) {
            first = Math.min(first, Numbers.file(row));
            end = Math.max(end, Numbers.file(row));
        }
        var last = sorted.get(sorted.size() - 1);
        var patients = new Span(Numbers.patient(sorted.get(0)), Numbers.patient(last));
        return new Segment(number, kind, patients, new Span(first, end), sorted.size(), starts);
    }

    /** Writes the rows of a segment, which are in their order, that is entered without packs; call in a transaction. */
    public void fill(int segment, List<long[]> sorted) {
        segments.start(segment, write(segment, sorted));
    }

    private PackStarts write(int segment, List<long[]> sorted) {
        var packs = new ArrayList<Pack>();
        for (var from = 0; from < sorted.size(); from += PACK) {
            var rows = sorted.subList(from, Math.min(sorted.size(), from + PACK));
            packs.add(new Pack(PackKey.of(segment, packs.size()), rows));
        }
        write(packs);
        return new PackStarts(
                packs.stream().map(pack -> Numbers.patient(pack.rows().get(0))).toList());
    }

    private void write(List<Pack> packs) {
        ConnectionCallback<Integer> write = connection -> {
            writer.write(connection, packs);
            return packs.size();
        };
        database.execute(write);
    }

    /** Hands over all rows of the patients from one number to another, both included; each patient's segment by segment. */
    public void read(int first, int last, Consumer<long[]> row) {
        for (var segment : segments.of(kind)) {
            if (segment.patients().meets(first, last)) {
                each(segment, segment.starts().meeting(first, last), pack -> hand(pack, first, last, row));
            }
        }
    }

    private void read(Segment segment, Consumer<long[]> row) {
        each(segment, segment.starts().all(), pack -> hand(pack, 0, Integer.MAX_VALUE, row));
    }

    private void each(Segment segment, Span packs, RowCallbackHandler pack) {
        for (var from = packs.first(); from <= packs.last(); from += PACKS_AT_ONCE) {
            var to = Math.min(packs.last(), from + PACKS_AT_ONCE - 1);
            database.query(select, pack, PackKey.of(segment.number(), from), PackKey.of(segment.number(), to));
        }
    }

    private void hand(ResultSet pack, int first, int last, Consumer<long[]> consumer) throws SQLException {
        rows(pack, first, last).forEach(consumer);
    }

    /** The rows of a pack that are of patients from one number to another. */
    private List<long[]> rows(ResultSet pack, int first, int last) throws SQLException {
        var count = pack.getInt(2);
        var patients = PackColumn.cells(pack, 3);
        var from = 0;
        while (from < count && patients.number(from) < first) {
            from++;
        }
        var rows = new ArrayList<long[]>();
        for (var place = from; place < count && patients.number(place) <= last; place++) {
            rows.add(new long[columns.size()]);
        }
        for (var position = 0; position < columns.size() && !rows.isEmpty(); position++) {
            var cells = PackColumn.cells(pack, position + 3);
            for (var row = 0; row < rows.size(); row++) {
                rows.get(row)[position] = cells.number(from + row);
            }
        }
        return rows;
    }

    /** Merges small segments into one where there are many, the smallest first; call in a transaction. */
    public void mergeSmall() {
        var small = segments.of(kind).stream()
                .filter(segment -> segment.rows() < SMALL)
                .sorted(Comparator.comparingInt(Segment::rows))
                .toList();
        var merged = new ArrayList<Segment>();
        var count = 0L;
        for (var segment : small) {
            count += segment.rows();
            if (count <= MERGED_ROWS) {
                merged.add(segment);
            }
        }
        if (small.size() > FEW) {
            var rows = new ArrayList<long[]>();
            merged.forEach(segment -> read(segment, rows::add));
            merged.forEach(this::remove);
            append(rows);
        }
    }

    private void remove(Segment segment) {
        database.update(
                "DELETE FROM %s WHERE id >= ? AND id < ?".formatted(name),
                PackKey.of(segment.number(), 0),
                PackKey.of(segment.number() + 1, 0));
        segments.remove(segment);
    }

    /** How many segments a patient's rows may lie in. */
    public int segments() {
        return segments.of(kind).size();
    }

    /** The patients that have rows of a file. */
    public Set<Integer> patientsOf(int file) {
        var found = new TreeSet<Integer>();
        for (var segment : segments.of(kind)) {
            if (segment.files().meets(file, file)) {
                read(segment, row -> {
                    if (Numbers.file(row) == file) {
                        found.add(Numbers.patient(row));
                    }
                });
            }
        }
        return found;
    }

    /** The numbers of all texts that rows have. */
    public BitSet words() {
        var found = new BitSet();
        for (var segment : segments.of(kind)) {
            read(segment, row -> {
                for (var position = texts.nextSetBit(0); position >= 0; position = texts.nextSetBit(position + 1)) {
                    if (row[position] != Numbers.MISSING) {
                        found.set((int) row[position]);
                    }
                }
            });
        }
        return found;
    }

    /** Takes out the rows of a file; call in a transaction. */
    public void removeFile(int file) {
        for (var segment : segments.of(kind)) {
            if (segment.files().meets(file, file)) {
                remove(segment, segment.starts().all(), row -> Numbers.file(row) == file);
            }
        }
    }

    /** Takes out the rows of a patient; call in a transaction. */
    public void removePatient(int patient) {
        for (var segment : segments.of(kind)) {
            if (segment.patients().meets(patient, patient)) {
                remove(segment, segment.starts().meeting(patient, patient), row -> Numbers.patient(row) == patient);
            }
        }
    }

    /** Writes the packs anew that have such rows, without them. */
    private void remove(Segment segment, Span packs, Predicate<long[]> isGone) {
        var without = new ArrayList<Pack>();
        each(segment, packs, pack -> {
            var rows = rows(pack, 0, Integer.MAX_VALUE);
            var kept = rows.stream().filter(isGone.negate()).toList();
            if (kept.size() < rows.size()) {
                without.add(new Pack(pack.getLong(1), kept));
            }
        });
        for (var pack : without) {
            database.update("DELETE FROM %s WHERE id = ?".formatted(name), pack.id());
        }
        write(without.stream().filter(pack -> !pack.rows().isEmpty()).toList());
        if (isEmpty(segment)) {
            segments.remove(segment);
        }
    }

    private boolean isEmpty(Segment segment) {
        return database.queryForList(
                        "SELECT id FROM %s WHERE id >= ? AND id < ? FETCH FIRST 1 ROW ONLY".formatted(name),
                        Long.class,
                        PackKey.of(segment.number(), 0),
                        PackKey.of(segment.number() + 1, 0))
                .isEmpty();
    }
}
