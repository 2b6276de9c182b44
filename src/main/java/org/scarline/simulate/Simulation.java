package org.scarline.simulate;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.scarline.disk.Disk;

/**
 * The files of three clinics that do not exist, from a known truth. Same settings, same bytes: on every machine, in every
 * locale and time zone.
 */
public final class Simulation {
    /**
     * What to simulate.
     *
     * @param patients how many, over all clinics
     * @param seed another seed, other patients
     */
    public record Settings(int patients, long seed, Truth truth) {
        public Settings {
            if (patients < 1) {
                throw new IllegalArgumentException("patients %d: expected 1 or more".formatted(patients));
            }
        }
    }

    /** What was made: rows as they are true, each counted once, however often the files repeat it. */
    public record Made(long patients, long sessions, long ratings) {}

    private final Disk disk = Disk.local();
    private final Settings settings;

    public Simulation(Settings settings) {
        this.settings = settings;
    }

    /**
     * Writes {@code truth.json} and a folder per clinic. An earlier simulation there is replaced. Throws
     * {@link FileAlreadyExistsException} and changes nothing where the folder holds any other file of data: simulated patients
     * do not belong among real ones.
     */
    public Made run(Path out) throws IOException {
        var census = new Census(settings.truth());
        var patients = new PatientGenerator(settings.seed(), settings.truth());
        try (var outbox = Outbox.in(disk, out, TruthFile.NAME)) {
            for (var number = 0; number < settings.patients(); number++) {
                var life = patients.life(number);
                census.count(life);
                var mistakes = Draws.of(settings.seed(), number, Draws.Topic.MISTAKES);
                new DataEntry(settings.truth(), outbox, life, mistakes).enter();
            }
            outbox.deliver();
        }
        disk.write(out.resolve(TruthFile.NAME), TruthFile.text(settings, census));
        return new Made(census.patients(), census.sessions(), census.ratings());
    }
}
