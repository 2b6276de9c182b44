package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.Coded;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.PatientRows;
import org.scarline.clinic.RaterRole;
import org.scarline.disk.Disk;
import org.scarline.patient.Consultation;
import org.scarline.reference.ReferenceFolder;
import org.scarline.report.Logo;
import org.scarline.report.PublishedRun;
import org.scarline.report.Report;
import org.scarline.report.ReportSettings;
import picocli.CommandLine.Command;
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
    @Option(names = "--site", paramLabel = "S", defaultValue = "main", description = "the clinic (${DEFAULT-VALUE})")
    private String site = "main";

    @Option(names = "--id", paramLabel = "P", required = true, description = "the patient's id at that site")
    private String id = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "",
            description = "folder to write to (patients, in the data folder)")
    private String out = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "where the state is (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "where the latest run is (${DEFAULT-VALUE})")
    private Path reports = Path.of("reports");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "day of the page, yyyy-MM-dd; what is dated later is left out (today)")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--instrument",
            paramLabel = "CODE",
            defaultValue = "",
            description = "scale to show (that of the latest run)")
    private String instrument = "";

    @Option(
            names = "--rater-role",
            paramLabel = "CODE",
            defaultValue = "",
            description = "whose ratings to show (those of the latest run)")
    private String raterRole = "";

    @Option(names = "--clinic", paramLabel = "NAME", defaultValue = "", description = "name on the page")
    private String clinic = "";

    @Option(
            names = "--logo",
            paramLabel = "FILE",
            defaultValue = "",
            description = "the clinic's sign on the page, PNG or JPEG")
    private String logo = "";

    @Option(names = "--page", paramLabel = "SIZE", defaultValue = "A4", description = "A4 or Letter (${DEFAULT-VALUE})")
    private String page = "A4";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var state = data.resolve("state");
        Consultation.Choice choice;
        try {
            choice = choice();
        } catch (IOException | IllegalArgumentException | IllegalStateException wrong) {
            return couldNotStart(Failure.say(wrong));
        }
        if (!StoredState.exists(state)) {
            return couldNotStart("no rows are stored in %s: run the night first".formatted(state));
        }
        var lock = StateLock.tryTake(state);
        if (lock.isEmpty()) {
            return couldNotStart("another run holds " + state.resolve("lock"));
        }
        Optional<PatientRows> rows;
        Optional<PublishedRun> latest;
        var patient = new PatientKey(site, id);
        try {
            rows = new StoredState(state).find(patient);
            latest = PublishedRun.latest(Disk.local(), reports);
        } finally {
            lock.get().close();
        }
        return rows.isEmpty() ? unknown() : write(patient, rows.get(), latest, choice);
    }

    private Consultation.Choice choice() throws IOException {
        var roles = Coded.byCode(RaterRole.class).keySet();
        if (!raterRole.isEmpty() && !roles.contains(raterRole)) {
            throw new IllegalArgumentException("--rater-role %s: expected one of %s".formatted(raterRole, roles));
        }
        var instruments = ReferenceFolder.in(data).instruments();
        if (!instrument.isEmpty() && instruments.find(instrument).isEmpty()) {
            throw new IllegalArgumentException("--instrument %s is not in instruments.csv".formatted(instrument));
        }
        var paper = ReportSettings.Paper.valueOf(page.toUpperCase(Locale.ROOT));
        Report.checkHost();
        var version = Configuration.load().value("version");
        return new Consultation.Choice(
                instruments, instrument, raterRole, clinic, Logo.read(logo, clinic), paper, version);
    }

    private int write(PatientKey patient, PatientRows rows, Optional<PublishedRun> latest, Consultation.Choice choice)
            throws IOException {
        var day = Optional.ofNullable(asOf).orElseGet(() -> LocalDate.now(Clock.systemUTC()));
        var made = Consultation.of(patient, rows, latest, day, choice);
        var folder = out.isEmpty() ? data.resolve("patients") : Path.of(out);
        var file = new PatientFiles(folder).write(patient, day, made);
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
