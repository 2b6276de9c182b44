package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.scarline.audit.AuditLog;
import org.scarline.export.ReleaseLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks whether the log of who ran what, and the ledger of releases, are whole. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Looks whether the log of who ran what, and the ledger of releases, are as they were written.",
        footer = "Exit codes: 0 both are whole; 1 a line was changed or left out.")
final class AuditCommand implements Callable<Integer> {
    private static final String VERIFY = "verify";

    private final Host host;

    @Parameters(paramLabel = VERIFY, arity = "1", description = "what to do: verify")
    private String action = VERIFY;

    @Mixin
    private FolderOptions folders = new FolderOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AuditCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        if (!action.equals(VERIFY)) {
            spec.commandLine().getErr().println("could not start: audit " + action + ": expected verify");
            return Commands.NOT_STARTED;
        }
        var places = folders.with(Path.of(""));
        var log = new AuditLog(host.disk(), places.data()).verify();
        var ledger = new ReleaseLedger(host.disk(), places.reports()).problem();
        var out = spec.commandLine().getOut();
        log.problem().ifPresent(problem -> out.println("audit log: " + problem));
        ledger.ifPresent(problem -> out.println("ledger of releases: " + problem));
        var isWhole = log.problem().isEmpty() && ledger.isEmpty();
        out.println("%s: %d entries, last digest %s".formatted(isWhole ? "done" : "failed", log.entries(), log.last()));
        return isWhole ? Commands.DONE : Commands.FAILED;
    }
}
