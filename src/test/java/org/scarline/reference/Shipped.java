package org.scarline.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.scarline.clinic.Instruments;

/** The reference rows that ship with the program, for the tests of every stage. */
public final class Shipped {
    private static final Instruments INSTRUMENTS = read();

    private Shipped() {}

    public static Instruments instruments() {
        return INSTRUMENTS;
    }

    /** The instruments that ship, and further rows of {@code instruments.csv}. */
    public static Instruments and(String rows) throws IOException {
        var shipped = Files.readString(Path.of("data/reference/instruments.csv"));
        return InstrumentRows.read(new StringReader(shipped + rows));
    }

    private static Instruments read() {
        try {
            return ReferenceFolder.in(Path.of("data")).instruments();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
