package org.scarline.ingest.profile;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Folders that systems keep within others: what was deleted, older states, previews, lists of their own. */
public final class SystemFolder {
    private static final Pattern NAMES =
            Pattern.compile("[.~].*|(?i:lost\\+found|\\$recycle\\.bin|system volume information"
                    + "|recycler|#recycle|#snapshot|@eadir|@recycle|__macosx)");

    private SystemFolder() {}

    /** Whether a folder of this name is one. */
    public static boolean isCalled(String name) {
        return NAMES.matcher(name).matches();
    }

    /** Whether a file lies in one, below a folder. */
    public static boolean holds(Path file, Path below) {
        var parent = below.relativize(file).getParent();
        return parent != null
                && StreamSupport.stream(parent.spliterator(), false).anyMatch(folder -> isCalled(folder.toString()));
    }
}
