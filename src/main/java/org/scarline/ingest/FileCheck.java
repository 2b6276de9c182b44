package org.scarline.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.scarline.clinic.Kind;
import org.scarline.clinic.PatientKey;
import org.scarline.disk.Disk;
import org.scarline.ingest.check.Header;
import org.scarline.ingest.check.RowCheck;
import org.scarline.ingest.check.Rules;
import org.scarline.ingest.check.UnreadColumns;
import org.scarline.ingest.inbox.Found;
import org.scarline.ingest.inbox.Inbox;
import org.scarline.ingest.profile.Profiles;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Counts;
import org.scarline.rows.ledger.Problem;

/** Checks single files as a night would, without a database and without changing anything. */
public final class FileCheck {
    private static final String SITE = "main";

    private final Disk disk;
    private final Rules rules;
    private final Profiles profiles;
    private final Clock clock;
    private final Map<Path, Folder> folders = new HashMap<>();
    private Folder folder = new Folder();
    private final Sides sides = new Sides();
    private Set<PatientKey> oddIds = new HashSet<>();
    private int part;

    public FileCheck(Disk disk, Rules rules, Profiles profiles, Clock clock) {
        this.disk = disk;
        this.rules = rules;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** What files that lie together, as those of one site do, said so far. */
    private static final class Folder {
        private final LookAlikes lookAlikes = LookAlikes.none();
        private final SameDay day = new SameDay();
        private final Strangers strangers = new Strangers();
        private final Map<PatientKey, Integer> patients = new HashMap<>();
    }

    /**
     * Something that is wrong, or unusual.
     *
     * @param file name of the file, printable
     * @param line physical line, 0 for the whole file
     * @param warning the value is kept, the line is not rejected
     * @param seen the line as it stands, of the first lines alone
     */
    public record Finding(String file, long line, Problem problem, boolean warning, Optional<LineSeen> seen) {
        /** {@code ratings.csv:41 score "7": goodman_baron_grade takes 1, 2, 3 or 4}. */
        public String text() {
            if (line == 0) {
                return "%s %s".formatted(file, problem.message());
            }
            return warning ? problem.unusual().of(file, line) : problem.of(file, line);
        }
    }

    /**
     * What a file came to.
     *
     * @param kind empty when its header cannot be read
     * @param valid lines that would become rows
     * @param counts of its lines; what is new and what a duplicate only the database knows
     * @param beside what stands in the file beside its lines
     * @param refused whether the file as a whole would not be loaded as it is
     */
    public record Outcome(String file, Optional<Kind> kind, long valid, Counts counts, Beside beside, boolean refused) {
        /**
         * What is not read, and the law of the sheets that its lines were made of.
         *
         * @param unread for people: columns, sheets, rows that are passed over
         * @param accounts one text for each sheet; with the first copy of a file alone
         */
        public record Beside(List<String> unread, List<String> accounts) {}

        public List<String> extraColumns() {
            return beside.unread();
        }

        /** Whether every line would be taken. */
        public boolean isClean() {
            return !refused && counts.rejected() == 0 && extraColumns().stream().noneMatch(UnreadColumns::isNear);
        }
    }

    /**
     * Checks a file and hands over what it finds, line by line, in it and beside files of the same folder that were checked before; an
     * outcome for each copy that it becomes. Nothing in it may be dated after today.
     */
    public List<Outcome> check(Path file, LocalDate today, Consumer<Finding> findings) throws IOException {
        folder = folders.computeIfAbsent(Objects.requireNonNullElse(file.getParent(), file), each -> new Folder());
        var outcomes = new ArrayList<Outcome>();
        part = 0;
        oddIds = new HashSet<>();
        for (var found : new Inbox(disk, file, rules.profile(), profiles, clock).look(file, today)) {
            outcomes.add(check(found, today, findings));
            part++;
        }
        return outcomes;
    }

    /**
     * What the files that were checked say together of sides that nobody can tell apart, and of treated and rated patients who are
     * never the same; none where nothing is to be said.
     */
    public List<String> together() {
        return Stream.concat(
                        sides.texts().stream(),
                        folders.values().stream().flatMap(each -> each.strangers.text().stream()))
                .toList();
    }

    private Outcome check(Found found, LocalDate today, Consumer<Finding> findings) {
        found.problem().ifPresent(why -> findings.accept(new Finding(found.name(), 0, why, false, Optional.empty())));
        var header = found.header().or(() -> headerDespite(found));
        if (header.isEmpty()) {
            return new Outcome(
                    found.name(), Optional.empty(), 0, Counts.NONE, new Outcome.Beside(List.of(), List.of()), true);
        }
        var checked = new CheckedFile(found, header.get(), findings);
        checked.read(new RowCheck(header.get(), rules, SITE, today));
        return checked.outcome();
    }

    /** A file with a wrong name or without its last line end is read all the same: its lines can be mended as well. */
    private Optional<Header> headerDespite(Found found) {
        var code = found.problem().map(Problem::code);
        if (code.equals(Optional.of(Code.STILL_GROWING))
                || code.equals(Optional.of(Code.BAD_NAME))
                || code.equals(Optional.of(Code.FUTURE_FILE))) {
            return Inbox.header(disk, found.file(), rules.profile());
        }
        return Optional.empty();
    }

    /** One file being read. */
    private final class CheckedFile {
        private final Found found;
        private final Header header;
        private final Consumer<Finding> findings;
        private final FileKeys keys = new FileKeys();
        private final DayOrder days = new DayOrder();
        private final OddIds ids = new OddIds(oddIds);
        private final SameDay.Source source;
        private long lines;
        private long blank;
        private long rejected;
        private long valid;
        private long unusual;
        private boolean failed;
        private Optional<LineSeen> seen = Optional.empty();
        private long lastSeen;
        private long linesSeen;

        CheckedFile(Found found, Header header, Consumer<Finding> findings) {
            this.found = found;
            this.header = header;
            this.findings = findings;
            this.source = new SameDay.Source(SITE, header.kind(), found.asOf(), found.name(), found.sha256());
        }

        void read(RowCheck check) {
            try {
                readAll(check);
            } catch (IOException | RuntimeException failure) {
                failed = true;
                findings.accept(new Finding(found.name(), 0, Piece.problem(failure), false, Optional.empty()));
            }
        }

        private void readAll(RowCheck check) throws IOException {
            try (var checked = CheckedLines.of(disk, found, header, check)) {
                for (var block = checked.next(); !block.isEmpty(); block = checked.next()) {
                    block.forEach(this::add);
                    ids.known().forEach(odd -> report(odd.line(), odd.problem(), false));
                }
            }
        }

        private void add(Line line) {
            lines++;
            if (line instanceof Line.Accepted accepted) {
                valid++;
                sides.add(accepted.row());
                folder.strangers.add(accepted.row());
                if (EmptySides.isEmptyIn(accepted)) {
                    sides.addWithoutSide(accepted.row());
                }
                unusual += accepted.unusual().size();
                accepted.unusual().forEach(why -> report(line, why, true));
                compare(accepted);
            } else if (line instanceof Line.Rejected bad) {
                rejected++;
                bad.problems().forEach(why -> report(line, why, false));
            } else {
                blank++;
            }
        }

        /** With what the file said before. */
        private void compare(Line.Accepted line) {
            var patient = line.row().patient();
            var isNew = !folder.patients.containsKey(patient);
            var number = folder.patients.computeIfAbsent(patient, key -> folder.patients.size());
            line.remarks().stream()
                    .filter(remark -> !EmptySides.isEmpty(remark))
                    .forEach(remark -> report(line, remark, false));
            ids.see(line);
            days.see(number, line).forEach(back -> report(back.line(), back.problem(), false));
            keys.earlier(number, line).ifPresent(earlier -> report(line, Remarks.sameKeyProblem(line, earlier), false));
            folder.day
                    .other(source, number, line.row())
                    .ifPresent(problem -> report(line, line.located(problem), false));
            if (isNew) {
                folder.lookAlikes
                        .of(patient)
                        .ifPresent(other -> report(line, Remarks.lookAlikeProblem(line, other), false));
            }
        }

        private void report(Line line, Problem why, boolean warning) {
            if (line.span().line() != lastSeen) {
                lastSeen = line.span().line();
                seen = linesSeen++ < LineSeen.MOST ? LineSeen.of(part, header, line) : Optional.empty();
            }
            findings.accept(new Finding(found.name(), line.span().line(), why, warning, seen));
        }

        private List<String> unread() {
            var unread = found.content().extraColumns();
            return unread.isEmpty() ? List.of() : List.of(unread.split(", ", -1));
        }

        Outcome outcome() {
            var head = header.head();
            var counts = new Counts(
                    lines + head.headerLines() + head.blankLines(),
                    head.headerLines(),
                    blank + head.blankLines(),
                    rejected,
                    Counts.Rows.NONE,
                    unusual);
            return new Outcome(
                    found.name(),
                    Optional.of(header.kind()),
                    valid,
                    counts,
                    new Outcome.Beside(
                            unread(), found.copy().map(Found.Copy::accounts).orElseGet(List::of)),
                    failed || found.problem().isPresent());
        }
    }
}
