package org.scarline.cli;

import java.util.concurrent.Callable;
import org.scarline.rows.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lets a file in that a guard holds, or that was taken back. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = "Lets a file in that a guard holds, or that was taken back: the next night loads it.",
        footer = {
            "quality.csv lists both, with the codes HELD and RETRACTED. One that was taken back must lie in the inbox again.",
            "Exit codes: 0 done; 1 no such file; 2 could not start."
        })
final class AcceptCommand implements Callable<Integer> {
    private final Host host;

    @Mixin
    private FileOption file = new FileOption();

    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AcceptCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws Exception {
        try {
            file.check();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        return new UnderLock(host, out, err).run(options, (settings, context) -> {
            var stores = context.getBean(Stores.class);
            var meant = file.among(stores.ledger().all()).stream()
                    .filter(each -> each.isRetracted() || each.isHeld())
                    .toList();
            if (meant.isEmpty()) {
                err.println("failed: no file that is held or was taken back has this digest");
                return Commands.FAILED;
            }
            meant.forEach(stores::accept);
            meant.forEach(each -> out.println("let in: " + each.path()));
            out.printf("done: the next night publishes what follows%n");
            return Commands.DONE;
        });
    }
}
