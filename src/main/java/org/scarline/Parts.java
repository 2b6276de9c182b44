package org.scarline;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import org.scarline.clinic.Instruments;
import org.scarline.derive.OutcomeTable;
import org.scarline.disk.Disk;
import org.scarline.ingest.Collector;
import org.scarline.reference.ReferenceFolder;
import org.scarline.rows.ledger.LedgerTable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
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
@Import({NightlyJob.class, IngestParts.class, OutcomeParts.class, ReportParts.class})
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
    Disk disk() {
        return Disk.local();
    }

    @Bean
    ReferenceFolder reference(Settings settings, Disk disk) {
        return ReferenceFolder.in(disk, settings.data());
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
            OutcomeTable outcomes) {
        return new Identity(settings, version, reference, ledger, outcomes);
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
}
