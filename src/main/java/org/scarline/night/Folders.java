package org.scarline.night;

import java.nio.file.Path;
import org.scarline.database.Database;
import org.scarline.database.StateKey;
import org.scarline.disk.Disk;

/**
 * Where a night reads and writes.
 *
 * @param incoming folder that clinics drop files into
 * @param data folder of state, rejected, archive, reference and patients' pages
 * @param reports folder of the published reports
 * @param address of the database on a server; empty for a file among the state
 * @param key that the database's file and what is kept beside it are encrypted under
 */
public record Folders(Path incoming, Path data, Path reports, String address, StateKey key) {
    /** With the database in a file that is not encrypted. */
    public Folders(Path incoming, Path data, Path reports) {
        this(incoming, data, reports, "", StateKey.NONE);
    }

    /** Throws {@link IllegalArgumentException}, found and expected, for an address that cannot be used. */
    public Database database() {
        return Database.of(state(), address, key);
    }

    /** The same files as they are kept here: encrypted where there is a key. */
    public Disk kept(Disk disk) {
        return disk.sealed(key.seal());
    }

    /** What only ScarLine writes: database, lock, working copies. */
    public Path state() {
        return data.resolve("state");
    }

    /** The file whose lock a run holds. */
    public Path lock() {
        return state().resolve("lock");
    }

    /** The number of the last night that ended well: the database cannot know of fewer. */
    Path lastNight() {
        return state().resolve("night");
    }

    /** How many files the inbox held in the last night. */
    Path lastFiles() {
        return state().resolve("files");
    }

    /** What the inbox's files were when they were last read. */
    Path seen() {
        return state().resolve("seen");
    }

    /** Digests of published files, for the next night. */
    public Path digests() {
        return state().resolve("digests");
    }

    /** Where a night's output is made before it is published. */
    Path staging() {
        return state().resolve("staging");
    }

    /** The faces of texts, as files. */
    public Path faces() {
        return state().resolve("faces");
    }

    /** Where a person finds what was not taken. */
    public Path rejected() {
        return data.resolve("rejected");
    }

    /** Where loaded files are moved to. */
    public Path archive() {
        return data.resolve("archive");
    }

    /** Sets of one row per rating, under random codes. */
    public Path individual() {
        return data.resolve("individual");
    }

    /** Patients' pages. */
    public Path patients() {
        return data.resolve("patients");
    }

    /** What was made of the dropped files while they are loaded. */
    public Path work() {
        return state().resolve("work");
    }

    /** Secret keys, apart from the database that they protect. */
    public Path keys() {
        return data.resolve("keys");
    }

    /** The user's own reference rows. */
    public Path reference() {
        return data.resolve("reference");
    }
}
