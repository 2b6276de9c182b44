package org.scarline.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scarline.disk.Disk;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Header;
import org.scarline.ingest.check.Origin;
import org.scarline.ingest.check.RowCheck;
import org.scarline.ingest.check.Rules;
import org.scarline.ingest.csv.Records;
import org.scarline.ingest.inbox.Found;
import org.scarline.ingest.inbox.Inbox;
import org.scarline.ingest.profile.Profiles;
import org.scarline.rows.ledger.Problem;

/** One line of a file, cell by cell: what stands in each column that is read, and what is wrong with it. */
public final class LineCells {
    private static final String SITE = "main";

    private final Disk disk;
    private final Rules rules;
    private final Profiles profiles;
    private final Clock clock;

    public LineCells(Disk disk, Rules rules, Profiles profiles, Clock clock) {
        this.disk = disk;
        this.rules = rules;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * A cell of a line, or what is said of the line as a whole.
     *
     * @param place as the file's own program shows it; the line's number where that is all
     * @param column of ours; empty for the whole line
     * @param text as it is read, after the profile; may be a patient's
     * @param said what is wrong or unusual, empty where nothing is
     */
    public record Seen(String place, String column, String text, String said) {
        @Override
        public String toString() {
            return place + " " + column;
        }
    }

    /** Empty where the file has no such line, or nothing of it is read. A row of a sheet can become several lines. */
    public List<Seen> of(Path file, long line, LocalDate today) throws IOException {
        var seen = new ArrayList<Seen>();
        for (var found : new Inbox(disk, file, rules.profile(), profiles, clock).look(file, today)) {
            if (found.header().isPresent()) {
                look(found, found.header().get(), new Wanted(line, today, seen));
            }
        }
        return seen;
    }

    /** What is looked for, and what was seen of it. */
    private record Wanted(long line, LocalDate today, List<Seen> seen) {}

    private void look(Found found, Header header, Wanted wanted) throws IOException {
        var check = new RowCheck(header, rules, SITE, wanted.today());
        try (var lines = CheckedLines.of(disk, found, header, check)) {
            for (var block = lines.next(); !block.isEmpty(); block = lines.next()) {
                for (var each : block) {
                    if (each instanceof Line.Accepted accepted) {
                        cells(header, each, new Raw(accepted.raw(), accepted.unusual()), wanted);
                    } else if (each instanceof Line.Rejected rejected) {
                        cells(header, each, new Raw(rejected.raw(), rejected.problems()), wanted);
                    }
                }
            }
        }
    }

    /** A line's text and what is said of it. */
    private record Raw(String text, List<Problem> problems) {}

    private static void cells(Header header, Line line, Raw raw, Wanted wanted) {
        var cells = Records.cells(raw.text(), header.shape().dialect().delimiter());
        var isWhole = cells.size() >= header.shape().width();
        var origin = isWhole ? Origin.of(header, cells) : java.util.Optional.<Origin>empty();
        var number = origin.map(each -> each.row().substring(each.row().lastIndexOf('!') + 1))
                .orElse(String.valueOf(line.span().line()));
        if (!number.equals(String.valueOf(wanted.line()))) {
            return;
        }
        if (isWhole) {
            header.places().entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .forEach(each ->
                            wanted.seen().add(seen(each.getKey(), cells.get(each.getValue()), origin, raw, number)));
        }
        raw.problems().stream()
                .filter(problem -> problem.column().isEmpty() || !isWhole)
                .forEach(problem -> wanted.seen().add(new Seen(number, "", "", problem.message())));
    }

    private static Seen seen(Column column, String text, java.util.Optional<Origin> origin, Raw raw, String number) {
        var place = origin.map(each -> each.cells().getOrDefault(column.code(), each.row()))
                .orElse(number);
        var said = raw.problems().stream()
                .filter(problem -> problem.column().equals(column.code()))
                .map(Problem::message)
                .reduce("", (before, now) -> before.isEmpty() ? now : before + "; " + now);
        return new Seen(place, column.code(), text, said);
    }
}
