package org.scarline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program as a whole; without a command it is the night. */
@Command(
        name = "scarline",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Outcomes of microneedling for atrophic acne scars, held against what is documented.")
final class Scarline implements Callable<Integer> {
    private final Host host;

    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Scarline(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws Exception {
        return new NightRun(
                        host, spec.commandLine().getOut(), spec.commandLine().getErr())
                .run(options);
    }
}
