package org.scarline.simulate.drop;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The drops being written. A clinic's export runs by the day of entry, patients mixed, while lines come in patient by
 * patient: so lines wait in one file per month, and only a month at a time is sorted in memory.
 */
public final class Outbox implements Closeable {
    private final Path out;
    private final Path waitingRoom;
    private final Map<YearMonth, Month> months = new TreeMap<>();
    private final Map<DropFile, Integer> numbers = new LinkedHashMap<>();

    public Outbox(Path out) throws IOException {
        this.out = Files.createDirectories(out);
        this.waitingRoom = Files.createTempDirectory(out, ".simulate-");
    }

    /** Takes a line; lines of one day keep the order in which they were taken. */
    public void put(LocalDate entered, DropFile file, String line) throws IOException {
        var number = numbers.computeIfAbsent(file, next -> numbers.size());
        var name = YearMonth.from(entered);
        var month = months.get(name);
        if (month == null) {
            month = new Month(waitingRoom.resolve(name.toString()));
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
                Files.createDirectories(out.resolve(file.path()).getParent());
                writers.add(Files.newBufferedWriter(part(file)).append(file.header()));
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
            Files.move(part(file), out.resolve(file.path()), StandardCopyOption.REPLACE_EXISTING);
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
        Files.delete(waitingRoom);
    }

    /** A line that waits for its file, told by its number. */
    private record Waiting(long day, int file, String line) {}

    /** A month's lines, in a file of their own until it is their turn. */
    private static final class Month implements Closeable {
        private final Path path;
        private final DataOutputStream lines;
        private int count;

        Month(Path path) throws IOException {
            this.path = path;
            this.lines = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 15));
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
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 15))) {
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
            Files.deleteIfExists(path);
        }
    }
}
