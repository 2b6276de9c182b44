package org.scarline.night;

import org.scarline.clinic.Instruments;
import org.scarline.derive.KeptSumsTable;
import org.scarline.derive.OutcomeTable;
import org.scarline.disk.Disk;
import org.scarline.disk.table.KeptTables;
import org.scarline.disk.table.TableFolder;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.NoticeTable;
import org.scarline.tally.FlowStatistics;
import org.scarline.tally.Statistics;
import org.scarline.tally.TallyStep;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Outcomes become counts and results: the step tally. */
@Configuration(proxyBeanMethods = false)
class TallyConfiguration {
    /** Where the night's tables are made; what one step wrote the next ones need not read. */
    @Bean
    TableFolder staging(Settings settings, Disk disk) {
        return new TableFolder(disk, settings.folders().staging(), KeptTables.everything());
    }

    @Bean
    Step tally(
            Steps steps,
            TableFolder staging,
            Instruments instruments,
            OutcomeTable outcomes,
            JdbcTemplate database,
            LedgerTable ledger,
            NoticeTable notices) {
        var step = new TallyStep(
                outcomes,
                KeptSumsTable.ofTally(database),
                new Statistics(instruments),
                () -> rowsRead(ledger),
                () -> staging,
                notices::add);
        return steps.make(step::step);
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
}
