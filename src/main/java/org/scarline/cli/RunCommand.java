package org.scarline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The nightly job. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "The nightly job: takes in new files, derives, compares and publishes (what happens without a command).",
        footer = {
            "Exit codes: 0 done or nothing new; 3 done, and something needs a person;",
            "1 failed, the previous reports stand; 2 could not start."
        })
final class RunCommand implements Callable<Integer> {
    private final Host host;

    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RunCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws Exception {
        return new NightRun(
                        host, spec.commandLine().getOut(), spec.commandLine().getErr())
                .run(options);
    }
}
