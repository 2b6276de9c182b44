package org.scarline;

import java.nio.file.Files;
import java.time.Clock;
import java.util.Locale;
import org.scarline.clinic.Instruments;
import org.scarline.report.Logo;
import org.scarline.report.ReportSettings;
import org.scarline.report.ReportStep;
import org.scarline.report.story.Origin;
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
            Settings settings,
            Identity identity,
            Instruments instruments,
            Clock clock,
            JobRepository runs,
            PlatformTransactionManager transactions,
            StepExecutionListener listener) {
        var origin = Files.exists(settings.incoming().resolve("truth.json")) ? Origin.SYNTHETIC : Origin.CLINIC;
        var paper = ReportSettings.Paper.valueOf(settings.page().toUpperCase(Locale.ROOT));
        var choices = new ReportSettings(
                settings.clinic(), Logo.read(settings.logo(), settings.clinic()), paper, origin, instruments);
        var step =
                new ReportStep(identity::run, settings::staging, settings.reports(), choices, clock.instant(), clock);
        return Steps.heard(step.step(runs, transactions), listener);
    }
}
