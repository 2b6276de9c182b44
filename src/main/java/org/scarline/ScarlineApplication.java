package org.scarline;

import org.scarline.cli.Commands;

/** Starts ScarLine. */
public final class ScarlineApplication {
    private ScarlineApplication() {}

    public static void main(String[] arguments) {
        System.exit(Commands.execute(arguments));
    }
}
