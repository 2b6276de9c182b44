package org.scarline;

import java.io.IOException;
import java.util.function.Supplier;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.RaterRole;
import org.scarline.compare.CompareStep;
import org.scarline.compare.Primary;
import org.scarline.derive.Derivation;
import org.scarline.derive.DeriveStep;
import org.scarline.derive.OutcomeTable;
import org.scarline.reference.ReferenceFolder;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.tally.FlowStatistics;
import org.scarline.tally.Statistics;
import org.scarline.tally.TallyStep;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Rows become outcomes, counts and verdicts: the steps derive, tally and compare. */
@Configuration(proxyBeanMethods = false)
class OutcomeParts {
    @Bean
    OutcomeTable outcomes(JdbcTemplate database, Stores stores) {
        return new OutcomeTable(database, stores.patients());
    }

    @Bean
    Step derive(
            Identity identity,
            Instruments instruments,
            Stores stores,
            OutcomeTable outcomes,
            JobRepository runs,
            PlatformTransactionManager transactions,
            StepExecutionListener listener)
            throws IOException {
        var step = new DeriveStep(new Derivation(instruments), identity.derivedWith(), stores, outcomes);
        return Steps.heard(step.step(runs, transactions), listener);
    }

    @Bean
    Step tally(
            Settings settings,
            Instruments instruments,
            OutcomeTable outcomes,
            LedgerTable ledger,
            JobRepository runs,
            PlatformTransactionManager transactions,
            StepExecutionListener listener) {
        Supplier<FlowStatistics.RowsRead> rowsRead = () -> rowsRead(ledger);
        var step = new TallyStep(outcomes, new Statistics(instruments), rowsRead, settings::staging);
        return Steps.heard(step.step(runs, transactions), listener);
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
            ReferenceFolder reference,
            Instruments instruments,
            JobRepository runs,
            PlatformTransactionManager transactions,
            StepExecutionListener listener) {
        var role = Coded.byCode(RaterRole.class).get(settings.raterRole());
        var primary = new Primary(settings.instrument(), role == null ? RaterRole.CLINICIAN : role);
        return Steps.heard(
                new CompareStep(reference, settings::staging, instruments, primary).step(runs, transactions), listener);
    }
}
