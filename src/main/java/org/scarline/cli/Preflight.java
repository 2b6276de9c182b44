package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import org.scarline.Settings;
import org.scarline.clinic.Coded;
import org.scarline.clinic.RaterRole;
import org.scarline.reference.ReferenceFolder;
import org.scarline.report.Logo;
import org.scarline.report.Report;
import org.scarline.report.ReportSettings;

/** What keeps a night from starting: found before anything is touched. */
final class Preflight {
    private Preflight() {}

    /** What is wrong with the configuration or the host, found and expected; empty when a night can start. */
    static Optional<String> problem(Settings settings) {
        if (!Files.isDirectory(settings.incoming())) {
            return Optional.of("--incoming %s is not a folder".formatted(settings.incoming()));
        }
        var roles = Coded.byCode(RaterRole.class).keySet();
        if (!roles.contains(settings.raterRole())) {
            return Optional.of("--rater-role %s: expected one of %s".formatted(settings.raterRole(), roles));
        }
        try {
            var instruments = ReferenceFolder.in(settings.data()).instruments();
            if (instruments.find(settings.instrument()).isEmpty()) {
                return Optional.of("--instrument %s is not in instruments.csv".formatted(settings.instrument()));
            }
            ReportSettings.Paper.valueOf(settings.page().toUpperCase(Locale.ROOT));
            Logo.read(settings.logo(), settings.clinic());
            Report.checkHost();
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | IllegalStateException wrong) {
            return Optional.of(Failure.say(wrong));
        }
    }
}
