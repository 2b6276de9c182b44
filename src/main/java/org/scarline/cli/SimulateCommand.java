package org.scarline.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.scarline.simulate.Simulation;
import org.scarline.simulate.Truth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes synthetic clinic data with known truth. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Writes the drops of three clinics that do not exist, with the truth beside them.")
final class SimulateCommand implements Callable<Integer> {
    @Option(names = "--patients", paramLabel = "N", defaultValue = "240", description = "how many (${DEFAULT-VALUE})")
    private int patients = 240;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "2026",
            description = "another seed, other patients (${DEFAULT-VALUE})")
    private long seed = 2026;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "folder to write to; an earlier simulation in it is replaced")
    private Path out = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            split = ",",
            description = "a number of the truth, as in rf_effect=0.5; repeatable; truth.json lists them all")
    private Map<String, Double> set = Map.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "folder of the program's own data (${DEFAULT-VALUE}); nothing is written there")
    private Path data = Path.of("data");

    @Mixin
    private ClosedPlaces closed = new ClosedPlaces();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var overlap = Overlap.ofSimulation("--out", out, closed.with(data));
        if (overlap.isPresent()) {
            spec.commandLine().getErr().println("could not start: " + overlap.get());
            return Commands.NOT_STARTED;
        }
        var made = new Simulation(settings()).run(out);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "done: %,d patients, %,d sessions, %,d ratings in %s%n",
                        made.patients(),
                        made.sessions(),
                        made.ratings(),
                        out);
        return Commands.DONE;
    }

    private Simulation.Settings settings() {
        try {
            var truth = Truth.usual();
            for (var each : set.entrySet()) {
                truth = truth.with(each.getKey(), each.getValue());
            }
            return new Simulation.Settings(patients, seed, truth);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }
}
