package org.scarline.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.scarline.clinic.Instruments;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.reference.ReferenceFolder;
import org.scarline.results.Primary;

/** The claims and published rows that ship with the program, for the tests of the stages after this one. */
public final class ShippedClaims {
    private ShippedClaims() {}

    /** Judges the results of a folder as a night does, and writes what comes out beside them. */
    public static void judge(TableFolder folder, Instruments instruments) throws IOException {
        var reference = ReferenceFolder.in(Disk.local(), Path.of("data"));
        new CompareStep(reference, () -> folder, instruments, Primary.DEFAULT, OptionalDouble.empty()).compare(folder);
    }
}
