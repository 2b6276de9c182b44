package org.scarline;

import org.scarline.clinic.Instruments;
import org.scarline.ingest.Archive;
import org.scarline.ingest.CollectStep;
import org.scarline.ingest.Collector;
import org.scarline.ingest.IngestStep;
import org.scarline.ingest.QualityReport;
import org.scarline.ingest.RejectFiles;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.inbox.Inbox;
import org.scarline.ingest.inbox.WorkCopies;
import org.scarline.rows.PatientTable;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.RejectTable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Takes in what the clinics drop: the stores, the inbox, and the steps collect and ingest. */
@Configuration(proxyBeanMethods = false)
class IngestParts {
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
    Step collect(
            Settings settings,
            Collector collector,
            JobRepository runs,
            PlatformTransactionManager transactions,
            StepExecutionListener listener) {
        return Steps.heard(new CollectStep(collector, settings.asOf()).step(runs, transactions), listener);
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
        return Steps.heard(step.step(runs, transactions), listener);
    }
}
