package org.scarline.night;

import java.io.IOException;
import java.time.Clock;
import org.scarline.clinic.Instruments;
import org.scarline.disk.Disk;
import org.scarline.disk.KeyFile;
import org.scarline.ingest.Archive;
import org.scarline.ingest.CollectStep;
import org.scarline.ingest.Collector;
import org.scarline.ingest.Guarding;
import org.scarline.ingest.IngestStep;
import org.scarline.ingest.Policy;
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
import org.scarline.reference.ReferenceFolder;
import org.scarline.rows.StoredRowsTable;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.NoticeTable;
import org.scarline.rows.ledger.RejectTable;
import org.scarline.rows.patient.MarkTable;
import org.scarline.rows.patient.PatientTable;
import org.scarline.rows.patient.WithdrawnTable;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Takes in what the clinics drop: the stores, the inbox, and the steps collect and ingest. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {
    @Bean
    LedgerTable ledger(JdbcTemplate database, PlatformTransactionManager transactions) {
        return new LedgerTable(database, transactions);
    }

    @Bean
    WithdrawnTable withdrawn(JdbcTemplate database, Disk disk, Settings settings) {
        var key = new KeyFile(
                settings.folders().kept(disk), settings.folders().keys().resolve("withdrawn.key"));
        return new WithdrawnTable(database, patient -> key.mark(patient.site(), patient.id()));
    }

    @Bean
    Stores stores(JdbcTemplate database, LedgerTable ledger, WithdrawnTable withdrawn) {
        return new Stores(
                ledger,
                new RejectTable(database),
                new PatientTable(database),
                new StoredRowsTable(database),
                new MarkTable(database),
                withdrawn);
    }

    @Bean
    WorkCopies workCopies(Disk disk, Settings settings) {
        return new WorkCopies(settings.folders().kept(disk), settings.folders().work());
    }

    @Bean
    Inbox inbox(Disk disk, Settings settings, Clock clock) {
        var folders = settings.folders();
        var profiles = new Profiles(disk, folders.incoming(), folders.reference());
        return new Inbox(folders.kept(disk), folders.incoming(), SourceProfile.DEFAULT, profiles, clock)
                .remembering(folders.seen());
    }

    @Bean
    Archive archive(Disk disk, Settings settings, Inbox inbox, LedgerTable ledger) {
        return new Archive(
                settings.folders().kept(disk), inbox, settings.folders().archive(), ledger);
    }

    @Bean
    Guards guards(ReferenceFolder reference) throws IOException {
        return Guards.load(reference);
    }

    @Bean
    Policy policy(Settings settings, Guards guards, Instruments instruments) {
        return new Policy(settings.intake().voices(), guards, instruments);
    }

    @Bean
    Collector collector(Disk disk, Settings settings, Inbox inbox, WorkCopies copies, Stores stores, Policy policy) {
        var folders = settings.folders();
        var originals = new Originals(folders.kept(disk), copies, inbox, folders.archive());
        return new Collector(inbox, copies, stores, originals, policy);
    }

    @Bean
    Step collect(Steps steps, Settings settings, Collector collector) {
        return steps.make(new CollectStep(collector, settings.day().date())::step);
    }

    @Bean
    Accounts accounts(Disk disk, Settings settings, Stores stores) {
        var folders = settings.folders();
        return new Accounts(
                new RejectFiles(folders.kept(disk), folders.rejected(), stores.ledger(), stores.rejects()),
                new QualityReport(disk, stores.ledger(), stores.rejects()),
                folders::staging);
    }

    @Bean
    Guarding guarding(Guards guards, NoticeTable notices) {
        return new Guarding(guards, notices);
    }

    @Bean
    Step ingest(
            Steps steps,
            Settings settings,
            Instruments instruments,
            Stores stores,
            WorkCopies copies,
            Accounts accounts,
            Guarding guarding) {
        var step = new IngestStep(
                stores,
                copies,
                new Rules(SourceProfile.DEFAULT, instruments, settings.intake().voices()),
                accounts,
                guarding);
        return steps.make(step::step);
    }
}
