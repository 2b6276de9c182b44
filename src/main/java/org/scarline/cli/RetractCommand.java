package org.scarline.cli;

import java.util.concurrent.Callable;
import org.scarline.rows.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes a file back for good: the next night publishes without its rows. */
@Command(
        name = "retract",
        mixinStandardHelpOptions = true,
        description = "Withdraws a pending or loaded file permanently: the earlier versions of its rows apply again.",
        footer = {
            "It is not loaded again from that site, however often it is dropped, until accept allows it.",
            "Exit codes: 0 done; 1 no such file; 2 could not start."
        })
final class RetractCommand implements Callable<Integer> {
    private static final FileChange CHANGE =
            new FileChange(each -> !each.isRetracted(), Stores::retract, "taken back already", "taken back");

    private final Host host;

    @Mixin
    private FileOption file = new FileOption();

    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RetractCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws Exception {
        return CHANGE.carryOut(host, spec, file, options);
    }
}
