package org.scarline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.scarline.night.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts one encrypted file out as it was. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "Puts a file of rejected lines, an archived file or a patient's page out as it was before it was encrypted.",
        footer = {
            "To standard output and nowhere else: scarline show --key-file KEY data/rejected/FILE.csv | less",
            "The log says that it was shown, by the digest of its content.",
            "Exit codes: 0 done; 2 there is no such file, or another key is needed."
        })
final class ShowCommand implements Callable<Integer> {
    private final Host host;
    private final OutputStream out;

    @Parameters(paramLabel = "FILE", description = "the file")
    private Path file = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ShowCommand(Host host, OutputStream out) {
        this.host = host;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        try {
            var folders = new Folders(Path.of(""), data.folder(), Path.of(""), "", data.key());
            var disk = folders.kept(host.disk());
            if (!disk.isFile(file)) {
                throw new IllegalArgumentException(file + ": there is no such file");
            }
            Audited.enter(host, folders.data(), "show", disk.sha256(file));
            try (var in = disk.open(file)) {
                in.transferTo(out);
            }
            out.flush();
            return Commands.DONE;
        } catch (IOException | IllegalArgumentException wrong) {
            spec.commandLine().getErr().println("could not start: " + Failure.refused(wrong));
            return Commands.NOT_STARTED;
        }
    }
}
