package org.scarline.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Run;
import org.scarline.disk.Disk;
import org.scarline.runs.Pages;
import org.scarline.runs.PastRun;

/** The inspection of a report before it is published, and the page that leads to all runs. */
final class RunPages implements Pages {
    private final Disk disk;
    private final Instruments instruments;

    RunPages(Disk disk, Instruments instruments) {
        this.disk = disk;
        this.instruments = instruments;
    }

    @Override
    public Optional<String> problem(Path staging) {
        return Inspection.problem(disk, staging);
    }

    @Override
    public String list(List<PastRun> runs, Run latest) {
        return RunList.of(runs, latest, instruments).html();
    }
}
