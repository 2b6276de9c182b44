package org.scarline.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.scarline.clinic.Instruments;
import org.scarline.database.MemoryDatabase;
import org.scarline.disk.Digest;
import org.scarline.disk.Disk;
import org.scarline.ingest.account.Accounts;
import org.scarline.ingest.account.QualityReport;
import org.scarline.ingest.account.RejectFiles;
import org.scarline.ingest.check.Rules;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.guard.Guards;
import org.scarline.ingest.inbox.Inbox;
import org.scarline.ingest.inbox.Originals;
import org.scarline.ingest.inbox.WorkCopies;
import org.scarline.ingest.profile.Profiles;
import org.scarline.ingest.voice.Voices;
import org.scarline.reference.ReferenceFolder;
import org.scarline.reference.Shipped;
import org.scarline.rows.ChangedPatient;
import org.scarline.rows.StoredRowsTable;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.NoticeTable;
import org.scarline.rows.ledger.ProblemGroup;
import org.scarline.rows.ledger.ProblemGroups;
import org.scarline.rows.ledger.RejectTable;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.patient.MarkTable;
import org.scarline.rows.patient.PatientTable;
import org.scarline.rows.patient.WithdrawnTable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** An inbox, a database and the nights over them, for tests. */
final class Night {
    private static final List<String> KEY = List.of(
            "KIND",
            "SITE",
            "PATIENT_ID",
            "BODY_SITE",
            "SIDE",
            "DAY_OF",
            "SCAR_TYPE",
            "INSTRUMENT",
            "RATER_ROLE",
            "RATER_ID");

    static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Clock CLOCK =
            Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

    final Path folder;
    final DataSource database;
    private Voices voices = Voices.OWN;
    private Instruments instruments = instruments();
    private final Set<Integer> derived = new TreeSet<>();

    Night(Path folder) {
        this(folder, MemoryDatabase.fresh());
    }

    /** Over a database that is migrated. */
    Night(Path folder, DataSource database) {
        this.folder = folder;
        this.database = database;
    }

    /** The same with other rights of who may speak for whom. */
    Night with(Voices other) {
        voices = other;
        return this;
    }

    /** The same with other instruments. */
    Night with(Instruments others) {
        instruments = others;
        return this;
    }

