package org.scarline.cli;

import java.util.concurrent.Callable;
import org.scarline.rows.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
    private static final FileChange CHANGE = new FileChange(
            each -> each.isRetracted() || each.isHeld(), Stores::accept, "neither held nor taken back", "let in");

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
        return CHANGE.carryOut(host, spec, file, options);
    }
}
