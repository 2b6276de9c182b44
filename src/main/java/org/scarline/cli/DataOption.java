package org.scarline.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder of the program's own data. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "state, rejected, archive, reference and patients (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    public Path folder() {
        return data;
    }
}
