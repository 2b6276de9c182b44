package org.scarline.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * What is said, and who has the last word: a program that is stopped by a signal says so in one line, and nothing follows.
 * Whatever it was at is as safe as after a kill, so there is nothing to wait for.
 */
final class Console {
    private static final String STOPPED =
            "stopped by a signal: nothing is lost, and the next start goes on where this one stopped";
    private static final String NO_MEMORY =
            "failed: out of memory (nearly all of the last minute went into looking for some): start java with a larger -Xmx;"
                    + " nothing is lost, and the next start goes on where this one stopped";

    private final Object lock = new Object();
    private final PrintWriter out;
    private final PrintWriter err;
    private boolean isSilent;

    Console(PrintStream out, PrintStream err) {
        this.out = new PrintWriter(new Muted(out), true, StandardCharsets.UTF_8);
        this.err = new PrintWriter(new Muted(err), true, StandardCharsets.UTF_8);
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** Says that a signal ends the program, unless its last word is spoken already. */
    void stop() {
        last(STOPPED);
    }

    /** Says that too little memory ends the program; whether that is the last word, and not another one before it. */
    boolean endWithoutMemory() {
        return last(NO_MEMORY);
    }

    private boolean last(String line) {
        synchronized (lock) {
            if (isSilent) {
                return false;
            }
            err.println(line);
            end();
            return true;
        }
    }

    /** The last word is spoken. */
    void end() {
        synchronized (lock) {
            out.flush();
            err.flush();
            isSilent = true;
        }
    }

    /** A stream that falls silent. */
    private final class Muted extends FilterOutputStream {
        Muted(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            synchronized (lock) {
                if (!isSilent) {
                    out.write(bytes, from, length);
                }
            }
        }
    }
}
