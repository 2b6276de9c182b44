package org.scarline;

import java.time.Clock;
import java.util.Locale;
import org.scarline.clinic.Instruments;
import org.scarline.disk.Disk;
import org.scarline.report.Logo;
import org.scarline.report.ReportSettings;
import org.scarline.report.ReportStep;
import org.scarline.runs.Origin;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Verdicts and results become pages: the step report. */
@Configuration(proxyBeanMethods = false)
class ReportParts {
    @Bean
    Step report(
            Disk disk,
            Settings settings,
            Identity identity,
            Instruments instruments,
            Clock clock,
            JobRepository runs,
            PlatformTransactionManager transactions,
            StepExecutionListener listener) {
        var origin = disk.isFile(settings.incoming().resolve("truth.json")) ? Origin.SYNTHETIC : Origin.CLINIC;
        var paper = ReportSettings.Paper.valueOf(settings.page().toUpperCase(Locale.ROOT));
        var choices = new ReportSettings(
                settings.clinic(), Logo.read(settings.logo(), settings.clinic()), paper, origin, instruments);
        var step = new ReportStep(disk, settings.reports(), settings.staging(), identity::run, choices, clock);
        return Steps.heard(step.step(runs, transactions), listener);
    }
}
