package org.scarline.simulate;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Session;
import org.scarline.simulate.drop.Drop;
import org.scarline.simulate.drop.DropFile;
import org.scarline.simulate.drop.Outbox;

/**
 * The drops of three clinics that do not exist, from a known truth. Same settings, same bytes: on every machine, in every
 * locale and time zone.
 */
public final class Simulation {
    /** Written beside the clinics' folders; no inbox reads it. */
    private static final String TRUTH_FILE = "truth.json";

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

    /** What was made: rows as they are true, each counted once, however often the drops repeat it. */
    public record Made(long patients, long sessions, long ratings) {}

    private final Settings settings;

    public Simulation(Settings settings) {
        this.settings = settings;
    }

    /**
     * Writes {@code truth.json} and a folder per clinic. An earlier simulation there is replaced. Throws
     * {@link FileAlreadyExistsException} and changes nothing where the folder holds anything else: simulated patients do
     * not belong among real ones.
     */
    public Made run(Path out) throws IOException {
        clear(out);
        var census = new Census(settings.truth(), Drop.SECOND.asOf());
        var nature = new Nature(settings.seed(), settings.truth());
        try (var outbox = new Outbox(out)) {
            for (var number = 0; number < settings.patients(); number++) {
                patient(nature.life(number), outbox, census);
            }
            outbox.deliver();
        }
        Files.writeString(out.resolve(TRUTH_FILE), describe(census));
        return census.made();
    }

    private void patient(Life life, Outbox outbox, Census census) throws IOException {
        var person = life.person();
        var sessions = life.allSessions();
        var ratings = life.allRatings();
        census.count(person, life.regions(), ratings);
        var mistakes = Draws.of(settings.seed(), person.number(), Draws.Topic.MISTAKES);
        var clerk = new Clerk(settings.truth(), outbox, person, mistakes);
        var entered = Stream.concat(
                        sessions.stream().map(Session::date), ratings.stream().map(Rating::date))
                .min(Comparator.naturalOrder());
        if (entered.isPresent() && person.registered().isPresent()) {
            clerk.register(person.registered().get(), entered.get());
        }
        clerk.sessions(sessions);
        clerk.ratings(ratings);
    }

    private static void clear(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return;
        }
        var simulated = Files.exists(out.resolve(TRUTH_FILE));
        var earlier =
                DropFile.all().stream().map(file -> out.resolve(file.path())).collect(Collectors.toSet());
        try (var tree = Files.walk(out)) {
            for (var path : (Iterable<Path>) tree::iterator) {
                if (path.toString().endsWith(".csv") && !(simulated && earlier.contains(path))) {
                    throw new FileAlreadyExistsException(path.toString(), null, "not from a simulation");
                }
            }
        }
        for (var path : earlier) {
            Files.deleteIfExists(path);
        }
    }

    private String describe(Census census) {
        var json = new Json();
        json.field("generator", "SplitMix64");
        json.field("seed", settings.seed());
        json.field("patients", census.made().patients());
        json.field("sessions", census.made().sessions());
        json.field("ratings", census.made().ratings());
        json.open("parameters");
        for (var parameter : Parameter.values()) {
            json.open(parameter.code());
            json.field("value", settings.truth().get(parameter));
            json.field("meaning", parameter.meaning());
            json.close();
        }
        json.close();
        json.open("true_values");
        census.describe(json);
        json.close();
        return json.end();
    }
}
