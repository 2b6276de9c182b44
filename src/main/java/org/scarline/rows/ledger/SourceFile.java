package org.scarline.rows.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.scarline.clinic.Kind;
import org.scarline.rows.ledger.Precedence.LoadedFile;

/** A file of the ledger. */
public record SourceFile(Entry entry, Place place, Content content, Progress progress, Judged judged, Notes notes) {
    /**
     * Where it stands in the ledger.
     *
     * @param number order in which files are loaded, from 1
     * @param firstLine number of its first line among all lines ever loaded; 0 while it is refused or left
     */
    public record Entry(int number, long firstLine) {
        /** Of a file that is not entered yet. */
        public static final Entry NONE = new Entry(0, 0);
    }

    /**
     * Where it was dropped, and the day it speaks of.
     *
     * @param site sub-folder it was dropped in, or {@code main}
     * @param path below the inbox, with / between folders
     * @param name its last part; of several names of one file, the greatest
     * @param asOf from its name, else the day it was last modified
     */
    public record Place(String site, String path, String name, LocalDate asOf) {}

    /**
     * What is in it.
     *
     * @param sha256 of its content, in hex; of nothing when it was not read
     * @param physicalLines line ends in it
     * @param kind empty while it is refused or left
     * @param extraColumns columns that are not read, joined by commas
     * @param origin SHA-256 of the dropped file that this is a copy of, in our columns; empty when it is that file itself
     */
    public record Content(
            String sha256, long bytes, long physicalLines, Optional<Kind> kind, String extraColumns, String origin) {
        /** The digest of the file as it was dropped. */
        public String dropped() {
            return origin.isEmpty() ? sha256 : origin;
        }

        /** Of a file whose lines nobody counted. */
        Content unread() {
            return new Content(sha256, bytes, 0, Optional.empty(), "", origin);
        }
    }

    /**
     * With what its lines are judged.
     *
     * @param on nothing in it can be dated later
     * @param speaksFor sites beside its folder's own that its rows may name, joined by |
     */
    public record Judged(LocalDate on, String speaksFor) {}

    /**
     * What was noted when it arrived, and since.
     *
     * @param firstSeen the day on which it lay in the inbox first
     * @param late older than what was loaded before from the same site and of the same kind
     * @param shrunken smaller than what was loaded before from the same path
     * @param reported named in the summary of a finished night
     * @param letIn whether guards judge it no more: they did before, or a person let it in
     */
    public record Notes(LocalDate firstSeen, boolean late, boolean shrunken, boolean reported, boolean letIn) {
        /** Of a file that is to be judged anew, without its guards. */
        Notes afresh() {
            return new Notes(firstSeen, late, shrunken, false, true);
        }

        /** Of a file that its guards judge when it comes again. */
        Notes closed() {
            return new Notes(firstSeen, late, shrunken, reported, false);
        }

        /** Of a file of which only the day is known. */
        Notes bare() {
            return new Notes(firstSeen, false, false, reported, false);
        }
    }

    /** What makes it the same file however often it is dropped. */
    public record Identity(String site, LocalDate asOf, String sha256) {}

    /** A file that is not entered yet, and is to be loaded. */
    public static SourceFile arrived(Place place, Content content, String speaksFor, Notes notes) {
        return new SourceFile(
                Entry.NONE, place, content, Progress.NONE, new Judged(notes.firstSeen(), speaksFor), notes);
    }

    public Identity identity() {
        return new Identity(place.site(), place.asOf(), content.sha256());
    }

    public int number() {
        return entry.number();
    }

    public String site() {
        return place.site();
    }

    public String path() {
        return place.path();
    }

    public String name() {
        return place.name();
    }

    public LocalDate asOf() {
        return place.asOf();
    }

    public String sha256() {
        return content.sha256();
    }

    public long bytes() {
        return content.bytes();
    }

    public long physicalLines() {
        return content.physicalLines();
    }

    public Optional<Kind> kind() {
        return content.kind();
    }

    public Status status() {
        return progress.status();
    }

    public Optional<Problem> problem() {
        return progress.problem();
    }

    public Span next() {
        return progress.next();
    }

