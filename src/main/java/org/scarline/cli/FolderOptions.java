package org.scarline.cli;

import java.nio.file.Path;
import org.scarline.night.Folders;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command reads and writes. */
final class FolderOptions {
    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "where reports are published (${DEFAULT-VALUE})")
    private Path reports = Path.of("reports");

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "",
            description = "jdbc:postgresql://host/name of a server; without it a file in the state folder")
    private String database = "";

    /** With the folder that clinics drop files into. Throws {@link IllegalArgumentException} where the key cannot be had. */
    public Folders with(Path incoming) {
        return new Folders(incoming, data.folder(), reports, database, data.key());
    }
}
