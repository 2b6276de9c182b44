package org.scarline;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.RaterRole;
import org.scarline.compare.CompareStep;
import org.scarline.compare.Primary;
import org.scarline.derive.Derivation;
import org.scarline.derive.DeriveStep;
import org.scarline.derive.OutcomeTable;
import org.scarline.ingest.Archive;
import org.scarline.ingest.CollectStep;
import org.scarline.ingest.Collector;
import org.scarline.ingest.IngestStep;
import org.scarline.ingest.QualityReport;
import org.scarline.ingest.RejectFiles;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.inbox.Inbox;
import org.scarline.ingest.inbox.WorkCopies;
import org.scarline.ingest.store.LedgerTable;
import org.scarline.ingest.store.PatientTable;
import org.scarline.ingest.store.RejectTable;
import org.scarline.report.ReportSettings;
import org.scarline.report.ReportStep;
import org.scarline.report.story.Origin;
import org.scarline.tally.FlowStatistics;
import org.scarline.tally.Statistics;
import org.scarline.tally.TallyStep;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** What the night is made of. {@link Settings} and a listener to every step are given from outside. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(NightlyJob.class)
public class Parts {
    @Bean
    BatchTables batchTables() {
        return new BatchTables();
    }

    /** After the migration, which makes the database: the template is there only then. */
    @Bean
    DurableCommits durableCommits(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password,
            JdbcTemplate migrated)
            throws SQLException {
        return new DurableCommits(url, user, password);
    }

    @Bean
    Reference reference(Settings settings) {
        return new Reference(settings.data().resolve("reference"));
    }

    @Bean
    Instruments instruments(Reference reference) throws IOException {
        try (var rows = reference.open("instruments.csv")) {
            return Instruments.read(rows);
        }
    }

    @Bean
    PatientTable patients(JdbcTemplate database) {
        return new PatientTable(database);
    }

    @Bean
    LedgerTable ledger(JdbcTemplate database, PlatformTransactionManager transactions, PatientTable patients) {
        return new LedgerTable(database, transactions, patients);
    }

    @Bean
    RejectTable rejects(JdbcTemplate database) {
        return new RejectTable(database);
    }

    @Bean
    OutcomeTable outcomes(JdbcTemplate database) {
        return new OutcomeTable(database);
    }

    @Bean
    WorkCopies workCopies(Settings settings) {
        return new WorkCopies(settings.state().resolve("work"));
    }

    @Bean
    Inbox inbox(Settings settings) {
        return new Inbox(settings.incoming(), SourceProfile.DEFAULT);
    }

    @Bean
    Archive archive(Settings settings, Inbox inbox, LedgerTable ledger) {
        return new Archive(inbox, settings.data().resolve("archive"), ledger);
    }

    @Bean
    Collector collector(Inbox inbox, WorkCopies copies, LedgerTable ledger) {
        return new Collector(inbox, copies, ledger);
    }

    @Bean
    Identity identity(
            Settings settings,
            @Value("${scarline.version}") String version,
            Reference reference,
            LedgerTable ledger,
            OutcomeTable outcomes) {
        return new Identity(settings, version, reference, ledger, outcomes);
    }

    @Bean
    Step collect(
            Settings settings,
            Collector collector,
            JobRepository runs,
            PlatformTransactionManager transactions,
            StepExecutionListener listener) {
        return heard(new CollectStep(collector, settings.asOf()).step(runs, transactions), listener);
    }

    @Bean
    Step ingest(
            Settings settings,
            Instruments instruments,
            JdbcTemplate database,
            LedgerTable ledger,
            PatientTable patients,
            RejectTable rejects,
            WorkCopies copies,
            JobRepository runs,
            PlatformTransactionManager transactions,
            StepExecutionListener listener) {
        var rejectFiles = new RejectFiles(settings.data().resolve("rejected"), ledger, rejects);
        var step = new IngestStep(
                database,
                ledger,
                patients,
                rejects,
                rejectFiles,
                new QualityReport(ledger, rejects),
                settings::staging,
                copies,
                SourceProfile.DEFAULT,
                instruments);
        return heard(step.step(runs, transactions), listener);
    }

    @Bean
    Step derive(
            Identity identity,
            Instruments instruments,
            JdbcTemplate database,
            JobRepository runs,
            PlatformTransactionManager transactions,
            StepExecutionListener listener)
            throws IOException {
        var step = new DeriveStep(new Derivation(instruments), identity.derivedWith(), database);
        return heard(step.step(runs, transactions), listener);
    }

    @Bean
    Step tally(
            Settings settings,
            Instruments instruments,
            OutcomeTable outcomes,
            LedgerTable ledger,
            RejectTable rejects,
            JobRepository runs,
            PlatformTransactionManager transactions,
            StepExecutionListener listener) {
        Supplier<FlowStatistics.RowsRead> rowsRead = () -> rowsRead(ledger);
        var step = new TallyStep(outcomes, new Statistics(instruments), rowsRead, settings::staging);
        return heard(step.step(runs, transactions), listener);
    }

    private static FlowStatistics.RowsRead rowsRead(LedgerTable ledger) {
        long read = 0;
        long rejected = 0;
        for (var file : ledger.all()) {
            var counts = file.counts();
            read += counts.lines() - counts.header() - counts.blank();
            rejected += counts.rejected();
        }
        return new FlowStatistics.RowsRead(read, rejected);
    }

    @Bean
    Step compare(
            Settings settings,
            Instruments instruments,
            JobRepository runs,
            PlatformTransactionManager transactions,
            StepExecutionListener listener) {
        var role = Coded.byCode(RaterRole.class).get(settings.raterRole());
        var primary = new Primary(settings.instrument(), role == null ? RaterRole.CLINICIAN : role);
        return heard(
                new CompareStep(settings.data(), settings::staging, instruments, primary).step(runs, transactions),
                listener);
    }

    @Bean
    Step report(
            Settings settings,
            Identity identity,
            Instruments instruments,
            Clock clock,
            JobRepository runs,
            PlatformTransactionManager transactions,
            StepExecutionListener listener) {
        var origin = Files.exists(settings.incoming().resolve("truth.json")) ? Origin.SYNTHETIC : Origin.CLINIC;
        var paper = ReportSettings.Paper.valueOf(settings.page().toUpperCase(Locale.ROOT));
        var choices = new ReportSettings(settings.clinic(), paper, origin, instruments);
        var step =
                new ReportStep(identity::run, settings::staging, settings.reports(), choices, clock.instant(), clock);
        return heard(step.step(runs, transactions), listener);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Night night(
            Settings settings,
            Identity identity,
            Collector collector,
            LedgerTable ledger,
            JdbcTemplate database,
            Job nightly,
            JobOperator operator,
            JobRepository runs,
            PlatformTransactionManager transactions) {
        return new Night(
                settings, identity, collector, ledger, new NightTable(database), nightly, operator, runs, transactions);
    }

    private static Step heard(Step step, StepExecutionListener listener) {
        ((AbstractStep) step).registerStepExecutionListener(listener);
        return step;
    }
}
