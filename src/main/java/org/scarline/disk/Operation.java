package org.scarline.disk;

/** The operations of a disk by name, so that a watch can fail each of them. */
public enum Operation {
    /** Opens a file, or lists a folder. */
    READ,
    /** Makes folders. */
    FOLDER,
    /** Begins to fill a new file. */
    WRITE,
    /** Ends a filled file: from here on its bytes are on the disk. */
    SETTLE,
    /** Copies a file. */
    COPY,
    /** Gives a file, folder or link its final name. */
    MOVE,
    /** Makes a link. */
    LINK,
    /** Removes a file, a link or a folder. */
    REMOVE,
    /** Takes a lock. */
    LOCK
}
