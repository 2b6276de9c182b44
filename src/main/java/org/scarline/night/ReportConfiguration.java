package org.scarline.night;

import java.time.Clock;
import org.scarline.clinic.Instruments;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.report.ReportSettings;
import org.scarline.report.ReportStep;
import org.scarline.report.words.Pseudonyms;
import org.scarline.runs.Origin;
import org.scarline.runs.Retention;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Verdicts and results become pages: the step report. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {
    @Bean
    ReportSettings reportSettings(Settings settings, Disk disk, Instruments instruments) {
        var isSynthetic = disk.isFile(settings.folders().incoming().resolve("truth.json"));
        return new ReportSettings(
                settings.letterhead(),
                isSynthetic ? Origin.SYNTHETIC : Origin.CLINIC,
                instruments,
                settings.primary(),
                settings.folders().key().marks().map(Pseudonyms::keyed).orElse(Pseudonyms.NUMBERS));
    }

    @Bean
    NextRun nextRun(Settings settings, Disk disk, Identity identity, NightLog log) {
        return new NextRun(identity, log, settings.folders().reports(), disk);
    }

    @Bean
    ReportStep.Reports reports(Settings settings, Retention retention) {
        return new ReportStep.Reports(settings.folders().reports(), retention);
    }

    @Bean
    Step report(
            Steps steps,
            ReportStep.Reports reports,
            TableFolder staging,
            NextRun next,
            ReportSettings report,
            Clock clock) {
        return steps.make(new ReportStep(staging, reports, next::named, report, clock)::step);
    }
}
