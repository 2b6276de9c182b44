package org.scarline.runs;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.scarline.compare.Verdict;
import org.scarline.compare.VerdictSchema;
import org.scarline.disk.table.TableFolder;
import org.scarline.results.FlowRow;
import org.scarline.results.FlowSchema;

/**
 * The run before this one, as far as a report says what changed since.
 *
 * @param run its name
 * @param cutOff of its data
 */
public record EarlierRun(String run, LocalDate cutOff, List<Verdict> verdicts, List<FlowRow> flow) {
    /** The files that it is read from. */
    static final Set<String> FILES = Set.of(VerdictSchema.TABLE.file(), FlowSchema.TABLE.file());

    public EarlierRun {
        verdicts = List.copyOf(verdicts);
        flow = List.copyOf(flow);
    }

    /** Reads a published run. Throws {@link IOException} when a file is absent, or a row is one of another version's. */
    public static EarlierRun read(TableFolder tables) throws IOException {
        var folder = tables.path();
        var name = PastRun.name(folder);
        try {
            return new EarlierRun(
                    name,
                    PastRun.day(name).orElseThrow(),
                    tables.read(VerdictSchema.TABLE),
                    tables.read(FlowSchema.TABLE));
        } catch (IOException | RuntimeException unlike) {
            throw new IOException("run %s is not one that this version can read".formatted(name), unlike);
        }
    }
}
