package org.scarline.rows.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.scarline.clinic.Kind;
import org.scarline.rows.Precedence.LoadedFile;

/**
 * A file of the ledger.
 *
 * @param number order in which files are loaded, from 1
 * @param site sub-folder it was dropped in, or {@code main}
 * @param path below the inbox, with / between folders
 * @param name its last part; of several names of one file, the greatest
 * @param asOf the day it speaks of: from its name, else the day it was last modified
 * @param sha256 of its content, in hex
 * @param kind empty while it is refused or left
 * @param problem why it is refused or left, empty otherwise
 * @param firstSeen nothing in it can be dated later
 * @param firstLine number of its first line among all lines ever loaded
 * @param physicalLines how many of those numbers are its own
 * @param next line and byte to go on with
 * @param extraColumns columns that are not read, joined by commas
 * @param late older than what was loaded before from the same site and of the same kind
 * @param shrunken smaller than what was loaded before from the same path
 * @param reported named in the summary of a finished night
 */
public record SourceFile(
        int number,
        String site,
        String path,
        String name,
        LocalDate asOf,
        String sha256,
        long bytes,
        Optional<Kind> kind,
        Status status,
        Optional<Problem> problem,
        LocalDate firstSeen,
        long firstLine,
        long physicalLines,
        Span next,
        Counts counts,
        String extraColumns,
        boolean late,
        boolean shrunken,
        boolean reported) {
    private static final int LONGEST_MESSAGE = 500;

    /** What makes it the same file however often it is dropped. */
    public record Identity(String site, LocalDate asOf, String sha256) {}

    public Identity identity() {
        return new Identity(site, asOf, sha256);
    }

    /** Whether its rows are in the database, or on their way. */
    public boolean isTaken() {
        return status == Status.PENDING || status == Status.LOADED;
    }

    LoadedFile rank() {
        return new LoadedFile(firstLine, asOf, name, sha256);
    }

    /** The number among all lines ever loaded of a line of this file. */
    public long lineNumber(long physicalLine) {
        return firstLine + physicalLine - 1;
    }

    /** The first number that is not its own. */
    public long endLine() {
        return firstLine + physicalLines;
    }

    /** The same file, further on. */
    public SourceFile progressed(Counts more, Span end, Status now) {
        return new SourceFile(
                number,
                site,
                path,
                name,
                asOf,
                sha256,
                bytes,
                kind,
                now,
                problem,
                firstSeen,
                firstLine,
                physicalLines,
                end,
                counts.plus(more),
                extraColumns,
                late,
                shrunken,
                reported);
    }

    /** The same file under another name. */
    public SourceFile renamed(String newPath, String newName) {
        return new SourceFile(
                number,
                site,
                newPath,
                newName,
                asOf,
                sha256,
                bytes,
                kind,
                status,
                problem,
                firstSeen,
                firstLine,
                physicalLines,
                next,
                counts,
                extraColumns,
                late,
                shrunken,
                reported);
    }

    /** The same file, not to be loaded: left for the next night when it is not complete yet, else refused. */
    public SourceFile refused(Problem why) {
        var status = why.code() == Code.STILL_GROWING ? Status.LEFT : Status.REFUSED;
        var bounded = Problem.of(why.code(), Printable.of(why.message(), LONGEST_MESSAGE));
        return new SourceFile(
                number,
                site,
                path,
                name,
                asOf,
                sha256,
                bytes,
                Optional.empty(),
                status,
                Optional.of(bounded),
                firstSeen,
                0,
                0,
                next,
                counts,
                "",
                false,
                false,
                reported);
    }

    SourceFile numbered(int newNumber, long newFirstLine) {
        return new SourceFile(
                newNumber,
                site,
                path,
                name,
                asOf,
                sha256,
                bytes,
                kind,
                status,
                problem,
                firstSeen,
                newFirstLine,
                physicalLines,
                next,
                counts,
                extraColumns,
                late,
                shrunken,
                reported);
    }
}
