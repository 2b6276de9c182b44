package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Copies the state and all that a night cannot make again, and checks the copy. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Copies state, rejected, archive and reference to a new folder, and checks the copy to its last row.",
        footer = {
            "Patient data: the copy is for its owner only. The reports and the inbox are not part of it.",
            "Exit codes: 0 done; 1 failed; 2 could not start: the folder is there already, no state, or a night runs."
        })
final class BackupCommand implements Callable<Integer> {
    private final Host host;

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "folder to make; it must not be there")
    private Path to = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ClosedPlaces closed = new ClosedPlaces();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BackupCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        var folders = closed.with(data.folder(), data.key());
        var disk = host.disk();
        var alone = new StateAlone(spec, disk, folders);
        if (disk.look(to).isPresent()) {
            return alone.couldNotStart("--to %s: expected a folder that is not there yet".formatted(to));
        }
        var overlap = Overlap.ofCopy("--to", to, folders);
        if (overlap.isPresent()) {
            return alone.couldNotStart(overlap.get());
        }
        if (!folders.database().isThere(disk)) {
            return alone.couldNotStart("no rows are stored in %s: run the night first".formatted(folders.state()));
        }
        return alone.exitCode(
                () -> new Backup(disk, folders)
                        .make(to.toAbsolutePath(), digest -> Audited.enter(host, folders.data(), "backup", digest)),
                to.toString());
    }
}
