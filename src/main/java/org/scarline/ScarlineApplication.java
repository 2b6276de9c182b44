package org.scarline;

import java.util.Locale;
import org.scarline.cli.Start;

/** Starts ScarLine. */
public final class ScarlineApplication {
    private ScarlineApplication() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.exit(Start.execute(arguments));
    }
}
