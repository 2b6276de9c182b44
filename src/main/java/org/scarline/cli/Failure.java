package org.scarline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.database.Damage;

/** A failure in one line that can be printed: no line breaks, and no words of a database, which may hold values. */
final class Failure {
    private Failure() {}

    /** With the folder of the state where it is the database in its file that failed, which does not name it. */
    static String say(Throwable failure, Path state) {
        var root = root(failure);
        var isUnnamed = root instanceof IOException || root instanceof SQLException;
        return isUnnamed && isOfDatabase(failure) ? state + ": " + say(failure) : say(failure);
    }

    private static boolean isOfDatabase(Throwable failure) {
        return chain(failure).anyMatch(each -> each.getClass().getName().startsWith("org.h2."));
    }

    /** Something that may fail at a file, where only unchecked failures may pass. */
    static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    /** Of what was asked and cannot be our own words alone, for the mistake is not in the program. */
    static String refused(Exception wrong) {
        var isOurs = wrong instanceof IllegalArgumentException && wrong.getMessage() != null && isSafe(wrong);
        return isOurs ? inOneLine(wrong) : say(wrong);
    }

    private static String inOneLine(Throwable failure) {
        return message(failure).lines().map(String::strip).collect(Collectors.joining(" "));
    }

    static String say(Throwable failure) {
        var said = chain(failure)
                .filter(Failure::isFitToSay)
                .reduce((outer, deeper) -> deeper)
                .orElseGet(() -> root(failure));
        return inOneLine(said) + place(said);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    /** Whether it has words of its own that hold no values. */
    private static boolean isFitToSay(Throwable failure) {
        var cause = failure.getCause();
        return failure instanceof SQLException
                || failure instanceof OutOfMemoryError
                || (isSafe(failure) && (cause == null || !cause.toString().equals(failure.getMessage())));
    }

    private static String message(Throwable root) {
        if (root instanceof SQLException database) {
            return Damage.say(database);
        }
        if (root instanceof OutOfMemoryError) {
            return "out of memory (%s): start java with a larger -Xmx".formatted(root.getMessage());
        }
        if (root instanceof LinkageError || root instanceof ClassNotFoundException) {
            return Start.UNREADABLE;
        }
        return root.getMessage() == null || !isSafe(root) ? root.getClass().getSimpleName() : root.getMessage();
    }

    /** Ours hold no values, and those of files hold names; the words of anybody else quote what could not be read. */
    private static boolean isSafe(Throwable root) {
        var type = root.getClass().getName();
        var isOfAFile =
                (root instanceof IOException && type.startsWith("java.")) || root instanceof InvalidPathException;
        var thrown = root.getStackTrace();
        return isOfAFile || (thrown.length > 0 && thrown[0].getClassName().startsWith("org.scarline"));
    }

    private static String place(Throwable root) {
        return Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.scarline"))
                .findFirst()
                .map(frame -> " (%s, %s:%d)"
                        .formatted(root.getClass().getSimpleName(), frame.getFileName(), frame.getLineNumber()))
                .orElse("");
    }
}
