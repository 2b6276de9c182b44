package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.scarline.database.Damage;
import org.scarline.database.StateKey;
import org.scarline.night.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Encrypts the database's file under another key. */
@Command(
        name = "rekey",
        mixinStandardHelpOptions = true,
        description = "Encrypts the database's file under another key, or under none.",
        footer = {
            "The key that it has now comes by --key-file or --key-command; older copies keep theirs.",
            "Exit codes: 0 done; 1 failed: the old key still opens the file; 2 could not start."
        })
final class RekeyCommand implements Callable<Integer> {
    private final Host host;

    @Option(
            names = "--new-key-file",
            paramLabel = "FILE",
            defaultValue = "",
            description = "file with the new key; without it the file is not encrypted any more")
    private String next = "";

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RekeyCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        Folders folders;
        StateKey key;
        try {
            folders = new Folders(Path.of(""), data.folder(), Path.of(""), "", data.key());
            key = next.isEmpty() ? StateKey.NONE : KeyOptions.read(host.disk(), Path.of(next));
        } catch (IllegalArgumentException wrong) {
            return couldNotStart(Failure.say(wrong));
        }
        if (!folders.database().isThere(host.disk())) {
            return couldNotStart("no rows are stored in %s: run the night first".formatted(folders.state()));
        }
        var lock = host.disk().ownerOnly().lock(folders.lock());
        if (lock.isEmpty()) {
            return couldNotStart("another run holds " + folders.lock());
        }
        try {
            folders.database().encrypt(host.disk().ownerOnly().settled(), key);
        } catch (SQLException refused) {
            spec.commandLine().getErr().println("failed: " + Damage.say(refused));
            return Commands.FAILED;
        } finally {
            lock.get().close();
        }
        Audited.enter(host, folders.data(), "rekey", "");
        spec.commandLine().getOut().println("done: the database's file is opened by the new key alone");
        return Commands.DONE;
    }

    private int couldNotStart(String why) {
        spec.commandLine().getErr().println("could not start: " + why);
        return Commands.NOT_STARTED;
    }
}
