package org.scarline.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.scarline.database.StateKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The folder of the program's own data, and the key that its database is encrypted under. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "folder of state, rejected, archive, reference and patients (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Mixin
    private KeyOptions key = new KeyOptions();

    private Optional<StateKey> known = Optional.empty();

    public Path folder() {
        return data;
    }

    /** Throws {@link IllegalArgumentException}, found and expected, where the key cannot be had. */
    StateKey key() {
        if (known.isEmpty()) {
            known = Optional.of(key.key());
        }
        return known.get();
    }
}
