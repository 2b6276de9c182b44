package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.scarline.database.Damage;
import org.scarline.database.Database;
import org.scarline.database.StateKey;
import org.scarline.night.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Encrypts what is kept under another key. */
@Command(
        name = "rekey",
        mixinStandardHelpOptions = true,
        description =
                "Encrypts database, archive, rejected lines and patients' pages under another key, or under none.",
        footer = {
            "The key that it has now comes by --key-file or --key-command; older copies keep theirs.",
            "Exit codes: 0 done; 1 failed: give the same command again; 2 could not start."
        })
final class RekeyCommand implements Callable<Integer> {
    private final Host host;

    @Option(
            names = "--new-key-file",
            paramLabel = "FILE",
            defaultValue = "",
            description = "file with the new key; without it nothing is encrypted any more")
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
            return couldNotStart(Failure.refused(wrong));
        }
        if (!folders.database().isThere(host.disk())) {
            return couldNotStart("no rows are stored in %s: run the night first".formatted(folders.state()));
        }
        var lock = host.disk().ownerOnly().lock(folders.lock());
        if (lock.isEmpty()) {
            return couldNotStart("another run holds " + folders.lock());
        }
        int files;
        try {
            Audited.enter(host, folders.data(), "rekey", "");
            files = encrypt(folders, key);
        } catch (SQLException refused) {
            return failed(Damage.say(refused));
        } catch (IOException stays) {
            return failed(Failure.say(stays));
        } finally {
            lock.get().close();
        }
        spec.commandLine().getOut().printf("done: the database and %d files are opened by the new key alone%n", files);
        return Commands.DONE;
    }

    /** The database last: while it is under the old key, what was stopped is gone on with by the same command. */
    private int encrypt(Folders folders, StateKey key) throws IOException, SQLException {
        var damage = Database.damage(folders.state(), folders.key());
        if (damage.isPresent()) {
            throw new IOException(damage.get());
        }
        var next = new Folders(folders.incoming(), folders.data(), folders.reports(), "", key);
        var files = new Resealing(host.disk(), folders, next).all();
        folders.database().encrypt(host.disk().ownerOnly().settled(), key);
        return files;
    }

    private int failed(String why) {
        spec.commandLine().getErr().println("failed: " + why);
        return Commands.FAILED;
    }

    private int couldNotStart(String why) {
        spec.commandLine().getErr().println("could not start: " + why);
        return Commands.NOT_STARTED;
    }
}
