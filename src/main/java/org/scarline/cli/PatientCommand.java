package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.PatientRows;
import org.scarline.night.Folders;
import org.scarline.patient.Consultation;
import org.scarline.reference.ReferenceFolder;
import org.scarline.report.Report;
import org.scarline.runs.PublishedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One patient's page for the consultation. */
@Command(
        name = "patient",
        mixinStandardHelpOptions = true,
        description =
                "Writes one patient's page: the course beside what is documented, and the cohort of the latest run.",
        footer = {
            "Patient data: both files are for their owner only. It changes nothing else.",
            "Exit codes: 0 done; 1 no such patient, or the page could not be written; 2 could not start."
        })
final class PatientCommand implements Callable<Integer> {
    private final Host host;

    @Option(names = "--site", paramLabel = "S", defaultValue = "main", description = "the clinic (${DEFAULT-VALUE})")
    private String site = "main";

    @Option(names = "--id", paramLabel = "P", required = true, description = "the patient's id at that site")
    private String id = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "",
            description =
                    "folder to write to, never encrypted (patients, in the data folder, encrypted where there is a key)")
    private String out = "";

    @Option(
            names = "--incoming",
            paramLabel = "DIR",
            defaultValue = "data/incoming",
            description = "where clinics drop files (${DEFAULT-VALUE}); nothing else is written there")
    private Path incoming = Path.of("data/incoming");

    @Mixin
    private FolderOptions folders = new FolderOptions();

    @Mixin
    private DayOption day = new DayOption();

    @Mixin
    private MeasureOptions measure = new MeasureOptions();

    @Mixin
    private PageOptions page = new PageOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PatientCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        Consultation.Choice choice;
        try {
            choice = choice(places());
        } catch (IOException | IllegalArgumentException wrong) {
            return couldNotStart(Failure.refused(wrong));
        }
        var state = new StoredState(places().database());
        if (!state.exists(host.disk())) {
            return couldNotStart("no rows are stored in %s: run the night first".formatted(places().state()));
        }
        Optional<StateLock> lock;
        try {
            lock = StateLock.of(host.disk(), places());
        } catch (SQLException unreachable) {
            return couldNotStart(places().database().name() + ": " + Failure.say(unreachable));
        }
        if (lock.isEmpty()) {
            return couldNotStart("another run holds " + places().lock());
        }
        try (var held = lock.get()) {
            return read(held, state, choice);
        }
    }

    private int read(StateLock held, StoredState state, Consultation.Choice choice) throws IOException {
        Stored stored;
        try {
            Report.loadFaces(host.disk().ownerOnly(), places().faces());
            stored = new Stored(
                    state.find(new PatientKey(site, id)), PublishedRun.latest(host.disk(), places().reports()));
        } catch (IllegalStateException unfit) {
            return couldNotStart(Failure.say(unfit));
        }
        held.close();
        return stored.rows().isEmpty() ? unknown() : write(stored.rows().get(), stored.latest(), choice);
    }

    /** What is read while the lock is held. */
    private record Stored(Optional<PatientRows> rows, Optional<PublishedRun> latest) {}

    private Folders places() {
        return folders.with(incoming);
    }

    private Consultation.Choice choice(Folders places) throws IOException {
        var instruments = ReferenceFolder.in(host.disk(), places.data()).instruments();
        var overlap = out.isEmpty() ? Optional.<String>empty() : Overlap.ofPage("--out", Path.of(out), places);
        if (overlap.isPresent()) {
            throw new IllegalArgumentException(overlap.get());
        }
        var problem = MeasureOptions.problem(measure.instrument(), instruments);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get());
        }
        return new Consultation.Choice(
                instruments,
                measure.instrument(),
                measure.raterRole(),
                page.letterhead(host.disk()),
                Configuration.load().value("version"));
    }

    private int write(PatientRows rows, Optional<PublishedRun> latest, Consultation.Choice choice) throws IOException {
        var patient = new PatientKey(site, id);
        var today = day.day(host.clock());
        var made = Consultation.of(patient, rows, latest, today, choice);
        var files = new PatientFiles(host.disk(), places());
        Audited.enter(
                host,
                places().data(),
                "patient",
                Audited.key(host.disk(), places()).mark(site, id));
        var file = out.isEmpty() ? files.keep(patient, today, made) : files.write(Path.of(out), patient, today, made);
        spec.commandLine().getOut().println("done: " + file);
        return Commands.DONE;
    }

    private int unknown() {
        spec.commandLine().getErr().println("failed: no rows of a patient with this --id at this --site");
        return Commands.FAILED;
    }

    private int couldNotStart(String why) {
        spec.commandLine().getErr().println("could not start: " + why);
        return Commands.NOT_STARTED;
    }
}
