package org.scarline.night;

import java.io.IOException;
import java.time.Clock;
import org.flywaydb.core.api.migration.JavaMigration;
import org.scarline.audit.AuditDueTable;
import org.scarline.audit.AuditLog;
import org.scarline.clinic.Instruments;
import org.scarline.database.Database;
import org.scarline.derive.OutcomeTable;
import org.scarline.disk.Disk;
import org.scarline.ingest.Collector;
import org.scarline.ingest.guard.Guards;
import org.scarline.reference.ReferenceFolder;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.NoticeTable;
import org.scarline.rows.older.OlderRowsTable;
import org.scarline.rows.older.PackedRowsTable;
import org.scarline.rows.patient.WithdrawnTable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What the stages of a night share; each stage has a configuration of its own. The {@link Settings}, the {@link Disk}, the
 * clock and the listener to every step come from the command.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
@Import({
    NightlyJob.class,
    IngestConfiguration.class,
    DeriveConfiguration.class,
    TallyConfiguration.class,
    CompareConfiguration.class,
    ReportConfiguration.class,
    ExportConfiguration.class
})
public class NightConfiguration {
    @Bean
    Database database(Settings settings) {
        return settings.folders().database();
    }

    @Bean
    static UnquotedFailures unquotedFailures() {
        return new UnquotedFailures();
    }

    /** The steps of a database's making that are programs. */
    public static JavaMigration[] migrations() {
        return new JavaMigration[] {Database.frameworkTables(), new OlderRowsTable(), new PackedRowsTable()};
    }

    @Bean
    JavaMigration frameworkTables() {
        return Database.frameworkTables();
    }

    @Bean
    JavaMigration olderRows() {
        return new OlderRowsTable();
    }

    @Bean
    JavaMigration packedRows() {
        return new PackedRowsTable();
    }

    @Bean
    ReferenceFolder reference(Settings settings, Disk disk) {
        return ReferenceFolder.in(disk, settings.folders().data());
    }

    @Bean
    Instruments instruments(ReferenceFolder reference) throws IOException {
        return reference.instruments();
    }

    @Bean
    Identity identity(
            Settings settings,
            @Value("${scarline.version}") String version,
            ReferenceFolder reference,
            LedgerTable ledger,
            OutcomeTable outcomes,
            WithdrawnTable withdrawn) {
        return new Identity(settings, version, reference, ledger, outcomes, withdrawn);
    }

    @Bean
    Steps steps(JobRepository runs, PlatformTransactionManager transactions, StepExecutionListener listener) {
        return new Steps(runs, transactions, listener);
    }

    @Bean
    AuditDueTable audit(Settings settings, Disk disk, Clock clock, JdbcTemplate database) {
        return new AuditDueTable(database, new AuditLog(disk, settings.folders().data()), clock);
    }

    @Bean
    NightLog log(
            Settings settings, JdbcTemplate database, AuditDueTable audit, PlatformTransactionManager transactions) {
        return new NightLog(settings.day(), new NightTable(database), audit, transactions);
    }

    @Bean
    Launch launch(Job nightly, JobOperator operator, JobRepository runs, Stores stores) {
        return new Launch(nightly, operator, runs, stores.marks());
    }

    @Bean
    NoticeTable notices(JdbcTemplate database) {
        return new NoticeTable(database);
    }

    @Bean
    Tidying tidying(
            Settings settings, Disk disk, Collector collector, NoticeTable notices, Guards guards, LedgerTable ledger) {
        var watch = new Tidying.Watch(guards, ledger, settings.day().date());
        return new Tidying(disk, settings.folders(), collector, notices, watch);
    }

    @Bean
    Night night(
            Settings settings, Identity identity, Collector collector, NightLog log, Launch launch, Tidying tidying) {
        return new Night(settings, identity, collector, log, launch, tidying);
    }
}