    Path drop(String path, String... lines) throws IOException {
        return drop(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Path drop(String path, byte[] content) throws IOException {
        var file = folder.resolve("incoming").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /** Scans, takes in, loads; throws when the step does not complete. */
    Arrivals run() throws Exception {
        return run(TODAY, UnaryOperator.identity());
    }

    Arrivals run(LocalDate today, UnaryOperator<DataSource> faults) throws Exception {
        var parts = new Parts(faults.apply(database));
        var arrivals = parts.collector.scan(today);
        parts.collector.take(arrivals);
        parts.load();
        return arrivals;
    }

    /** Scans and takes in, as the first step of a night. */
    Arrivals collect() throws IOException {
        var parts = new Parts(database);
        var arrivals = parts.collector.scan(TODAY);
        parts.collector.take(arrivals);
        return arrivals;
    }

    /** Moves loaded files to the archive; how many. */
    int archive() throws IOException {
        var parts = new Parts(database);
        return new Archive(Disk.local(), parts.inbox, folder.resolve("archive"), parts.ledger).move((path, why) -> {
            throw new IllegalStateException(path + why);
        });
    }

    /** Loads what is taken in, as the second step. */
    void load() throws Exception {
        new Parts(database).load();
    }

    /** The ids of the patients that the last night had to derive anew. */
    Set<String> derived() {
        var ids = new TreeSet<String>();
        query("SELECT number, patient_id FROM patient").forEach(row -> {
            if (derived.contains(Objects.requireNonNull(row.get("NUMBER")))) {
                ids.add(String.valueOf(row.get("PATIENT_ID")));
            }
        });
        return ids;
    }

    /** Loads what is taken in, and leaves the patients marked. */
    void loadOnly() throws Exception {
        new Parts(database).loadOnly();
    }

    Arrivals scan() throws IOException {
        return scan(TODAY);
    }

    Arrivals scan(LocalDate today) throws IOException {
        return new Parts(database).collector.scan(today);
    }

    /** Goes on from an earlier look. */
    void takeAndLoad(Arrivals arrivals) throws Exception {
        var parts = new Parts(database);
        parts.collector.take(arrivals);
        parts.load();
    }

    /** Removes the working copies that are done with. */
    void clear() throws IOException {
        new Parts(database).collector.clear();
    }

    List<SourceFile> ledger() {
        return new Parts(database).ledger.all();
    }

    SourceFile file(String name) {
        return ledger().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What a person is to be told that concerns no single file. */
    List<String> notices() {
        return new NoticeTable(new JdbcTemplate(database)).all();
    }

    /** Lets a file in that is held or was taken back. */
    void accept(String name) {
        new Parts(database).stores.accept(file(name));
    }

    /** Takes a file back for good. */
    void retract(String name) {
        new Parts(database).stores.retract(file(name));
    }

    /** What validate says of a file, by kind. */
    List<ProblemGroup> validated(Path file) throws IOException {
        var rules = new Rules(SourceProfile.DEFAULT, instruments(), voices);
        var profiles = new Profiles(Disk.local(), folder.resolve("incoming"), folder.resolve("reference"));
        var groups = new ProblemGroups();
        new FileCheck(Disk.local(), rules, profiles, CLOCK)
                .check(file, TODAY, finding -> groups.add(finding.problem(), finding.line()));
        return groups.all();
    }

    /** What validate says of files in one call. */
    List<String> validate(Path... files) throws IOException {
        var said = new ArrayList<String>();
        checked(finding -> said.add(finding.text()), files);
        return said;
    }

    /** What it says of them together. */
    List<String> validateTogether(Path... files) throws IOException {
        return checked(finding -> {}, files).together();
    }

    private FileCheck checked(Consumer<FileCheck.Finding> findings, Path... files) throws IOException {
        var rules = new Rules(SourceProfile.DEFAULT, instruments(), voices);
        var profiles = new Profiles(Disk.local(), folder.resolve("incoming"), folder.resolve("reference"));
        var check = new FileCheck(Disk.local(), rules, profiles, CLOCK);
        for (var file : files) {
            check.check(file, TODAY, findings);
        }
        return check;
    }

    String digest() {
        return new Parts(database).ledger.digest();
    }

    Summary summary(Arrivals arrivals) {
        return Summary.of(ledger(), arrivals, new Parts(database).rejects::codes);
    }

    void reported() {
        new Parts(database).ledger.markReported();
    }

    String quality() throws IOException {
        var parts = new Parts(database);
        new QualityReport(Disk.local(), parts.ledger, parts.rejects).write(folder);
        return Files.readString(folder.resolve("quality.csv"));
    }

    String rejected(String name) throws IOException {
        var file = file(name);
        return Files.readString(folder.resolve("rejected").resolve(RejectFiles.name(file)));
    }

    List<Map<String, Object>> query(String sql) {
        return new JdbcTemplate(database).queryForList(sql);
    }

    /** What all rows of a kind have in a column, in the order of their lines. */
    List<Object> stored(String kind, String column) {
        var rows = new JdbcTemplate(database).queryForList("""
                SELECT k.%1$s[n.number] AS cell FROM %2$s_pack k JOIN pack_place n ON n.number <= k.row_count
                ORDER BY k.line[n.number]""".formatted(column, kind));
        return rows.stream().map(row -> row.get("CELL")).toList();
    }

    /** What stands in the end, by patient and key, whatever the numbers of patients and lines are. */
    Map<String, String> standing() {
        var standing = new TreeMap<String, String>();
        for (var row : query("SELECT * FROM rows_in_force")) {
            var said = new TreeMap<String, Object>();
            row.forEach((name, value) -> said.put(name.toUpperCase(Locale.ROOT), value));
            said.keySet().removeAll(List.of("FILE", "LINE"));
            said.values().removeIf(Objects::isNull);
            var key = new TreeMap<>(said);
            key.keySet().retainAll(KEY);
            standing.put(key.toString(), said.toString());
        }
        return standing;
    }

    static Instruments instruments() {
        return Shipped.instruments();
    }

    static Guards guards() {
        try {
            return Guards.load(ReferenceFolder.in(Path.of("no folder of its own")));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Everything a night needs, made anew as a started program does. */
    private final class Parts {
        final DataSourceTransactionManager transactions;
        final LedgerTable ledger;
        final RejectTable rejects;
        final Stores stores;
        final Inbox inbox;
        final Collector collector;
        final IngestStep step;

        Parts(DataSource source) {
            var jdbc = new JdbcTemplate(source);
            transactions = new DataSourceTransactionManager(source);
            ledger = new LedgerTable(jdbc, transactions);
            rejects = new RejectTable(jdbc);
            stores = new Stores(
                    ledger,
                    rejects,
                    new PatientTable(jdbc),
                    new StoredRowsTable(jdbc),
                    new MarkTable(jdbc),
                    new WithdrawnTable(jdbc, patient -> Digest.ofAll(patient.site(), patient.id())));
            var copies = new WorkCopies(Disk.local(), folder.resolve("state/work"));
            var profiles = new Profiles(Disk.local(), folder.resolve("incoming"), folder.resolve("reference"));
            inbox = new Inbox(Disk.local(), folder.resolve("incoming"), SourceProfile.DEFAULT, profiles, CLOCK);
            var originals = new Originals(Disk.local(), copies, inbox, folder.resolve("archive"));
            collector = new Collector(inbox, copies, stores, originals, new Policy(voices, guards(), instruments));
            var accounts = new Accounts(
                    new RejectFiles(Disk.local(), folder.resolve("rejected"), ledger, rejects),
                    new QualityReport(Disk.local(), ledger, rejects),
                    () -> folder.resolve("staging"));
            step = new IngestStep(
                    stores,
                    copies,
                    new Rules(SourceProfile.DEFAULT, instruments, voices),
                    accounts,
                    new Guarding(guards(), new NoticeTable(jdbc)));
        }

        /** The steps ingest and derive, as far as rows go. */
        void load() throws Exception {
            loadOnly();
            settle();
        }

        /** Clears all marks, as derive does. */
        void settle() {
            derived.clear();
            var changed = stores.changed();
            for (var next = changed.next(200); !next.isEmpty(); next = changed.next(200)) {
                var some = next;
                some.stream()
                        .filter(ChangedPatient::isToBeDerived)
                        .map(ChangedPatient::number)
                        .forEach(derived::add);
                ledger.inTransaction(() -> changed.done(some));
            }
        }

        void loadOnly() throws Exception {
            var runs = new ResourcelessJobRepository();
            var job = runs.createJobInstance("test", new JobParameters());
            var execution = runs.createJobExecution(job, new JobParameters(), new ExecutionContext());
            StepExecution run = runs.createStepExecution("ingest", execution);
            step.step(runs, transactions).execute(run);
            if (run.getStatus() != BatchStatus.COMPLETED) {
                throw new IllegalStateException(
                        "the step did not complete", run.getFailureExceptions().get(0));
            }
        }
    }
}
