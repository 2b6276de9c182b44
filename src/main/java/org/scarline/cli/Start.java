package org.scarline.cli;

/** Where the program begins; of the classes of others it needs none, so that it can say when those cannot be loaded. */
public final class Start {
    /** What is wrong then. */
    static final String UNREADABLE =
            "a file of the program cannot be read: is one of its folder missing, or are too few open"
                    + " files allowed (ulimit -n)?";

    private Start() {}

    /** Runs what the arguments say and returns the exit code. */
    public static int execute(String... arguments) {
        try {
            return Commands.execute(arguments);
        } catch (LinkageError unreadable) {
            System.err.println("failed: " + UNREADABLE);
            return 1;
        }
    }
}
