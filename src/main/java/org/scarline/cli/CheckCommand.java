package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.scarline.database.Damage;
import org.scarline.night.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks for damage in all that is kept. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Reads the database to its last row, and holds published runs and archived files against their digests.",
        footer = {
            "It changes nothing of them. A night reads the database likewise once a week, backup reads its copy.",
            "Exit codes: 0 all is as it was written; 1 something is damaged, each in a line with the way out;",
            "2 could not start: nothing is stored, or a night runs."
        })
final class CheckCommand implements Callable<Integer> {
    private final Host host;

    @Mixin
    private FolderOptions places = new FolderOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CheckCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        try {
            var folders = places.with(Path.of(""));
            if (!folders.database().isThere(host.disk())) {
                return couldNotStart("no rows are stored in %s: run the night first".formatted(folders.state()));
            }
            var lock = StateLock.of(host.disk(), folders);
            if (lock.isEmpty()) {
                return couldNotStart("another run holds " + folders.lock());
            }
            var held = lock.get();
            try (held) {
                return look(folders);
            }
        } catch (SQLException unreachable) {
            return couldNotStart("the database cannot be asked: " + Damage.say(unreachable));
        } catch (IllegalArgumentException wrong) {
            return couldNotStart(Failure.refused(wrong));
        }
    }

    private int look(Folders folders) throws IOException {
        var check = new StateCheck(host.disk(), folders);
        var problems = check.problems();
        problems.forEach(spec.commandLine().getOut()::println);
        if (problems.isEmpty()) {
            check.looked(LocalDate.now(host.clock()));
            spec.commandLine().getOut().println("done: database, published runs and archive are as they were written");
            return Commands.DONE;
        }
        spec.commandLine().getErr().println("failed: %d damaged, named above".formatted(problems.size()));
        return Commands.FAILED;
    }

    private int couldNotStart(String why) {
        spec.commandLine().getErr().println("could not start: " + why);
        return Commands.NOT_STARTED;
    }
}
