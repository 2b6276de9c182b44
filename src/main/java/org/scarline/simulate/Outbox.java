package org.scarline.simulate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scarline.disk.Disk;

/**
 * The clinics' files being written. An export is ordered by the day of entry, patients mixed, while lines come in patient
 * by patient: so lines wait in one file per month, and only a month at a time is sorted in memory.
 */
final class Outbox implements Closeable {
    private static final Pattern DATA = Pattern.compile("(?i).*\\.(csv|tsv|txt|xlsx|ndjson|json)");

    private final Disk disk;
    private final Path out;
    private final Path waitingRoom;
    private final Map<YearMonth, Month> months = new TreeMap<>();
    private final Map<DropFile, Integer> numbers = new LinkedHashMap<>();

    private Outbox(Disk disk, Path out) throws IOException {
        this.disk = disk;
        this.out = out;
        this.waitingRoom = disk.folder(out.resolve(".simulate"));
    }

    /**
     * An outbox for that folder, from which an earlier simulation, known by its mark, is removed. Throws {@link
     * FileAlreadyExistsException} and changes nothing where the folder holds other files of data.
     */
    public static Outbox in(Disk disk, Path out, String mark) throws IOException {
        if (disk.isFolder(out)) {
            clear(disk, out, mark);
        }
        return new Outbox(disk, out);
    }

    private static Set<Path> earlierFilesIn(Path out) {
        return DropFile.all().stream().map(file -> out.resolve(file.path())).collect(Collectors.toSet());
    }

    private static void clear(Disk disk, Path out, String mark) throws IOException {
        var earlier = disk.isFile(out.resolve(mark)) ? earlierFilesIn(out) : Set.<Path>of();
        for (var file : disk.files(out)) {
            if (isData(file) && !earlier.contains(file) && !file.equals(out.resolve(mark))) {
                throw new FileAlreadyExistsException(file.toString(), null, "not from a simulation");
            }
        }
        for (var file : earlier) {
            disk.remove(file);
        }
    }

    /** Whether clinics send files so named. */
    private static boolean isData(Path file) {
        return DATA.matcher(String.valueOf(file.getFileName())).matches();
    }

    /** Takes a line; lines of one day keep the order in which they came. */
    void put(LocalDate entered, DropFile file, String line) throws IOException {
        var number = numbers.computeIfAbsent(file, next -> numbers.size());
        var name = YearMonth.from(entered);
        var month = months.get(name);
        if (month == null) {
            month = new Month(disk, waitingRoom.resolve(name.toString()));
            months.put(name, month);
        }
        month.put(new Waiting(entered.toEpochDay(), number, line));
    }

    /** Writes all files. Each gets its name only once it is complete. */
    public void deliver() throws IOException {
        var files = List.copyOf(numbers.keySet());
        var writers = new ArrayList<Writer>();
        try {
            for (var file : files) {
                var text = new OutputStreamWriter(disk.create(part(file)), StandardCharsets.UTF_8);
                writers.add(new BufferedWriter(text).append(file.header()));
            }
            for (var month : months.values()) {
                for (var waiting : month.sorted()) {
                    writers.get(waiting.file()).write(waiting.line());
                }
            }
        } finally {
            for (var writer : writers) {
                writer.close();
            }
        }
        for (var file : files) {
            disk.move(part(file), out.resolve(file.path()));
        }
    }

    private Path part(DropFile file) {
        return out.resolve(file.path() + ".part");
    }

    @Override
    public void close() throws IOException {
        for (var month : months.values()) {
            month.close();
        }
        disk.remove(waitingRoom);
    }

    /** A line that waits for the file of that number. */
    private record Waiting(long day, int file, String line) {}

    /** A month's lines, in a file of their own until it is their turn. */
    private static final class Month implements Closeable {
        private final Disk disk;
        private final Path path;
        private final DataOutputStream lines;
        private int count;

        Month(Disk disk, Path path) throws IOException {
            this.disk = disk;
            this.path = path;
            this.lines = new DataOutputStream(new BufferedOutputStream(disk.create(path), 1 << 15));
        }

        void put(Waiting waiting) throws IOException {
            lines.writeLong(waiting.day());
            lines.writeByte(waiting.file());
            lines.writeUTF(waiting.line());
            count++;
        }

        List<Waiting> sorted() throws IOException {
            lines.close();
            var sorted = new ArrayList<Waiting>(count);
            try (var in = new DataInputStream(new BufferedInputStream(disk.open(path), 1 << 15))) {
                for (var line = 0; line < count; line++) {
                    sorted.add(new Waiting(in.readLong(), in.readByte(), in.readUTF()));
                }
            }
            sorted.sort(Comparator.comparingLong(Waiting::day));
            return sorted;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
