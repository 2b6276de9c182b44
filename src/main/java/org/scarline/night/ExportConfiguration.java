package org.scarline.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.Instruments;
import org.scarline.compare.published.Published;
import org.scarline.derive.KeptSumsTable;
import org.scarline.derive.OutcomeTable;
import org.scarline.disk.Disk;
import org.scarline.export.ExportStep;
import org.scarline.export.ReleaseTable;
import org.scarline.export.Releases;
import org.scarline.export.individual.IndividualSet;
import org.scarline.export.individual.ResearchCodeTable;
import org.scarline.export.release.DocumentedGains;
import org.scarline.export.release.Plan;
import org.scarline.export.release.Provenance;
import org.scarline.reference.ReferenceFolder;
import org.scarline.report.ReportSettings;
import org.scarline.results.RatedBy;
import org.scarline.results.Results;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.NoticeTable;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Outcomes become releases: the step export. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {
    @Bean
    ReleaseTable releaseTable(JdbcTemplate database) {
        return new ReleaseTable(database);
    }

    @Bean
    ResearchCodeTable researchCodes(JdbcTemplate database) {
        return new ResearchCodeTable(database);
    }

    @Bean
    IndividualSet individualSet(Disk disk, Stores stores, ResearchCodeTable codes, Instruments instruments) {
        return new IndividualSet(disk, stores, codes, instruments);
    }

    @Bean
    Releases.Choice releasePlan(
            Settings settings,
            Identity identity,
            ReferenceFolder reference,
            Instruments instruments,
            ReportSettings report,
            ReleaseChoice choice) {
        var primary = settings.primary();
        var plan = Plan.of(
                instruments,
                new RatedBy(primary.instrument(), primary.raterRole().code()),
                choice.measures());
        return new Releases.Choice(
                plan,
                choice.protection(),
                () -> new Provenance(
                        identity.named(),
                        report.origin(),
                        digests(reference),
                        settings.letterhead().clinic()),
                () -> documented(settings, reference, instruments));
    }

    private static Map<String, String> digests(ReferenceFolder reference) {
        return Stream.of("claims.csv", "instruments.csv", "published.csv")
                .collect(Collectors.toMap(file -> file, file -> reference.digest(List.of(file))));
    }

    private static DocumentedGains documented(Settings settings, ReferenceFolder reference, Instruments instruments) {
        try {
            var published = Published.load(reference, instruments);
            return new DocumentedGains(published.beside(new Results(List.of()), settings.primary()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Bean
    Releases.Source releaseSource(JdbcTemplate database, OutcomeTable outcomes, NoticeTable notices) {
        return new Releases.Source(outcomes, KeptSumsTable.ofReleases(database), notices::add);
    }

    @Bean
    Releases releases(
            Settings settings, Disk disk, ReleaseTable table, Releases.Source source, Releases.Choice choice) {
        var folders = settings.folders();
        var places =
                new Releases.Places(disk, folders.reports(), folders.state().resolve("release"));
        return new Releases(table, source, places, choice);
    }

    @Bean
    ReleaseNews releaseNews(Settings settings, Disk disk, Identity identity) {
        return new ReleaseNews(disk, settings.folders().reports(), identity::run);
    }

    @Bean
    Step export(Steps steps, Releases releases, ReleaseNews news) {
        return steps.make(new ExportStep(releases, news::decided)::step);
    }
}
