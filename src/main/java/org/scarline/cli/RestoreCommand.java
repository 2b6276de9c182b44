package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a checked copy of the state back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Puts a folder that backup made in place of state, rejected, archive and reference.",
        footer = {
            "What was there is kept beside it, as state-before-1 and so on. The next night goes on from the copy.",
            "Exit codes: 0 done; 3 done, and files that were taken back, let in or archived since are named; 1 failed;",
            "2 could not start: the folder is no backup, or a night runs."
        })
final class RestoreCommand implements Callable<Integer> {
    private final Host host;

    @Option(names = "--from", paramLabel = "DIR", required = true, description = "folder that backup made")
    private Path from = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ClosedPlaces closed = new ClosedPlaces();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RestoreCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        var folders = closed.with(data.folder(), data.key());
        var disk = host.disk();
        var alone = new StateAlone(spec, disk, folders);
        var target = disk.isFolder(folders.incoming()) ? Overlap.problem(folders) : Optional.<String>empty();
        var overlap = target.isPresent() ? target : Overlap.ofCopy("--from", from, folders);
        if (overlap.isPresent()) {
            return alone.couldNotStart(overlap.get());
        }
        if (!disk.isFile(from.resolve(Backup.MANIFEST))) {
            return alone.couldNotStart("--from %s: expected a folder that backup made".formatted(from));
        }
        var since = ChangedSince.of(disk, folders.data(), disk.sha256(from.resolve(Backup.MANIFEST)));
        var archived = ArchivedSince.of(disk, folders.data(), from);
        var code = alone.exitCode(
                () -> {
                    var problem = new Backup(disk, folders)
                            .putBack(
                                    from.toAbsolutePath(),
                                    digest -> Audited.enter(host, folders.data(), "restore", digest));
                    if (problem.isEmpty()) {
                        since.lines().forEach(spec.commandLine().getOut()::println);
                        archived.lines().forEach(spec.commandLine().getOut()::println);
                    }
                    return problem;
                },
                "the next night goes on from " + from + since.words() + archived.words());
        return code == Commands.DONE ? Math.max(since.code(), archived.code()) : code;
    }
}