    public Counts counts() {
        return progress.counts();
    }

    /** Of its valid lines. */
    public Figures figures() {
        return progress.figures();
    }

    /** First day on which one of its rejects can be taken; empty where none waits for a day. */
    public Optional<LocalDate> due() {
        return progress.due();
    }

    /** Whether a person let it in after it was taken back, and no night has found it since. */
    public boolean isLetIn() {
        return problem().filter(why -> why.code() == Code.LET_IN).isPresent();
    }

    /** Whether its rows are in the database, or on their way. */
    public boolean isTaken() {
        return status() == Status.PENDING || status() == Status.LOADED;
    }

    /** Whether a person took it back for good. */
    public boolean isRetracted() {
        return problem().filter(why -> why.code() == Code.RETRACTED).isPresent();
    }

    /** Whether the machine or a wrong profile did not let it be read: a person mends that, or nothing of it is ever loaded. */
    public boolean isOutOfReach() {
        return status() == Status.LEFT
                && problem()
                        .filter(why -> why.code() == Code.UNREADABLE || why.code() == Code.WRONG_PROFILE)
                        .isPresent();
    }

    LoadedFile rank() {
        return new LoadedFile(number(), entry.firstLine(), asOf(), name(), sha256());
    }

    /** Whether a guard holds it until a person lets it in. */
    public boolean isHeld() {
        return problem().filter(why -> why.code() == Code.HELD).isPresent();
    }

    /** The number among all lines ever loaded of a line of this file. */
    public long lineNumber(long physicalLine) {
        return entry.firstLine() + physicalLine - 1;
    }

    /** The number of its first line. */
    public long firstLine() {
        return entry.firstLine();
    }

    /** The first number that is not its own. */
    public long endLine() {
        return entry.firstLine() + physicalLines();
    }

    /** The same file, further on. */
    public SourceFile progressed(Counts more, Span end, Status now) {
        return with(progress.further(more, end, now));
    }

    /** The same file, of which some more valid lines are known. */
    public SourceFile with(Figures more) {
        return with(progress.with(more));
    }

    /** The same file, of which some more rejects wait for a day. */
    public SourceFile waiting(Optional<LocalDate> more) {
        return with(progress.waiting(more));
    }

    /** The same file, nothing of it loaded, to be judged anew; by its guards only where these never did. */
    public SourceFile again(Judged now) {
        var known = status() == Status.PENDING ? notes : notes.afresh();
        return new SourceFile(entry, place, content, Progress.NONE, now, known);
    }

    /** The same file, nothing of it loaded, which waits for a person; what it is, is remembered. */
    public SourceFile held(Problem why) {
        return notLoaded(content, Progress.none(Status.REFUSED, why), notes.closed());
    }

    /** The same file under another name. */
    public SourceFile renamed(String newPath, String newName) {
        return new SourceFile(entry, new Place(site(), newPath, newName, asOf()), content, progress, judged, notes);
    }

    /** The same file, not to be loaded: left for the next night when it is not complete yet, else refused. */
    public SourceFile refused(Problem why) {
        if (why.code() == Code.HELD) {
            return held(why);
        }
        return notLoaded(why.code() == Code.STILL_GROWING ? Status.LEFT : Status.REFUSED, why);
    }

    /** The same file, which was taken back, and which a person lets in again: it is new when it is found. */
    public SourceFile letIn() {
        return left(Problem.of(
                Code.LET_IN,
                "it was let in again (scarline accept), and is loaded by the night that finds it in the inbox"));
    }

    /** The same file, to be looked at again the next night. */
    public SourceFile left(Problem why) {
        return notLoaded(Status.LEFT, why);
    }

    private SourceFile notLoaded(Status status, Problem why) {
        return notLoaded(content.unread(), Progress.none(status, why), notes.bare());
    }

    private SourceFile notLoaded(Content of, Progress none, Notes known) {
        return new SourceFile(new Entry(number(), 0), place, of, none, judged, known);
    }

    SourceFile entered(Entry as) {
        return new SourceFile(as, place, content, progress, judged, notes);
    }

    private SourceFile with(Progress now) {
        return new SourceFile(entry, place, content, now, judged, notes);
    }
}
